package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Limit;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Transfer;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** One transfer asked for, and what is in its way. */
final class TransferRequest {

  /** The part that the receiver's account plays. */
  static final String RECEIVER = "转入";

  private final CompiledTransfer compiled;
  private final TransferRule rule;
  private final Transfer asked;
  private final LocalDate day;
  private final Account giver;
  private final Account receiver;
  private final AccountScope scope;
  private final List<Reason> faults = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final BigDecimal computed;
  private final Amounts amounts;

  /**
   * What moves.
   *
   * @param stated how much the event or the formula says
   * @param given how much of it is given: without what converts to nothing
   * @param back how much comes back in the same unit
   * @param received how much arrives, in the unit that is received
   */
  record Amounts(BigDecimal stated, BigDecimal given, BigDecimal back, BigDecimal received) {}

  TransferRequest(
      CompiledTransfer transfer, Cast cast, Transfer asked, LocalDate day, Targets targets) {
    this.compiled = transfer;
    this.rule = transfer.rule();
    this.asked = asked;
    this.day = day;
    this.giver = cast.own();
    this.receiver = rule.isDeposit() ? giver : cast.party(RECEIVER);
    Object[] values = new Object[compiled.attributes().size() + compiled.facts().needed().size()];
    compiled.attributes().read(asked.attributes(), values, rule.article(), faults);
    compiled
        .facts()
        .read(asked.facts(), values, compiled.attributes().size(), rule.article(), faults);
    this.scope = new AccountScope(cast, giver, values, day, asked.at(), targets);
    boolean known = faults.isEmpty() && !lacksActor();
    this.computed = known ? computed(compiled.amount()) : null;
    this.amounts = known ? amounts() : null;
  }

  /** What a formula comes to in the unit that is given; null for no formula. */
  private BigDecimal computed(CompiledFormula formula) {
    UnitOfAccount unit = compiled.unit();
    return formula == null
        ? null
        : Decimals.round(formula.code().number(scope), unit.precision(), unit.rounding());
  }

  private Amounts amounts() {
    BigDecimal stated = compiled.amount() == null ? asked.amount() : computed;
    if (stated == null || stated.signum() <= 0) {
      return null;
    }
    BigDecimal back = compiled.back() == null ? BigDecimal.ZERO : computed(compiled.back());
    if (!compiled.converts()) {
      return new Amounts(stated, stated, back.max(BigDecimal.ZERO), stated);
    }
    // What is too little for one step of the other unit stays with the giver.
    BigDecimal received =
        Decimals.round(
            stated.multiply(rule.rate()), compiled.into().precision(), RoundingMode.DOWN);
    BigDecimal given =
        Decimals.canonical(
            received.divide(rule.rate(), compiled.unit().precision(), RoundingMode.UP));
    return new Amounts(stated, given.min(stated), BigDecimal.ZERO, received);
  }

  CompiledTransfer compiled() {
    return compiled;
  }

  Transfer asked() {
    return asked;
  }

  LocalDate day() {
    return day;
  }

  Account giver() {
    return giver;
  }

  /** The giver for a deposit; null if nobody can receive. */
  Account receiver() {
    return receiver;
  }

  AccountScope scope() {
    return scope;
  }

  /** Null if they cannot be told. */
  Amounts known() {
    return amounts;
  }

  String actor() {
    return asked.actor() == null ? "" : asked.actor();
  }

  /** Why it is refused, in the order of the checks; empty if it is not. */
  List<Reason> reasons() {
    return reasons;
  }

  /**
   * Tries all that may be in the way, in the order in which the reasons are told. Whatever is
   * speaks: who asks is told everything at once.
   */
  void decide() {
    if (hasWrongAccountKind()) {
      refuseAccountKind();
    }
    if (hasWrongReceiver()) {
      refuseReceiver();
    }
    if (lacksActor()) {
      refuseWithoutActor();
    }
    if (saysTooLittle()) {
      refuseFaults();
    }
    if (hasWrongAmount()) {
      refuseAmount();
    }
    if (isTooLarge()) {
      refuseSize();
    }
    if (isBarred()) {
      refuseBarred();
    }
    if (failsCondition()) {
      refuseCondition();
    }
    if (isTooSmall()) {
      refuseSmall();
    }
    if (exceedsLimit()) {
      refuseLimits();
    }
    if (receivesTooMuch()) {
      refuseReceiving();
    }
    if (isShort()) {
      refuseShort();
    }
    if (isTooFull()) {
      refuseFull();
    }
  }

  private boolean hasWrongAccountKind() {
    return !giver.id().kind().equals(rule.accountKind());
  }

  private void refuseAccountKind() {
    refuse(Code.WRONG_ACCOUNT_KIND, giver.id().kind(), rule.accountKind());
  }

  private boolean hasWrongReceiver() {
    return rule.isDeposit() ? asked.to() != null : receiver == null;
  }

  private void refuseReceiver() {
    AccountId to = asked.to();
    if (rule.isDeposit()) {
      refuse(Code.NEEDLESS_RECEIVER, rule.name(), to);
    } else if (to == null) {
      refuse(Code.MISSING_RECEIVER, rule.name());
    } else if (to.equals(giver.id())) {
      refuse(Code.SELF_TRANSFER, to);
    } else {
      refuse(Code.RECEIVER_KIND, to.kind(), String.join("、", rule.to()));
    }
  }

  private boolean lacksActor() {
    return asked.actor() == null
        && (compiled.looksAtActor()
            || compiled.facts().speaksOfActor(asked.facts())
            || rule.limits().stream().anyMatch(limit -> limit.scope().equals(Whose.ACTOR)));
  }

  private void refuseWithoutActor() {
    refuse(Code.MISSING_ACTOR, rule.name());
  }

  private boolean saysTooLittle() {
    return !faults.isEmpty();
  }

  private void refuseFaults() {
    reasons.addAll(faults);
  }

  private boolean hasWrongAmount() {
    return lacksAmount() || isOtherAmount() || isTooPrecise() || isNothing();
  }

  private boolean lacksAmount() {
    return compiled.amount() == null && asked.amount() == null;
  }

  private boolean isOtherAmount() {
    return computed != null && asked.amount() != null && asked.amount().compareTo(computed) != 0;
  }

  private boolean isTooPrecise() {
    return compiled.amount() == null
        && asked.amount() != null
        && asked.amount().scale() > compiled.unit().precision();
  }

  private boolean isNothing() {
    return computed != null && computed.signum() <= 0;
  }

  private void refuseAmount() {
    String unit = rule.unit();
    if (lacksAmount()) {
      refuse(Code.MISSING_AMOUNT, rule.name(), unit);
    } else if (isOtherAmount()) {
      refuse(Code.AMOUNT_DIFFERS, unit, asked.amount(), computed);
    } else if (isTooPrecise()) {
      refuse(Code.TRANSFER_TOO_PRECISE, unit, asked.amount(), compiled.unit().precision());
    } else {
      refuse(Code.AMOUNT_NOT_POSITIVE, unit, rule.amount().text(), computed);
    }
  }

  private boolean isTooLarge() {
    return amounts != null
        && !(isReasonable(giver, compiled.unit(), amounts.stated().add(amounts.back()))
            && (receiver == null || isReasonable(receiver, compiled.into(), reach())));
  }

  private BigDecimal reach() {
    return amounts.received().add(amounts.back());
  }

  private static boolean isReasonable(Account account, UnitOfAccount unit, BigDecimal amount) {
    return Decimals.isReasonable(account.balance(unit.name()).abs().add(amount));
  }

  private void refuseSize() {
    refuse(Code.AMOUNT_TOO_LARGE, rule.id(), Award.roughly(amounts.stated()));
  }

  private boolean isBarred() {
    return isBarred(giver) || (givesBack() && isBarred(receiver));
  }

  private boolean givesBack() {
    return amounts != null && receiver != null && amounts.back().signum() > 0;
  }

  private boolean isBarred(Account account) {
    return !account.states().isEmpty()
        && Request.BARRING.stream().anyMatch(state -> account.states().hold(state, day));
  }

  private void refuseBarred() {
    refuseBarred(giver);
    if (givesBack()) {
      refuseBarred(receiver);
    }
  }

  private void refuseBarred(Account account) {
    for (String state : Request.BARRING) {
      if (account.states().hold(state, day)) {
        refuse(Code.TRANSFER_BARRED, account.id(), state, account.states().freeFrom(state, day));
      }
    }
  }

  /** What lacks what it reads can be neither met nor failed. */
  private boolean failsCondition() {
    return compiled.condition() != null
        && faults.isEmpty()
        && !lacksActor()
        && !compiled.condition().code().test(scope);
  }

  private void refuseCondition() {
    refuse(
        Code.TRANSFER_CONDITION,
        compiled.condition().formula().text(),
        compiled.condition().readings(scope));
  }

  /** What the condition looked at, if that is the reason. */
  List<Finding> parts(Reason reason) {
    return reason.code() == Code.TRANSFER_CONDITION
        ? Parts.of(compiled.condition(), scope, rule.article())
        : List.of();
  }

  /** What the condition looked at, and what is left of the giver's limits. */
  List<Finding> parts(Account after) {
    List<Finding> parts = new ArrayList<>(Parts.of(compiled.condition(), scope, rule.article()));
    for (CompiledLimit limit : compiled.limits()) {
      if (limit.limit().window().unit() != Window.Unit.EVENT) {
        BigDecimal used = limit.used(after.history(), after, actor(), day);
        parts.add(Finding.of(Story.left(limit, used, rule.article())));
      }
    }
    return parts;
  }

  private boolean isTooSmall() {
    return amounts != null
        && (isBelowLeast() || isNoMultiple() || amounts.received().signum() == 0);
  }

  private boolean isBelowLeast() {
    return rule.least() != null && amounts.stated().compareTo(rule.least()) < 0;
  }

  private boolean isNoMultiple() {
    return rule.multiple() != null && amounts.stated().remainder(rule.multiple()).signum() != 0;
  }

  private void refuseSmall() {
    if (isBelowLeast()) {
      refuse(Code.TRANSFER_TOO_SMALL, rule.unit(), amounts.stated(), rule.least());
    }
    if (isNoMultiple()) {
      refuse(Code.NOT_A_MULTIPLE, rule.unit(), amounts.stated(), rule.multiple());
    }
    if (amounts.received().signum() == 0) {
      refuse(Code.CONVERTS_TO_NOTHING, rule.unit(), amounts.stated(), rule.rate(), rule.into());
    }
  }

  private boolean exceedsLimit() {
    return amounts != null
        && (!exceeded(compiled.limits(), giver, amounts.given()).isEmpty()
            || (givesBack() && !exceeded(compiled.limits(), receiver, amounts.back()).isEmpty()));
  }

  private boolean receivesTooMuch() {
    return amounts != null
        && receiver != null
        && (!exceeded(compiled.receiving(), receiver, amounts.received()).isEmpty()
            || (givesBack() && !exceeded(compiled.receiving(), giver, amounts.back()).isEmpty()));
  }

  private List<CompiledLimit> exceeded(
      List<CompiledLimit> limits, Account account, BigDecimal amount) {
    return limits.stream()
        .filter(limit -> concerns(limit, account))
        .filter(
            limit -> used(limit, account).add(measured(limit, amount)).compareTo(most(limit)) > 0)
        .toList();
  }

  /** Who of the other account acts is not known. */
  private boolean concerns(CompiledLimit limit, Account account) {
    return account.id().equals(giver.id()) || !limit.limit().scope().equals(Whose.ACTOR);
  }

  private static BigDecimal most(CompiledLimit limit) {
    return limit.limit().most();
  }

  private BigDecimal used(CompiledLimit limit, Account account) {
    return limit.used(account.history(), account, actor(), day);
  }

  private static BigDecimal measured(CompiledLimit limit, BigDecimal amount) {
    return limit.limit().measure() == Limit.Measure.TIMES ? BigDecimal.ONE : amount;
  }

  private void refuseLimits() {
    refuse(Code.TRANSFER_LIMIT, compiled.limits(), giver, amounts.given());
    if (givesBack()) {
      refuse(Code.TRANSFER_LIMIT, compiled.limits(), receiver, amounts.back());
    }
  }

  private void refuseReceiving() {
    refuse(Code.RECEIVING_LIMIT, compiled.receiving(), receiver, amounts.received());
    if (givesBack()) {
      refuse(Code.RECEIVING_LIMIT, compiled.receiving(), giver, amounts.back());
    }
  }

  private void refuse(Code code, List<CompiledLimit> limits, Account account, BigDecimal amount) {
    for (CompiledLimit limit : exceeded(limits, account, amount)) {
      BigDecimal asks = measured(limit, amount);
      refuse(
          code,
          account.id(),
          limit.limit(),
          used(limit, account),
          most(limit),
          asks,
          limit.fits(asks, account, actor(), day));
    }
  }

  private boolean isShort() {
    return amounts != null
        && (missing(giver, amounts.given(), amounts.back()).signum() > 0
            || (givesBack() && missing(receiver, amounts.back(), amounts.given()).signum() > 0));
  }

  /** What an account lacks to give so much when it gets something; none if it gets more. */
  private BigDecimal missing(Account account, BigDecimal gives, BigDecimal gets) {
    BigDecimal less = gives.subtract(gets);
    return less.signum() <= 0
        ? BigDecimal.ZERO
        : less.add(least(account)).subtract(account.spendable(rule.unit(), day));
  }

  /**
   * What must be left. Nothing is overdrawn, unless the kind of transfer says how far, and not by
   * an account with points that cannot be spent yet: it would give those.
   */
  private BigDecimal least(Account account) {
    BigDecimal floor = compiled.unit().floor();
    if (rule.overdraft() == null || !account.holds(rule.unit(), day).isEmpty()) {
      return Payment.least(compiled.unit());
    }
    BigDecimal least = rule.overdraft().negate();
    return floor == null ? least : least.max(floor);
  }

  private void refuseShort() {
    refuseShort(giver, amounts.given(), amounts.back());
    if (givesBack()) {
      refuseShort(receiver, amounts.back(), amounts.given());
    }
  }

  private void refuseShort(Account account, BigDecimal gives, BigDecimal gets) {
    BigDecimal missing = missing(account, gives, gets);
    if (missing.signum() > 0) {
      refuse(
          Code.TRANSFER_SHORT,
          account.id(),
          rule.unit(),
          account.spendable(rule.unit(), day),
          gives.subtract(gets),
          least(account),
          missing);
      reasons.addAll(Request.held(account, rule.unit(), day, rule.article()));
    }
  }

  private boolean isTooFull() {
    return amounts != null
        && receiver != null
        && (over(receiver, amounts.received(), amounts.back()).signum() > 0
            || (givesBack() && over(giver, amounts.back(), amounts.given()).signum() > 0));
  }

  /** By how much an account would be above its ceiling; none if it gives more than it gets. */
  private BigDecimal over(Account account, BigDecimal gets, BigDecimal gives) {
    UnitOfAccount into = compiled.into();
    BigDecimal more = gets.subtract(gives);
    return into.ceiling() == null || more.signum() <= 0
        ? BigDecimal.ZERO
        : account.balance(into.name()).add(more).subtract(into.ceiling());
  }

  private void refuseFull() {
    refuseFull(receiver, amounts.received(), amounts.back());
    if (givesBack()) {
      refuseFull(giver, amounts.back(), amounts.given());
    }
  }

  private void refuseFull(Account account, BigDecimal gets, BigDecimal gives) {
    BigDecimal over = over(account, gets, gives);
    if (over.signum() > 0) {
      BigDecimal more = gets.subtract(gives);
      refuse(
          Code.RECEIVER_FULL,
          account.id(),
          rule.into(),
          compiled.into().ceiling(),
          more,
          more.subtract(over).max(BigDecimal.ZERO));
    }
  }

  private void refuse(Code code, Object... values) {
    reasons.add(Reason.of(code, rule.article(), values));
  }
}
