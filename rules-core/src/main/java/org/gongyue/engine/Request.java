package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Whose;

/**
 * One redemption asked for: the fact that {@link RequestRules} decide. Every rule that finds
 * something in the way adds its reason; what the rules see never changes.
 */
final class Request {

  /** The states in which nothing can be redeemed. */
  private static final List<String> BARRING = List.of(State.SUSPENDED, State.VETO);

  private final CompiledReward compiled;
  private final Reward reward;
  private final Account account;
  private final Redemption asked;
  private final LocalDate day;
  private final long available;
  private final AccountScope scope;
  private final List<Reason> faults = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  Request(
      CompiledReward reward,
      Account account,
      Redemption asked,
      LocalDate day,
      long available,
      Targets targets) {
    this.compiled = reward;
    this.reward = reward.reward();
    this.account = account;
    this.asked = asked;
    this.day = day;
    this.available = available;
    Object[] values = new Object[compiled.facts().needed().size()];
    compiled.facts().read(asked.facts(), values, 0, reward.reward().article(), faults);
    Cast cast = Cast.alone(account, asked.actor());
    this.scope = new AccountScope(cast, account, values, day, asked.at(), targets);
  }

  CompiledReward compiled() {
    return compiled;
  }

  Account account() {
    return account;
  }

  Redemption asked() {
    return asked;
  }

  LocalDate day() {
    return day;
  }

  BigDecimal cost() {
    return reward.price().multiply(BigDecimal.valueOf(asked.quantity()));
  }

  BigDecimal balance() {
    return account.balance(reward.unit());
  }

  String actor() {
    return asked.actor() == null ? "" : asked.actor();
  }

  /** Why it is refused, in the order of the checks; empty if it is not. */
  List<Reason> reasons() {
    return reasons;
  }

  boolean isTooEarly() {
    return reward.from() != null && day.isBefore(reward.from());
  }

  void refuseTooEarly() {
    refuse(Code.NOT_YET_AVAILABLE, reward.from());
  }

  boolean isTooLate() {
    return reward.until() != null && day.isAfter(reward.until());
  }

  void refuseTooLate() {
    refuse(Code.NO_LONGER_AVAILABLE, reward.until());
  }

  boolean hasWrongAccountKind() {
    return !account.id().kind().equals(reward.accountKind());
  }

  void refuseAccountKind() {
    refuse(Code.WRONG_ACCOUNT_KIND, account.id().kind(), reward.accountKind());
  }

  boolean isSuspended() {
    return !account.states().isEmpty()
        && BARRING.stream().anyMatch(state -> account.states().hold(state, day));
  }

  void refuseSuspended() {
    for (String state : BARRING) {
      if (account.states().hold(state, day)) {
        refuse(Code.SUSPENDED, state, account.states().freeFrom(state, day));
      }
    }
  }

  boolean lacksActor() {
    return asked.actor() == null
        && (compiled.looksAtActor()
            || compiled.facts().speaksOfActor(asked.facts())
            || reward.limits().stream().anyMatch(limit -> limit.scope().equals(Whose.ACTOR)));
  }

  void refuseWithoutActor() {
    refuse(Code.MISSING_ACTOR, reward.name());
  }

  boolean lacksFacts() {
    return !faults.isEmpty();
  }

  void refuseFacts() {
    reasons.addAll(faults);
  }

  /** What lacks what it reads can be neither met nor failed. */
  boolean failsCondition() {
    return compiled.condition() != null
        && !lacksFacts()
        && !(compiled.looksAtActor() && asked.actor() == null)
        && !compiled.condition().code().test(scope);
  }

  void refuseCondition() {
    refuse(Code.CONDITION_FAILED, reward.condition().text(), compiled.condition().readings(scope));
  }

  boolean exceedsLimit() {
    return compiled.limits().stream().anyMatch(this::exceeds);
  }

  private boolean exceeds(CompiledLimit limit) {
    return used(limit).add(quantity()).compareTo(limit.limit().most()) > 0;
  }

  private BigDecimal used(CompiledLimit limit) {
    return limit.used(account.history(), account, actor(), day);
  }

  private BigDecimal quantity() {
    return BigDecimal.valueOf(asked.quantity());
  }

  void refuseLimits() {
    for (CompiledLimit limit : compiled.limits()) {
      if (exceeds(limit)) {
        refuse(
            Code.REDEEM_LIMIT,
            limit.limit(),
            used(limit),
            limit.limit().most(),
            quantity(),
            limit.fits(quantity(), account, actor(), day));
      }
    }
  }

  boolean exceedsStock() {
    return asked.quantity() > available;
  }

  void refuseStock() {
    refuse(Code.OUT_OF_STOCK, available, quantity());
  }

  boolean isBelowMinimum() {
    return reward.minimumBalance() != null && balance().compareTo(reward.minimumBalance()) < 0;
  }

  void refuseMinimum() {
    refuse(
        Code.BALANCE_BELOW_MINIMUM,
        reward.unit(),
        balance(),
        reward.minimumBalance(),
        reward.minimumBalance().subtract(balance()));
  }

  boolean isTooDear() {
    return shortfall().signum() > 0;
  }

  void refuseBalance() {
    refuse(Code.BALANCE_TOO_LOW, reward.unit(), balance(), cost(), shortfall());
  }

  /** What is missing. No redemption overdraws, even where a penalty may. */
  private BigDecimal shortfall() {
    BigDecimal floor = compiled.unit().floor();
    BigDecimal least = floor == null ? BigDecimal.ZERO : floor.max(BigDecimal.ZERO);
    return cost().add(least).subtract(balance());
  }

  private void refuse(Code code, Object... values) {
    reasons.add(Reason.of(code, reward.article(), values));
  }
}
