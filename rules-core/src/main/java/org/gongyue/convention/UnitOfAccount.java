package org.gongyue.convention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongyue.measure.Span;
import org.gongyue.measure.SpendingOrder;

/**
 * A unit of account (币种): points (积分), time coins (时间币) or the community's own.
 *
 * @param name its name
 * @param precision places after the point, 0 to 6
 * @param rounding how an amount is brought to that precision
 * @param opening the balance of a new account
 * @param floor no penalty or redemption takes a balance below it; null for none
 * @param ceiling no reward takes a balance above it; null for none
 * @param validity how long awarded points can be spent, unless the rule says otherwise (有效期); null
 *     for without end
 * @param periodEnd what becomes of a balance when a period closes (期末); null for nothing
 * @param overflow where points go that the ceiling keeps out (超额); null if they are dropped
 * @param display how long awarded points are on display before they can be spent, unless the rule
 *     says otherwise (公示期); null for none
 * @param spending in which order points are spent (使用顺序); null for the soonest to expire first
 */
public record UnitOfAccount(
    String name,
    int precision,
    RoundingMode rounding,
    BigDecimal opening,
    BigDecimal floor,
    BigDecimal ceiling,
    Validity validity,
    PeriodEnd periodEnd,
    Overflow overflow,
    Span display,
    SpendingOrder spending) {

  /** A unit whose points stay until they are spent. */
  public UnitOfAccount(
      String name,
      int precision,
      RoundingMode rounding,
      BigDecimal opening,
      BigDecimal floor,
      BigDecimal ceiling) {
    this(name, precision, rounding, opening, floor, ceiling, null, null, null, null, null);
  }

  /** A unit whose points can be spent at once. */
  public UnitOfAccount(
      String name,
      int precision,
      RoundingMode rounding,
      BigDecimal opening,
      BigDecimal floor,
      BigDecimal ceiling,
      Validity validity,
      PeriodEnd periodEnd,
      Overflow overflow) {
    this(
        name, precision, rounding, opening, floor, ceiling, validity, periodEnd, overflow, null,
        null);
  }

  /** The same, with its points on display for a time. */
  public UnitOfAccount displayed(Span span) {
    return new UnitOfAccount(
        name, precision, rounding, opening, floor, ceiling, validity, periodEnd, overflow, span,
        spending);
  }

  /** Whether its points are spent in another order than the soonest to expire first. */
  public boolean asksWhenEarned() {
    return spending != null && spending != SpendingOrder.SOONEST_TO_EXPIRE;
  }

  /** The same, its points spent in another order. */
  public UnitOfAccount spent(SpendingOrder order) {
    return new UnitOfAccount(
        name, precision, rounding, opening, floor, ceiling, validity, periodEnd, overflow, display,
        order);
  }
}
