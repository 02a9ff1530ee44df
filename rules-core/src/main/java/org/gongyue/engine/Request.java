package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.account.Hold;
import org.gongyue.account.Receipt;
import org.gongyue.account.State;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** One redemption asked for, and what is in its way. */
final class Request {

  /** The states in which nothing can be redeemed. */
  static final List<String> BARRING = List.of(State.SUSPENDED, State.VETO, State.FROZEN);

  private final CompiledReward compiled;
  private final Reward reward;
  private final Account account;
  private final Redemption asked;
  private final LocalDate day;
  private final Stock stock;
  private final AccountScope scope;
  private final List<Reason> faults = new ArrayList<>(0);
  private final Payment payment;
  private final WaysBack waysBack;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * @param plain what formulas see that read no facts, from another request of the same account,
   *     actor and time; null if there is none
   */
  Request(
      CompiledReward reward,
      Account account,
      Redemption asked,
      LocalDate day,
      Stock stock,
      Targets targets,
      WaysBack waysBack,
      AccountScope plain) {
    this.compiled = reward;
    this.reward = reward.reward();
    this.account = account;
    this.asked = asked;
    this.day = day;
    this.stock = stock;
    Object[] values = new Object[compiled.facts().needed().size()];
    compiled.facts().read(asked.facts(), values, 0, reward.reward().article(), faults);
    this.scope =
        plain != null && values.length == 0
            ? plain
            : new AccountScope(
                Cast.alone(account, asked.actor()), account, values, day, asked.at(), targets);
    boolean known = compiled.accepts().isEmpty() || faults.isEmpty();
    this.payment = known ? new Payment(compiled, asked, scope) : Payment.UNKNOWN;
    this.waysBack = waysBack;
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

  Payment payment() {
    return payment;
  }

  private BigDecimal balance() {
    return account.spendable(reward.unit(), day);
  }

  String actor() {
    return asked.actor() == null ? "" : asked.actor();
  }

  /** Why it is refused, in the order of the checks; empty if it is not. */
  List<Reason> reasons() {
    return reasons;
  }

  /**
   * Tries all that may be in the way, in the order in which the reasons are told (design of record,
   * section 3). Whatever is speaks: a resident is told everything at once.
   */
  void decide() {
    if (isTooEarly()) {
      refuseTooEarly();
    }
    if (isTooLate()) {
      refuseTooLate();
    }
    if (hasWrongAccountKind()) {
      refuseAccountKind();
    }
    if (statesWrongPay()) {
      refuseWrongPay();
    }
    if (isNotReservable()) {
      refuseReservation();
    }
    if (isSuspended()) {
      refuseSuspended();
    }
    if (lacksActor()) {
      refuseWithoutActor();
    }
    if (lacksFacts()) {
      refuseFacts();
    }
    if (failsCondition()) {
      refuseCondition();
    }
    refuseLimits();
    if (isNoPortion()) {
      refusePortion();
    }
    if (exceedsStock()) {
      refuseStock();
    }
    if (exceedsBudget()) {
      refuseBudgets();
    }
    if (statesTooMuchPay()) {
      refusePay();
    }
    if (isBelowMinimum()) {
      refuseMinimum();
    }
    refuseBalance();
    if (lacksWhatIsHeld()) {
      refuseHeld();
    }
  }

  private boolean isTooEarly() {
    return reward.from() != null && day.isBefore(reward.from());
  }

  private void refuseTooEarly() {
    refuse(Code.NOT_YET_AVAILABLE, reward.from());
  }

  private boolean isTooLate() {
    return reward.until() != null && day.isAfter(reward.until());
  }

  private void refuseTooLate() {
    refuse(Code.NO_LONGER_AVAILABLE, reward.until());
  }

  private boolean hasWrongAccountKind() {
    return !account.id().kind().equals(reward.accountKind());
  }

  private void refuseAccountKind() {
    refuse(Code.WRONG_ACCOUNT_KIND, account.id().kind(), reward.accountKind());
  }

  private boolean isNotReservable() {
    LocalDate until = asked.reservedUntil();
    return until != null
        && (until.isBefore(day) || until.isAfter(latest()) || !reward.ends().isEmpty());
  }

  private LocalDate latest() {
    return day.plusDays(Redemption.LONGEST);
  }

  private void refuseReservation() {
    LocalDate until = asked.reservedUntil();
    if (until.isBefore(day)) {
      refuse(Code.RESERVED_UNTIL_PAST, until, day);
    } else if (until.isAfter(latest())) {
      refuse(Code.RESERVED_TOO_LONG, until, latest(), Redemption.LONGEST);
    }
    if (!reward.ends().isEmpty()) {
      refuse(Code.NOT_RESERVABLE, String.join("、", reward.ends()));
    }
  }

  private boolean isSuspended() {
    return !account.states().isEmpty() && BARRING.stream().anyMatch(this::isBarredBy);
  }

  /** A reward that ends a state may be redeemed in it: it is the way back. */
  private boolean isBarredBy(String state) {
    return account.states().hold(state, day) && !reward.ends().contains(state);
  }

  private void refuseSuspended() {
    for (String state : BARRING) {
      if (isBarredBy(state)) {
        LocalDate free = account.states().freeFrom(state, day);
        if (state.equals(State.FROZEN)) {
          refuse(Code.FROZEN, state, free, waysBack.from(state));
        } else {
          refuse(Code.SUSPENDED, state, free);
        }
      }
    }
  }

  private boolean statesWrongPay() {
    return payment != Payment.UNKNOWN
        && !(asked.pay().isEmpty() && payment.rooms().isEmpty())
        && (asked.pay().keySet().stream().anyMatch(unit -> room(unit) == null)
            || payment.rooms().stream().anyMatch(this::isTooPrecise));
  }

  private Payment.Room room(String unit) {
    for (Payment.Room room : payment.rooms()) {
      if (room.accepted().unit().name().equals(unit)) {
        return room;
      }
    }
    return null;
  }

  private BigDecimal stated(Payment.Room room) {
    return asked.pay().getOrDefault(room.accepted().unit().name(), BigDecimal.ZERO);
  }

  private boolean isTooPrecise(Payment.Room room) {
    return stated(room).scale() > room.accepted().unit().precision();
  }

  private void refuseWrongPay() {
    for (String unit : asked.pay().keySet()) {
      if (room(unit) == null) {
        String known =
            payment.rooms().stream()
                .map(room -> room.accepted().unit().name())
                .collect(Collectors.joining("、"));
        refuse(Code.PAY_NOT_ACCEPTED, unit, known.isEmpty() ? null : known);
      }
    }
    for (Payment.Room room : payment.rooms()) {
      if (isTooPrecise(room)) {
        UnitOfAccount unit = room.accepted().unit();
        refuse(Code.PAY_TOO_PRECISE, unit.name(), stated(room), unit.precision());
      }
    }
  }

  private boolean statesTooMuchPay() {
    return !payment.rooms().isEmpty() && payment.rooms().stream().anyMatch(this::isTooMuch);
  }

  private boolean isTooMuch(Payment.Room room) {
    return stated(room).compareTo(room.most()) > 0;
  }

  private void refusePay() {
    for (Payment.Room room : payment.rooms()) {
      if (isTooMuch(room)) {
        refuse(
            Code.PAY_TOO_MUCH,
            room.accepted().unit().name(),
            stated(room),
            room.most(),
            room.share());
      }
    }
  }

  private boolean lacksActor() {
    return asked.actor() == null
        && (compiled.looksAtActor()
            || compiled.facts().speaksOfActor(asked.facts())
            || hasLimitOfActor());
  }

  private boolean hasLimitOfActor() {
    for (CompiledLimit limit : compiled.limits()) {
      if (limit.limit().scope().kind() == Whose.Kind.ACTOR) {
        return true;
      }
    }
    return false;
  }

  private void refuseWithoutActor() {
    refuse(Code.MISSING_ACTOR, reward.name());
  }

  private boolean lacksFacts() {
    return !faults.isEmpty();
  }

  private void refuseFacts() {
    reasons.addAll(faults);
  }

  /** What lacks what it reads can be neither met nor failed. */
  private boolean failsCondition() {
    return compiled.condition() != null
        && !lacksFacts()
        && !(compiled.looksAtActor() && asked.actor() == null)
        && !compiled.condition().code().test(scope);
  }

  private void refuseCondition() {
    reasons.add(
        new Reason(
            Code.CONDITION_FAILED, reward.article(), new Shortcoming(compiled.condition(), scope)));
  }

  /** What the condition looked at, if that is the reason. */
  List<Finding> parts(Reason reason) {
    return switch (reason.code()) {
      case CONDITION_FAILED -> Parts.of(compiled.condition(), scope, reward.article());
      case BALANCE_TOO_LOW -> setAside((String) reason.value("unit"));
      default -> List.of();
    };
  }

  /** What is missing in a unit because it is reserved for something else. */
  private List<Finding> setAside(String unit) {
    List<Finding> parts = new ArrayList<>();
    for (Receipt open : account.reservations()) {
      BigDecimal paid = BigDecimal.ZERO;
      for (Receipt.Line line : open.lines()) {
        boolean isIts = line.cause() == null && line.unit().equals(unit);
        paid = isIts ? paid.subtract(line.amount()) : paid;
      }
      if (paid.signum() > 0) {
        parts.add(
            Finding.of(
                Reason.of(
                    Code.SET_ASIDE,
                    reward.article(),
                    unit,
                    paid,
                    open.event(),
                    open.redeemed().reservedUntil())));
      }
    }
    return parts;
  }

  /** What the condition looked at, and what is left of limits. */
  List<Finding> parts(Account after) {
    List<Finding> parts = new ArrayList<>(Parts.of(compiled.condition(), scope, reward.article()));
    for (CompiledLimit limit : compiled.limits()) {
      if (limit.limit().window().unit() != Window.Unit.EVENT) {
        BigDecimal used = limit.used(after.history(), after, actor(), day);
        parts.add(Finding.of(Story.left(limit, used, reward.article())));
      }
    }
    return parts;
  }

  private BigDecimal quantity() {
    return asked.quantity() == 1 ? BigDecimal.ONE : BigDecimal.valueOf(asked.quantity());
  }

  private void refuseLimits() {
    for (CompiledLimit limit : compiled.limits()) {
      BigDecimal used = limit.used(account.history(), account, actor(), day);
      if (used.add(quantity()).compareTo(limit.limit().most()) > 0) {
        refuse(
            Code.REDEEM_LIMIT,
            limit.limit(),
            used,
            limit.limit().most(),
            quantity(),
            limit.fits(quantity(), account, actor(), day));
      }
    }
  }

  private boolean isNoPortion() {
    return reward.portion() != null && reward.fitting(asked.quantity()) != asked.quantity();
  }

  private void refusePortion() {
    Reward.Portion portion = reward.portion();
    long enough = reward.fitting(asked.quantity());
    if (portion.least() != null && asked.quantity() < portion.least()) {
      refuse(Code.TOO_FEW, quantity(), portion.least(), enough);
    }
    BigDecimal price = reward.price().multiply(quantity());
    if (portion.points() != null && price.compareTo(portion.points()) < 0) {
      BigDecimal missing = portion.points().subtract(price);
      refuse(Code.TOO_FEW_POINTS, reward.unit(), price, portion.points(), missing, enough);
    }
    if (portion.multiple() != null && asked.quantity() % portion.multiple() != 0) {
      refuse(Code.NOT_IN_MULTIPLES, quantity(), portion.multiple(), enough);
    }
  }

  private boolean exceedsStock() {
    return asked.quantity() > stock.available(reward.id());
  }

  private void refuseStock() {
    refuse(Code.OUT_OF_STOCK, stock.available(reward.id()), quantity());
  }

  private boolean exceedsBudget() {
    return !compiled.budgets().isEmpty() && compiled.budgets().stream().anyMatch(this::exceeds);
  }

  private boolean exceeds(CompiledReward.Bound bound) {
    BigDecimal needed = needed(bound.budget());
    return needed.signum() > 0 && spent(bound).add(needed).compareTo(bound.budget().most()) > 0;
  }

  /** What it costs in the unit of a budget. */
  private BigDecimal needed(Budget budget) {
    BigDecimal needed = BigDecimal.ZERO;
    for (Payment.Part part : payment.parts()) {
      needed = part.unit().name().equals(budget.unit()) ? needed.add(part.amount()) : needed;
    }
    return needed;
  }

  private BigDecimal spent(CompiledReward.Bound bound) {
    Window window = bound.budget().window();
    return stock.spent(bound.of(), bound.budget().unit(), window.first(day), window.last(day));
  }

  private void refuseBudgets() {
    for (CompiledReward.Bound bound : compiled.budgets()) {
      if (exceeds(bound)) {
        Budget budget = bound.budget();
        BigDecimal needed = needed(budget);
        BigDecimal left = budget.most().subtract(spent(bound)).max(BigDecimal.ZERO);
        boolean ever = needed.compareTo(budget.most()) <= 0;
        refuse(
            bound.of() == null ? Code.CATALOGUE_BUDGET : Code.REWARD_BUDGET,
            budget.window(),
            budget.most(),
            budget.unit(),
            left,
            needed,
            ever ? budget.window().last(day).plusDays(1) : null);
      }
    }
  }

  private boolean isBelowMinimum() {
    return reward.minimumBalance() != null && balance().compareTo(reward.minimumBalance()) < 0;
  }

  private void refuseMinimum() {
    refuse(
        Code.BALANCE_BELOW_MINIMUM,
        reward.unit(),
        balance(),
        reward.minimumBalance(),
        reward.minimumBalance().subtract(balance()));
  }

  private boolean isTooDear() {
    for (Payment.Part part : payment.parts()) {
      if (isShort(part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShort(Payment.Part part) {
    return Payment.shortfall(part, account, day).signum() > 0;
  }

  private void refuseBalance() {
    for (Payment.Part part : payment.parts()) {
      BigDecimal shortfall = Payment.shortfall(part, account, day);
      if (shortfall.signum() > 0) {
        String unit = part.unit().name();
        BigDecimal there = account.spendable(unit, day);
        refuse(Code.BALANCE_TOO_LOW, unit, there, part.amount(), shortfall);
      }
    }
  }

  /** Whether there is more of what is short, which cannot be spent yet. */
  private boolean lacksWhatIsHeld() {
    return !account.holds().isEmpty() && (isTooDear() || isBelowMinimum());
  }

  private void refuseHeld() {
    Set<String> units = new LinkedHashSet<>();
    if (isBelowMinimum()) {
      units.add(reward.unit());
    }
    for (Payment.Part part : payment.parts()) {
      if (isShort(part)) {
        units.add(part.unit().name());
      }
    }
    units.forEach(this::refuseHeld);
  }

  private void refuseHeld(String unit) {
    reasons.addAll(held(account, unit, day, reward.article()));
  }

  /** What there is in a unit and cannot be spent yet, each with the reason. */
  static List<Reason> held(Account account, String unit, LocalDate day, String article) {
    SortedMap<LocalDate, BigDecimal> displayed = new TreeMap<>();
    Map<String, BigDecimal> disputed = new LinkedHashMap<>();
    for (Hold hold : account.holds(unit, day)) {
      if (hold.objection() == null) {
        displayed.merge(hold.free(), hold.amount(), BigDecimal::add);
      } else {
        disputed.merge(hold.objection(), hold.amount(), BigDecimal::add);
      }
    }
    List<Reason> held = new ArrayList<>();
    displayed.forEach(
        (from, amount) -> held.add(Reason.of(Code.STILL_ON_DISPLAY, article, unit, amount, from)));
    disputed.forEach(
        (by, amount) -> held.add(Reason.of(Code.STILL_DISPUTED, article, unit, amount, by)));
    return held;
  }

  private void refuse(Code code, Object... values) {
    reasons.add(Reason.of(code, reward.article(), values));
  }
}
