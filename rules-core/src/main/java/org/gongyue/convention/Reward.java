package org.gongyue.convention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.expression.Formula;

/**
 * An item or service of the redemption catalogue (兑换品).
 *
 * @param id its number, such as {@code G-01}
 * @param name its name
 * @param article the id of the article it rests on
 * @param accountKind the kind of account that may redeem it
 * @param price the price of one, positive
 * @param unit the unit of account of the price
 * @param stock how many the catalogue offers (库存); null for no bound
 * @param limits how many may be redeemed in a window (限兑), all of {@link Limit.Measure#TIMES}
 * @param condition what must hold (条件); null for nothing
 * @param minimumBalance the balance an account must have before redeeming (最低余额); null for none
 * @param from the first day it may be redeemed; null for the convention's own
 * @param until the last day; null for the convention's own
 * @param further what one costs besides, in other units (价格 in several units); mostly nothing
 * @param accepts the other units in which a part of the price may be paid (可用); mostly none
 * @param ends the names of the states that redeeming it ends (解除); mostly none
 * @param portion how much one request must ask for (每次最少, 倍数); null for anything
 * @param budgets what may be spent on it by all accounts together (预算); mostly no bound
 */
public record Reward(
    String id,
    String name,
    String article,
    String accountKind,
    BigDecimal price,
    String unit,
    Long stock,
    List<Limit> limits,
    Formula condition,
    BigDecimal minimumBalance,
    LocalDate from,
    LocalDate until,
    List<Cost> further,
    List<Accepted> accepts,
    List<String> ends,
    Portion portion,
    List<Budget> budgets) {

  /**
   * A part of a price.
   *
   * @param unit the unit of account
   * @param amount of one, positive
   */
  public record Cost(String unit, BigDecimal amount) {}

  /**
   * Another unit in which a part of the price may be paid.
   *
   * @param unit the unit of account
   * @param worth what one of it counts in the unit of the price (折合), positive
   * @param most for which part of the price it may stand (最多), from 0 to 1; it reads nothing but
   *     the account
   */
  public record Accepted(String unit, BigDecimal worth, Formula most) {}

  /**
   * How much one request must ask for.
   *
   * @param least the fewest of it (每次最少 2份); null for one
   * @param points what all of them must cost at least in the unit of the price (每次最少 100分); null
   *     for any price
   * @param multiple of how many it must be a multiple (倍数); null for one
   */
  public record Portion(Integer least, BigDecimal points, Integer multiple) {}

  public Reward {
    limits = List.copyOf(limits);
    further = List.copyOf(further);
    accepts = List.copyOf(accepts);
    ends = List.copyOf(ends);
    budgets = List.copyOf(budgets);
  }

  /** A reward that is paid in one unit and changes no state. */
  public Reward(
      String id,
      String name,
      String article,
      String accountKind,
      BigDecimal price,
      String unit,
      Long stock,
      List<Limit> limits,
      Formula condition,
      BigDecimal minimumBalance,
      LocalDate from,
      LocalDate until) {
    this(
        id,
        name,
        article,
        accountKind,
        price,
        unit,
        stock,
        limits,
        condition,
        minimumBalance,
        from,
        until,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  /** The fewest that can be asked for from a number on, by its portion. */
  public long fitting(long quantity) {
    if (portion == null) {
      return Math.max(1, quantity);
    }
    BigDecimal atLeast = BigDecimal.valueOf(Math.max(1, quantity));
    if (portion.least() != null) {
      atLeast = atLeast.max(BigDecimal.valueOf(portion.least()));
    }
    // A price that is wrong costs nothing; what is wrong with it is said elsewhere.
    if (portion.points() != null && price.signum() > 0) {
      atLeast = atLeast.max(portion.points().divide(price, 0, RoundingMode.UP));
    }
    BigDecimal multiple = BigDecimal.valueOf(portion.multiple() == null ? 1 : portion.multiple());
    return atLeast.divide(multiple, 0, RoundingMode.UP).multiply(multiple).longValue();
  }
}
