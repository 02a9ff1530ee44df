package org.gongyue.examples.benchmarks.byhand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Limit;
import org.gongyue.decision.Code;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.gongyue.measure.Decimals;

/**
 * The figures of a decision, from which the steps are told when somebody asks.
 *
 * @param applies whether the condition held; else the rest means nothing
 * @param occurrence the how manieth it was, where repeats cost more
 * @param computed what the quantity came to, in hundredths
 * @param rounded that or what the repeat costs, in tenths
 * @param byActor what the actor had of the month before
 * @param byAccount what the household had of the month before
 * @param balance the balance before
 * @param posted the signed points
 */
record Working(
    Rule rule,
    BigDecimal quantity,
    boolean applies,
    long occurrence,
    long computed,
    long rounded,
    long byActor,
    long byAccount,
    long balance,
    long posted)
    implements Explanation.Source {

  @Override
  public List<Reason> steps() {
    List<Reason> steps = new ArrayList<>();
    String condition = rule.words().condition() == null ? null : rule.words().condition().text();
    String readings = rule.attribute().name() + " = " + Decimals.text(quantity);
    String id = rule.words().id();
    String name = rule.behaviour().name();
    if (!applies) {
      steps.add(say(Code.RULE_DOES_NOT_APPLY, id, condition, readings));
      return steps;
    }
    steps.add(
        condition == null
            ? say(Code.RULE_APPLIES, id, name)
            : say(Code.CONDITION_HOLDS, id, name, condition, readings));
    Terms terms = rule.terms();
    BigDecimal exact = BigDecimal.valueOf(computed, 2);
    if (terms.repeatDays() > 0) {
      steps.add(
          say(Code.ESCALATED, occurrence, rule.words().escalation().window(), points(rounded)));
    } else if (terms.shape() == Terms.Shape.FLAT) {
      steps.add(say(Code.FIXED_AMOUNT, exact));
    } else {
      steps.add(say(Code.AMOUNT, rule.words().amount().text(), readings, exact));
    }
    if (terms.repeatDays() == 0 && computed != rounded * 10) {
      steps.add(say(Code.ROUNDED, exact, points(rounded)));
    }
    settle(steps);
    return steps;
  }

  private void settle(List<Reason> steps) {
    Terms terms = rule.terms();
    long amount = rounded;
    int limit = 0;
    if (terms.perActor() != Terms.ANY && amount != 0) {
      long left = Bookkeeper.admit(amount, terms.perActor(), byActor, false);
      steps.add(limited(rule.words().limits().get(limit++), byActor, amount, left));
      amount = left;
    }
    if (terms.perAccount() != Terms.ANY && amount != 0) {
      long left = Bookkeeper.admit(amount, terms.perAccount(), byAccount, terms.drops());
      steps.add(limited(rule.words().limits().get(limit), byAccount, amount, left));
      amount = left;
    }
    if (amount != Math.abs(posted)) {
      steps.add(
          say(
              Code.CUT_BY_FLOOR,
              BigDecimal.ZERO,
              points(balance),
              points(amount),
              points(Math.abs(posted))));
    }
    if (posted != 0) {
      steps.add(
          say(Code.POSTED, SampleConvention.POINTS, points(posted), points(balance + posted)));
    }
  }

  private Reason limited(Limit limit, long used, long before, long after) {
    String what = limit.target() + " " + limit;
    if (before == after) {
      return say(Code.WITHIN_LIMIT, what, points(used), limit.most(), points(after));
    } else if (after == 0) {
      return say(Code.DROPPED_BY_LIMIT, what, points(used), limit.most(), points(before));
    }
    return say(Code.CUT_BY_LIMIT, what, points(used), limit.most(), points(before), points(after));
  }

  private Reason say(Code code, Object... values) {
    return Reason.of(code, rule.article(), values);
  }

  private static BigDecimal points(long tenths) {
    return Rule.points(tenths);
  }
}
