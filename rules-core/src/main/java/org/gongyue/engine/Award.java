package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.History;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.measure.Decimals;

/**
 * From what a rule's formula gives to what is posted: escalation, rounding, limits, floor and
 * ceiling, in this order (design of record, section 3, steps 6 and 7). Keeps the numbers of each
 * step, so that it can be explained later.
 */
final class Award {

  private final Trial trial;
  private final BigDecimal computed;
  private final long occurrence;
  private final BigDecimal escalated;
  private final BigDecimal rounded;
  private BigDecimal[] used;
  private BigDecimal[] admitted;
  private BigDecimal balance;
  private BigDecimal posted;
  private boolean counted;

  private Award(Trial trial, BigDecimal computed, long occurrence, BigDecimal escalated) {
    this.trial = trial;
    this.computed = computed;
    this.occurrence = occurrence;
    this.escalated = escalated;
    UnitOfAccount unit = trial.rule().unit();
    this.rounded = Decimals.round(escalated, unit.precision(), unit.rounding());
  }

  /** The amount by the formula and by escalation. A formula that comes out negative counts as 0. */
  static Award of(Trial trial) {
    BigDecimal computed = trial.rule().amount().code().number(trial.scope()).max(BigDecimal.ZERO);
    Escalation escalation = trial.rule().rule().escalation();
    if (escalation == null) {
      return new Award(trial, computed, 0, computed);
    }
    AccountScope scope = trial.scope();
    long before =
        scope
            .account()
            .history()
            .between(
                trial.rule().self(),
                null,
                escalation.window().first(scope.today()),
                escalation.window().last(scope.today()))
            .times();
    int step = (int) Math.min(before, escalation.amounts().size() - 1L);
    return new Award(trial, computed, before + 1, escalation.amounts().get(step));
  }

  /** Rounded to the unit's precision; not negative. */
  BigDecimal rounded() {
    return rounded;
  }

  /** Applies limits against what was used so far, then floor or ceiling against the balance. */
  void settle(History history, Map<String, History> groups, BigDecimal balanceNow) {
    List<CompiledLimit> limits = trial.rule().limits();
    used = new BigDecimal[limits.size()];
    admitted = new BigDecimal[limits.size()];
    BigDecimal amount = rounded;
    counted = true;
    for (int i = 0; i < used.length; i++) {
      used[i] = limits.get(i).used(history, groups, trial.actor(), trial.scope().today());
      counted &= limits.get(i).admits(amount, used[i]);
      amount = limits.get(i).admit(amount, used[i]);
      admitted[i] = amount;
    }
    balance = balanceNow;
    UnitOfAccount unit = trial.rule().unit();
    if (trial.rule().isPenalty()) {
      if (unit.floor() != null) {
        amount = amount.min(balance.subtract(unit.floor()).max(BigDecimal.ZERO));
      }
      posted = amount.negate();
    } else {
      if (unit.ceiling() != null) {
        amount = amount.min(unit.ceiling().subtract(balance).max(BigDecimal.ZERO));
      }
      posted = amount;
    }
    posted = Decimals.canonical(posted);
  }

  /** The signed amount that is posted. */
  BigDecimal posted() {
    return posted;
  }

  /** Whether the limits let it count: not for nothing, and not once too often. */
  boolean isCounted() {
    return counted;
  }

  /** The steps, in words, for the rule that the trial is about. */
  List<Reason> explain() {
    CompiledRule rule = trial.rule();
    String article = rule.rule().article();
    List<Reason> steps = new ArrayList<>();
    steps.add(amount());
    if (rounded.compareTo(escalated) != 0) {
      steps.add(Reason.of(Code.ROUNDED, article, escalated, rounded));
    }
    BigDecimal amount = rounded;
    for (int i = 0; i < used.length && amount.signum() != 0; i++) {
      steps.add(limited(rule.limits().get(i).limit(), used[i], amount, admitted[i]));
      amount = admitted[i];
    }
    if (amount.compareTo(posted.abs()) != 0) {
      boolean floored = rule.isPenalty();
      steps.add(
          Reason.of(
              floored ? Code.CUT_BY_FLOOR : Code.CUT_BY_CEILING,
              article,
              floored ? rule.unit().floor() : rule.unit().ceiling(),
              balance,
              amount,
              posted.abs()));
    }
    if (posted.signum() != 0) {
      steps.add(
          Reason.of(
              Code.POSTED,
              article,
              rule.unit().name(),
              posted,
              Decimals.canonical(balance.add(posted))));
    }
    return steps;
  }

  /** Where the amount comes from: from the repetition, if that decides it, or from the formula. */
  private Reason amount() {
    CompiledRule rule = trial.rule();
    String article = rule.rule().article();
    Escalation escalation = rule.rule().escalation();
    if (escalation != null) {
      return Reason.of(Code.ESCALATED, article, occurrence, escalation.window(), escalated);
    }
    String readings = rule.amount().readings(trial.scope());
    return readings == null
        ? Reason.of(Code.FIXED_AMOUNT, article, computed)
        : Reason.of(Code.AMOUNT, article, rule.amount().formula().text(), readings, computed);
  }

  private Reason limited(Limit limit, BigDecimal used, BigDecimal before, BigDecimal after) {
    String article = trial.rule().rule().article();
    String what = limit.target() + " " + limit;
    if (before.compareTo(after) == 0) {
      return Reason.of(Code.WITHIN_LIMIT, article, what, used, limit.most(), after);
    } else if (after.signum() == 0) {
      return Reason.of(Code.DROPPED_BY_LIMIT, article, what, used, limit.most(), before);
    }
    return Reason.of(Code.CUT_BY_LIMIT, article, what, used, limit.most(), before, after);
  }
}
