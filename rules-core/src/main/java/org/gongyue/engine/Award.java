package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Cause;
import org.gongyue.account.History;
import org.gongyue.account.Tally;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Warning;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Whose;

/**
 * From what a rule's formula gives to what is posted: escalation, rounding, the other events of the
 * same deed, limits, floor and ceiling, in this order (design of record, section 3, steps 6 and 7).
 * Keeps the numbers of each step, so that it can be explained later.
 */
final class Award {

  private static final BigDecimal[] NONE = {};

  private final Trial trial;
  private final boolean warning;
  private final BigDecimal computed;
  private final long occurrence;
  private final BigDecimal escalated;
  private final BigDecimal rounded;
  private BigDecimal due;
  private boolean isReturned;
  private Reason sameDeed;
  private BigDecimal[] used = NONE;
  private BigDecimal[] admitted = NONE;
  private BigDecimal balance;
  private BigDecimal posted;
  private boolean counted;
  private BigDecimal excess = BigDecimal.ZERO;
  private BigDecimal converted = BigDecimal.ZERO;
  private LocalDate until;
  private LocalDate convertedUntil;
  private LocalDate displayed;

  private Award(
      Trial trial, boolean warning, BigDecimal computed, long occurrence, BigDecimal escalated) {
    this.trial = trial;
    this.warning = warning;
    this.computed = computed;
    this.occurrence = occurrence;
    this.escalated = escalated;
    UnitOfAccount unit = trial.rule().unit();
    this.rounded = Decimals.round(escalated, unit.precision(), unit.rounding());
    this.due = rounded;
  }

  /**
   * The amount by the formula and by escalation; none of a warning. A formula that comes out
   * negative counts as 0.
   */
  static Award of(Trial trial) {
    if (warns(trial)) {
      return new Award(trial, true, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }
    BigDecimal computed = trial.rule().amount().code().number(trial.scope()).max(BigDecimal.ZERO);
    Escalation escalation = trial.rule().rule().escalation();
    if (escalation == null) {
      return new Award(trial, false, computed, 0, computed);
    }
    Tally before = trial.scope().tally(trial.rule().self(), escalation.window(), Whose.ACCOUNT);
    long occurrence = before.times() - before.warned() + 1;
    BigDecimal step = escalation.step(occurrence);
    return new Award(
        trial,
        false,
        computed,
        occurrence,
        escalation.multiplies() ? computed.multiply(step, Decimals.CONTEXT) : step);
  }

  /** Whether the rule only warns: its account was not warned yet, and still can be. */
  private static boolean warns(Trial trial) {
    Warning warning = trial.rule().rule().warning();
    if (warning == null || trial.scope().inState(warning.state())) {
      return false;
    }
    LocalDate today = trial.scope().today();
    LocalDate last = warning.term().last(today);
    return last == null || !last.isBefore(today);
  }

  /** Whether it is a warning in place of points. */
  boolean isWarning() {
    return warning;
  }

  /** Rounded to the unit's precision; not negative. */
  BigDecimal rounded() {
    return rounded;
  }

  /** Because of the other events of the same deed no more than this is due. */
  void isLeft(BigDecimal left, Reason why) {
    due = left;
    sameDeed = why;
  }

  /** Because of the other events of the same deed this is given back. */
  void isReturned(BigDecimal amount, Reason why) {
    isLeft(amount, why);
    isReturned = true;
  }

  /**
   * Applies limits against what was used so far, then floor or ceiling against the balance.
   *
   * @param history up to now, the event's earlier rules included
   * @param groups the same of the groups, by kind
   */
  void settle(History history, Map<String, History> groups, BigDecimal balanceNow) {
    balance = balanceNow;
    // A deed counts once: what adds nothing to it does not use up a limit of times.
    counted = !warning && !isReturned && (due.signum() != 0 || rounded.signum() == 0);
    BigDecimal amount = counted ? limited(history, groups) : due;
    UnitOfAccount unit = trial.rule().unit();
    if (isTaken()) {
      if (unit.floor() != null) {
        amount = amount.min(balance.subtract(unit.floor()).max(BigDecimal.ZERO));
      }
      posted = amount.negate();
    } else {
      posted = amount;
      if (unit.ceiling() != null) {
        posted = amount.min(unit.ceiling().subtract(balance).max(BigDecimal.ZERO));
        excess = amount.subtract(posted);
      }
    }
    posted = Decimals.canonical(posted);
    CompiledValidity validity = trial.rule().validity();
    if (validity != null && posted.signum() > 0) {
      until = validity.until(posted, trial.scope());
    }
  }

  /** Whether the ceiling kept something out that can be converted. */
  private boolean overflows() {
    return excess.signum() > 0 && trial.rule().overflow() != null;
  }

  /** Converts what the ceiling kept out. */
  private void convert(BigDecimal balanceNow) {
    CompiledOverflow overflow = trial.rule().overflow();
    converted = overflow.convert(excess, balanceNow);
    if (overflow.validity() != null && converted.signum() > 0) {
      convertedUntil = overflow.validity().until(converted, trial.scope());
    }
  }

  /**
   * Posts it, and what became of the excess in the other unit.
   *
   * @param cause why, if no event asked for it; else null
   * @param on the day on which it takes effect, if that is not the event's; else null
   * @param event the id of what gives it, under which it is on display
   * @param day from which on it is on display
   */
  void post(Page page, Cause cause, LocalDate on, String event, LocalDate day) {
    CompiledRule rule = trial.rule();
    AccountId account = page.account().id();
    displayed = day;
    if (posted.signum() != 0) {
      page.post(rule.posting(account, rule.unit(), posted, until, cause, on));
      if (rule.display() != null && posted.signum() > 0) {
        page.hold(rule.display().hold(event, rule.unit().name(), posted, day, until));
      }
    }
    if (overflows()) {
      UnitOfAccount into = rule.overflow().into();
      convert(page.balance(into.name()));
      if (converted.signum() != 0) {
        page.post(rule.posting(account, into, converted, convertedUntil, Cause.OVERFLOW, on));
        if (rule.convertedDisplay() != null) {
          Display display = rule.convertedDisplay();
          page.hold(display.hold(event, into.name(), converted, day, convertedUntil));
        }
      }
    }
  }

  /** An amount that is too large to be shown in full. */
  static String roughly(BigDecimal amount) {
    return amount.round(new MathContext(6)).toString();
  }

  private BigDecimal limited(History history, Map<String, History> groups) {
    List<CompiledLimit> limits = trial.rule().limits();
    AccountScope scope = trial.scope();
    used = new BigDecimal[limits.size()];
    admitted = new BigDecimal[limits.size()];
    BigDecimal amount = due;
    for (int i = 0; i < used.length; i++) {
      Whose whose = limits.get(i).limit().scope();
      History now = whose.kind() == Whose.Kind.GROUP ? groups.get(whose.group()) : history;
      used[i] = limits.get(i).used(now, scope.account(whose), trial.actor(), scope.today());
      counted &= limits.get(i).admits(amount, used[i]);
      amount = limits.get(i).admit(amount, used[i]);
      admitted[i] = amount;
    }
    return amount;
  }

  /** Whether the account loses by it: by a penalty, or by what a reward gives back. */
  private boolean isTaken() {
    return trial.rule().isPenalty() != isReturned;
  }

  /** The signed amount that is posted. */
  BigDecimal posted() {
    return posted;
  }

  /** Whether it counts: it is no warning, and no limit dropped it. */
  boolean counts() {
    return counted;
  }

  /** What the history keeps of it. */
  Tally tally() {
    return warning ? Tally.WARNING : new Tally(1, counted ? 1 : 0, posted);
  }

  /** The steps, in words, for the rule that the trial is about; none of a warning. */
  List<Reason> explain() {
    List<Reason> steps = new ArrayList<>();
    if (warning) {
      return steps;
    }
    CompiledRule rule = trial.rule();
    String article = rule.rule().article();
    amount(steps);
    if (rounded.compareTo(escalated) != 0) {
      steps.add(Reason.of(Code.ROUNDED, article, escalated, rounded));
    }
    if (sameDeed != null) {
      steps.add(sameDeed);
    }
    BigDecimal amount = due;
    for (int i = 0; i < used.length && amount.signum() != 0; i++) {
      steps.add(limited(rule.limits().get(i), used[i], amount, admitted[i]));
      amount = admitted[i];
    }
    if (amount.compareTo(posted.abs()) != 0) {
      steps.add(
          Reason.of(
              isTaken() ? Code.CUT_BY_FLOOR : Code.CUT_BY_CEILING,
              article,
              isTaken() ? rule.unit().floor() : rule.unit().ceiling(),
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
    if (until != null) {
      steps.add(Reason.of(Code.VALID_UNTIL, article, rule.unit().name(), posted, until));
    }
    if (rule.display() != null && posted.signum() > 0) {
      String unit = rule.unit().name();
      steps.addAll(rule.display().explain(article, unit, posted, displayed, until));
    }
    if (overflows()) {
      CompiledOverflow overflow = rule.overflow();
      steps.add(
          Reason.of(
              Code.CONVERTED,
              article,
              rule.unit().name(),
              excess,
              overflow.rate(),
              overflow.into().name(),
              converted));
    }
    if (convertedUntil != null) {
      String into = rule.overflow().into().name();
      steps.add(Reason.of(Code.VALID_UNTIL, article, into, converted, convertedUntil));
    }
    if (rule.convertedDisplay() != null && converted.signum() > 0) {
      String into = rule.overflow().into().name();
      Display display = rule.convertedDisplay();
      steps.addAll(display.explain(article, into, converted, displayed, convertedUntil));
    }
    return steps;
  }

  /** Where the amount comes from: from the repetition, if that decides it, or from the formula. */
  private void amount(List<Reason> steps) {
    CompiledRule rule = trial.rule();
    String article = rule.rule().article();
    Escalation escalation = rule.rule().escalation();
    if (escalation != null && !escalation.multiplies()) {
      steps.add(Reason.of(Code.ESCALATED, article, occurrence, escalation.window(), escalated));
      return;
    }
    String readings = rule.amount().readings(trial.scope());
    steps.add(
        readings == null
            ? Reason.of(Code.FIXED_AMOUNT, article, computed)
            : Reason.of(Code.AMOUNT, article, rule.amount().formula().text(), readings, computed));
    if (escalation != null) {
      BigDecimal factor = escalation.step(occurrence);
      steps.add(
          Reason.of(
              Code.ESCALATED_BY,
              article,
              occurrence,
              escalation.window(),
              computed,
              factor,
              escalated));
    }
  }

  private Reason limited(
      CompiledLimit compiled, BigDecimal used, BigDecimal before, BigDecimal after) {
    String article = trial.rule().rule().article();
    Limit limit = compiled.limit();
    String what = compiled.name();
    if (before.compareTo(after) == 0) {
      return Reason.of(Code.WITHIN_LIMIT, article, what, used, limit.most(), after);
    } else if (after.signum() == 0) {
      return Reason.of(Code.DROPPED_BY_LIMIT, article, what, used, limit.most(), before);
    }
    return Reason.of(Code.CUT_BY_LIMIT, article, what, used, limit.most(), before, after);
  }
}
