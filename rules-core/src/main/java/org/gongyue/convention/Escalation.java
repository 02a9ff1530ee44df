package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.measure.Window;

/**
 * Repeat offences (累犯): the nth occurrence of the rule on the account within the window costs the
 * nth amount, or the nth factor of what the rule says; the last holds for all that follow. An
 * occurrence that was but a warning is none.
 *
 * @param window within which occurrences are counted, the present one included
 * @param amounts the amounts in place of the rule's own, none negative; empty if there are factors
 * @param factors by which the rule's own amount is multiplied, none negative; empty if there are
 *     amounts
 */
public record Escalation(Window window, List<BigDecimal> amounts, List<BigDecimal> factors) {
  public Escalation {
    amounts = List.copyOf(amounts);
    factors = List.copyOf(factors);
    if (amounts.isEmpty() == factors.isEmpty()) {
      throw new IllegalArgumentException("either amounts or factors");
    }
  }

  /** By amounts (扣分, 得分). */
  public static Escalation amounts(Window window, List<BigDecimal> amounts) {
    return new Escalation(window, amounts, List.of());
  }

  /** By factors (倍数). */
  public static Escalation factors(Window window, List<BigDecimal> factors) {
    return new Escalation(window, List.of(), factors);
  }

  /** Whether it multiplies the rule's own amount. */
  public boolean multiplies() {
    return !factors.isEmpty();
  }

  /** The amount or factor of an occurrence, the first being 1. */
  public BigDecimal step(long occurrence) {
    List<BigDecimal> steps = multiplies() ? factors : amounts;
    return steps.get((int) Math.min(occurrence, steps.size()) - 1);
  }
}
