package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.Rolling;
import org.gongyue.convention.Grading;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.SpendingOrder;

/** What the calendar does to one account up to a day, one thing after another. */
final class Roll {

  private Account account;
  private final List<Receipt.Line> lines = new ArrayList<>();
  private final List<Receipt.Change> changes = new ArrayList<>();
  private final List<Explanation.Source> told = new ArrayList<>();

  Roll(Account account) {
    this.account = account;
  }

  /** The account by now. */
  Account account() {
    return account;
  }

  /** What was posted. */
  List<Receipt.Line> lines() {
    return lines;
  }

  /** What grades were given. */
  List<Receipt.Change> changes() {
    return changes;
  }

  /** All of it, in words, and why settlement rules did not apply. */
  List<Explanation.Source> told() {
    return told;
  }

  private void tell(Reason step) {
    told.add(() -> List.of(step));
  }

  boolean changedNothing() {
    return told.isEmpty();
  }

  /** An account that was not rolled before is rolled from a day on. */
  void begun(LocalDate day) {
    account = account.rolled(Rolling.from(day));
  }

  /** The account is under a convention that lets its points be spent in these orders. */
  void spending(Map<String, SpendingOrder> orders) {
    account = account.spending(orders);
  }

  void done(LocalDate upTo) {
    account = account.rolled(account.rolling().to(upTo));
  }

  /** Undoes the reservations whose last day is before a day. */
  void timeOut(Refunds refunds, LocalDate day) {
    for (Receipt open : account.reservations()) {
      Receipt.Redeemed redeemed = open.redeemed();
      if (redeemed.reservedUntil().isBefore(day)) {
        Refunds.Refund refund = refunds.timedOut(account, open);
        account = refund.account();
        for (Receipt.Line line : refund.lines()) {
          lines.add(line);
          account = account.rolled(line);
        }
        tell(
            Reason.of(
                Code.TIMED_OUT,
                refunds.article(redeemed.reward()),
                open.event(),
                redeemed.reservedUntil(),
                refunds.name(redeemed.reward()),
                redeemed.quantity()));
        told.add(refund::steps);
      }
    }
  }

  /** Posts away what could be spent up to the day before at the latest. */
  void expire(UnitOfAccount unit, LocalDate day) {
    SortedMap<LocalDate, BigDecimal> over = new TreeMap<>();
    for (Lot lot : account.lots(unit.name())) {
      if (lot.until() != null && lot.until().isBefore(day)) {
        over.merge(lot.until(), lot.amount(), BigDecimal::add);
      }
    }
    over.forEach(
        (until, amount) -> {
          post(unit, amount.negate(), Cause.EXPIRED, until.plusDays(1));
          BigDecimal balance = account.balance(unit.name());
          tell(Reason.of(Code.EXPIRED, null, unit.name(), amount, until, balance));
        });
  }

  /** Closes a period. */
  void close(UnitOfAccount unit, LocalDate first) {
    BigDecimal balance = account.balance(unit.name());
    BigDecimal kept = kept(unit, balance);
    if (kept.compareTo(balance) != 0) {
      post(unit, kept.subtract(balance), Cause.PERIOD_END, first);
      Code code = balance.signum() < 0 ? Code.DEBT_FORGIVEN : Code.NOT_CARRIED_OVER;
      tell(Reason.of(code, null, unit.name(), first, balance, kept, balance.subtract(kept).abs()));
    }
  }

  /** Grants the base of a period that begins. */
  void grant(UnitOfAccount unit, LocalDate first) {
    BigDecimal base = unit.periodEnd().base();
    if (unit.ceiling() != null) {
      BigDecimal room = unit.ceiling().subtract(account.balance(unit.name()));
      base = base.min(room.max(BigDecimal.ZERO));
    }
    if (base.signum() != 0) {
      post(unit, base, Cause.BASE, first);
      tell(
          Reason.of(
              Code.BASE_GRANTED, null, unit.name(), first, base, account.balance(unit.name())));
    }
  }

  /** How much of a balance stays when a period closes. */
  static BigDecimal kept(UnitOfAccount unit, BigDecimal balance) {
    PeriodEnd end = unit.periodEnd();
    if (balance.signum() <= 0) {
      return end.keepsDebt() ? balance : BigDecimal.ZERO;
    }
    BigDecimal part =
        Decimals.round(
            balance.multiply(end.share(), Decimals.CONTEXT), unit.precision(), unit.rounding());
    return (end.most() == null ? part : part.min(end.most())).min(balance);
  }

  private void post(UnitOfAccount unit, BigDecimal amount, Cause cause, LocalDate on) {
    Receipt.Line line =
        new Receipt.Line(unit.name(), unit.name(), Decimals.canonical(amount), null, cause, on);
    lines.add(line);
    account = account.rolled(line);
  }

  /** Applies a settlement rule as of the close of the day before a period begins. */
  void settle(CompiledSettlement settlement, LocalDate first, Targets targets, Articles articles) {
    LocalDate last = first.minusDays(1);
    Trial trial = new Trial(settlement.rule(), null, AccountScope.of(account, last, targets));
    trial.decide();
    boolean applies = trial.outcome() == Trial.Outcome.APPLIES;
    Reason refusal = null;
    if (applies) {
      Award award = Award.of(trial);
      trial.award(award);
      refusal = settlement.tooLarge(award, account);
      if (refusal == null) {
        Page page = new Page(account);
        award.settle(page.history(), Map.of(), page.balance(trial.rule().unit().name()));
        page.history(page.history().plus(trial.id(), "", last, award.tally()));
        award.post(page, Cause.SETTLED, last, trial.id() + " " + last, first);
        if (trial.rule().rule().changesStates()) {
          trial.aftermath(page.change(trial.rule().rule(), List.of(), first));
        }
        lines.addAll(page.lines());
        changes.addAll(page.changes());
        account = page.rolled();
      }
    }
    List<Trial> chosen = applies ? List.of(trial) : List.of();
    Story story = new Story(List.of(trial), chosen, List.of(), List.of(account), articles);
    told.add(new SettlementStory(settlement.title(last), refusal, story));
  }

  /** Evaluates a grading as of the close of the day before a period begins. */
  void evaluate(CompiledGrading compiled, LocalDate first, Targets targets) {
    Grading grading = compiled.grading();
    AccountScope scope = AccountScope.of(account, first.minusDays(1), targets);
    String before = targets.grade(grading.name(), account, first);
    String grade = compiled.evaluate(scope);
    if (!grade.equals(before)) {
      account = account.rolled(account.rolling().with(grading.name(), grade));
      changes.add(new Receipt.Change(grading.name(), grade, first, null, false));
      tell(
          Reason.of(
              Code.GRADED,
              grading.article(),
              grading.name(),
              before,
              grade,
              first,
              grading.by().text(),
              compiled.by().code().number(scope)));
    }
  }
}
