package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.measure.Window;

/** The most that one event can earn or cost by a rule. */
public final class Greatest {

  private Greatest() {}

  /**
   * The greatest amount, be it by repetition, that its own limits of one event leave of it.
   *
   * @param attributes of the rule's behaviour
   * @return not negative; null for no bound
   */
  public static BigDecimal of(ScoringRule rule, Attributes attributes) {
    BigDecimal most = repeated(rule.escalation(), amount(rule, attributes));
    for (Limit limit : rule.limits()) {
      if (limit.window().unit() == Window.Unit.EVENT
          && limit.measure() == Limit.Measure.POINTS
          && (most == null || limit.most().compareTo(most) < 0)) {
        most = limit.most();
      }
    }
    return most;
  }

  private static BigDecimal amount(ScoringRule rule, Attributes attributes) {
    BigDecimal most = new Outlook(attributes).of(rule.amount().expression()).high();
    return most == null ? null : most.max(BigDecimal.ZERO);
  }

  private static BigDecimal repeated(Escalation escalation, BigDecimal amount) {
    if (escalation == null) {
      return amount;
    } else if (!escalation.multiplies()) {
      return escalation.amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }
    BigDecimal factor = escalation.factors().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return factor.signum() == 0 ? BigDecimal.ZERO : amount == null ? null : amount.multiply(factor);
  }
}
