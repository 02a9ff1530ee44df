package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.SpendingOrder;

/**
 * An account between two decisions: its balances, its history, the states it is in and the events
 * it has taken. Immutable; every decision gives the next one. A host keeps it as JSON, by {@code
 * org.gongyue.json.Json}.
 */
public final class Account {

  /** How many steps it takes to {@link #fetch} one. */
  public static final int FETCHES = 3;

  private final AccountId id;
  private final LocalDate opened;
  private final Map<String, BigDecimal> balances;
  private final Lots lots;
  private final Rolling rolling;
  private final History history;
  private final States states;
  private final Receipts receipts;
  private final Holds holds;

  private Account(
      AccountId id,
      LocalDate opened,
      Map<String, BigDecimal> balances,
      Lots lots,
      Rolling rolling,
      History history,
      States states,
      Receipts receipts,
      Holds holds) {
    this.id = id;
    this.opened = opened;
    this.balances = balances;
    this.lots = lots;
    this.rolling = rolling;
    this.history = history;
    this.states = states;
    this.receipts = receipts;
    this.holds = holds;
  }

  /** A new account with its opening balances by unit of account. */
  public static Account open(AccountId id, LocalDate day, Map<String, BigDecimal> balances) {
    return restore(
        id, day, balances, Map.of(), Map.of(), null, History.EMPTY, States.NONE, List.of(), null);
  }

  /**
   * An account as it was kept; the parts must come from one account.
   *
   * @param lots the parts of the balances that can be spent up to a day, by unit
   * @param spending the units that are not spent soonest-to-expire first
   * @param rolling null if nothing changes with the calendar
   */
  public static Account restore(
      AccountId id,
      LocalDate opened,
      Map<String, BigDecimal> balances,
      Map<String, List<Lot>> lots,
      Map<String, SpendingOrder> spending,
      Rolling rolling,
      History history,
      States states,
      List<Receipt> receipts,
      LocalDate forgottenUpTo) {
    return new Account(
        Objects.requireNonNull(id),
        Objects.requireNonNull(opened),
        canonical(balances),
        Lots.of(lots, spending),
        rolling,
        history,
        states,
        Receipts.of(receipts, forgottenUpTo),
        Holds.NONE);
  }

  /** The account after an event that changed no state; the receipt stands for it. */
  public Account after(Receipt receipt, History history) {
    return after(receipt, history, states);
  }

  /** The account after an event, which the receipt stands for. */
  public Account after(Receipt receipt, History history, States changed) {
    return after(receipt, history, changed, null);
  }

  /**
   * The account after an event, which the receipt stands for.
   *
   * @param held for each line of the receipt what of it cannot be spent yet, null for nothing; null
   *     if that is nothing of any
   */
  public Account after(Receipt receipt, History history, States changed, List<Hold> held) {
    Map<String, BigDecimal> next = balances;
    Lots nextLots = lots;
    Holds nextHolds = holds.isEmpty() ? holds : holds.recent(receipt.day());
    for (int i = 0; i < receipt.lines().size(); i++) {
      Receipt.Line line = receipt.lines().get(i);
      BigDecimal before = next.getOrDefault(line.unit(), BigDecimal.ZERO);
      nextLots = after(nextLots, line, before, receipt.day());
      next = with(next, line.unit(), before.add(line.amount()));
      if (held != null && held.get(i) != null) {
        nextHolds = nextHolds.plus(held.get(i));
      }
      if (!nextHolds.isEmpty()) {
        nextHolds = nextHolds.within(line.unit(), next.get(line.unit()));
      }
    }
    States kept = changed.isEmpty() ? changed : changed.recent(receipt.day());
    return new Account(
        id, opened, next, nextLots, rolling, history, kept, receipts.plus(receipt), nextHolds);
  }

  /**
   * @param day that of the event; null where the line says its own
   */
  private static Lots after(Lots lots, Receipt.Line line, BigDecimal balance, LocalDate day) {
    if (line.amount().signum() < 0 && line.cause() == Cause.DEFERRED) {
      return lots.afterLast(line.unit(), balance, line.amount());
    } else if (line.amount().signum() < 0 && line.cause() == Cause.EXPIRED) {
      return lots.afterExpiry(line.unit(), line.amount());
    }
    LocalDate on = line.on() == null ? day : line.on();
    LocalDate earned = line.earned() == null ? on : line.earned();
    return lots.after(line.unit(), balance, line.amount(), line.until(), earned);
  }

  /**
   * The same, its points to be spent in other orders from now on.
   *
   * @param spending the units that are not spent soonest-to-expire first
   */
  public Account spending(Map<String, SpendingOrder> spending) {
    if (spending.equals(lots.orders())) {
      return this;
    }
    Lots ordered = lots.ordered(spending, balances, opened);
    return new Account(id, opened, balances, ordered, rolling, history, states, receipts, holds);
  }

  /** The units that are not spent soonest-to-expire first. */
  public Map<String, SpendingOrder> spending() {
    return lots.orders();
  }

  /** The same, with other holds and disputes; of a unit no more is held than there is. */
  public Account holding(List<Hold> held, List<Dispute> disputes) {
    Holds next = Holds.of(held, disputes);
    for (Map.Entry<String, BigDecimal> unit : balances.entrySet()) {
      next = next.within(unit.getKey(), unit.getValue());
    }
    return new Account(id, opened, balances, lots, rolling, history, states, receipts, next);
  }

  private static Map<String, BigDecimal> with(
      Map<String, BigDecimal> balances, String unit, BigDecimal sum) {
    BigDecimal balance = Decimals.canonical(sum);
    if (balances.size() == 1 && balances.containsKey(unit)) {
      return Map.of(unit, balance);
    }
    Map<String, BigDecimal> more = new TreeMap<>(balances);
    more.put(unit, balance);
    return immutable(more);
  }

  /** The account after what the calendar did to one balance; no receipt stands for it yet. */
  public Account rolled(Receipt.Line line) {
    return rolled(line, null);
  }

  /**
   * The same, of which something cannot be spent yet.
   *
   * @param held null for nothing
   */
  public Account rolled(Receipt.Line line, Hold held) {
    BigDecimal before = balance(line.unit());
    return new Account(
        id,
        opened,
        with(balances, line.unit(), before.add(line.amount())),
        after(lots, line, before, null),
        rolling,
        history,
        states,
        receipts,
        heldAfter(line, held));
  }

  private Holds heldAfter(Receipt.Line line, Hold held) {
    if (holds.isEmpty() && held == null) {
      return holds;
    }
    Holds left = line.on() == null ? holds : holds.recent(line.on());
    left = held == null ? left : left.plus(held);
    return left.within(line.unit(), balance(line.unit()).add(line.amount()));
  }

  /** The same, with another history and other states because of what the calendar did to it. */
  public Account rolled(History more, States changed) {
    return new Account(id, opened, balances, lots, rolling, more, changed, receipts, holds);
  }

  /** The same, with another note of what the calendar did to it. */
  public Account rolled(Rolling done) {
    return new Account(id, opened, balances, lots, done, history, states, receipts, holds);
  }

  /** The same, with what the calendar did before its latest event in that event's receipt. */
  public Account preceded(List<Receipt.Line> lines, List<Receipt.Change> changes) {
    List<Receipt> all = receipts.all();
    Receipt latest = all.get(all.size() - 1).preceded(lines, changes);
    return new Account(
        id, opened, balances, lots, rolling, history, states, receipts.replaced(latest), holds);
  }

  /** The same, with the note of what has become of a redemption. */
  public Account noting(Receipt redemption, Receipt.Stage stage, History counted) {
    Receipts noted = receipts.with(redemption.at(stage));
    return new Account(id, opened, balances, lots, rolling, counted, states, noted, holds);
  }

  /** The account of a group after an event: it has a history and nothing else. */
  public Account tallied(History more) {
    return new Account(id, opened, balances, lots, rolling, more, states, receipts, holds);
  }

  private static Map<String, BigDecimal> canonical(Map<String, BigDecimal> balances) {
    Map<String, BigDecimal> sorted = new TreeMap<>();
    balances.forEach((unit, balance) -> sorted.put(unit, Decimals.canonical(balance)));
    return immutable(sorted);
  }

  private static Map<String, BigDecimal> immutable(Map<String, BigDecimal> sorted) {
    return sorted.size() < 2 ? Map.copyOf(sorted) : Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads some of what the next event will ask for, one reference further with each step: whoever
   * takes each step with many accounts before the next one has memory bring them together.
   *
   * @param step the number of the step, from 0 on
   * @return a number that means nothing; to be kept, or nothing is read
   */
  public int fetch(int step) {
    return step == 0 ? (history == null ? 1 : 0) : history.fetch(step) + receipts.fetch(step);
  }

  public AccountId id() {
    return id;
  }

  /** The day it was opened. */
  public LocalDate opened() {
    return opened;
  }

  /** The balance in a unit of account; zero if it never had any. */
  public BigDecimal balance(String unit) {
    return balances.getOrDefault(unit, BigDecimal.ZERO);
  }

  /**
   * What can be spent on a day: the balance without what expired before it. Where the convention
   * lets points expire, a balance of a later day than that of the latest event is foretold, not
   * posted.
   */
  public BigDecimal balance(String unit, LocalDate day) {
    BigDecimal balance = balance(unit);
    return lots.isEmpty()
        ? balance
        : Decimals.canonical(balance.subtract(lots.expiredBefore(unit, day)));
  }

  /**
   * What can be spent of a balance on a day: what is neither on display (公示) nor objected to (异议).
   */
  public BigDecimal spendable(String unit, LocalDate day) {
    BigDecimal balance = balance(unit, day);
    return holds.isEmpty()
        ? balance
        : Decimals.canonical(
            balance.min(balance.subtract(holds.held(unit, day)).max(BigDecimal.ZERO)));
  }

  /**
   * What cannot be spent yet, the soonest to be free first; what is over is among it for a while.
   */
  public List<Hold> holds() {
    return holds.all();
  }

  /** What of a unit cannot be spent on a day, the soonest to be free first. */
  public List<Hold> holds(String unit, LocalDate day) {
    return holds.all().stream()
        .filter(hold -> hold.unit().equals(unit) && hold.holdsOn(day))
        .toList();
  }

  /** The objections that wait for a ruling or had one not long ago, in the order they were made. */
  public List<Dispute> disputes() {
    return holds.disputes();
  }

  /**
   * The parts of a balance that can be spent up to a day only, the soonest to expire first; of a
   * unit that {@link #spending()} names, all parts.
   */
  public List<Lot> lots(String unit) {
    return lots.of(unit);
  }

  /**
   * From which parts of a balance an amount would be paid, in that order: the soonest to expire
   * first and what has no end last, or as {@link #spending()} says.
   *
   * @return parts that come to the amount; what has no end, and what is not there, has no day
   */
  public List<Lot> paying(String unit, BigDecimal amount) {
    return lots.from(unit, amount);
  }

  /** The parts of all balances that can be spent up to a day only, by unit. */
  public Map<String, List<Lot>> lots() {
    return lots.all();
  }

  /** What it keeps for the calendar; null if nothing of it changes with the calendar. */
  public Rolling rolling() {
    return rolling;
  }

  /** The balances by unit of account. */
  public Map<String, BigDecimal> balances() {
    return balances;
  }

  /** What happened, by rule or reward, actor and day. */
  public History history() {
    return history;
  }

  /** The states it is in, was in not long ago, or is to be in. */
  public States states() {
    return states;
  }

  /** The states it is in on a day. */
  public List<State> states(LocalDate day) {
    return states.on(day);
  }

  /** What is remembered of an event; null if it was never taken, or forgotten. */
  public Receipt receipt(String event) {
    return receipts.find(event);
  }

  /** What is remembered of the events that carried an act, in the order they were taken. */
  public List<Receipt> receiptsOfAct(String act) {
    return receipts.ofAct(act);
  }

  /** Whether it has reservations that are open. */
  public boolean hasReservations() {
    return receipts.hasOpen();
  }

  /** The redemptions that are reserved and neither confirmed nor undone yet. */
  public List<Receipt> reservations() {
    return receipts.open();
  }

  /** All that is remembered of events, in the order in which they were taken. */
  public List<Receipt> receipts() {
    return receipts.all();
  }

  /**
   * The latest day of which an event was forgotten, null if none was. An event of that day or an
   * earlier one cannot be told from a repeat.
   */
  public LocalDate forgottenUpTo() {
    return receipts.forgottenUpTo();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account that
        && id.equals(that.id)
        && opened.equals(that.opened)
        && balances.equals(that.balances)
        && lots.equals(that.lots)
        && Objects.equals(rolling, that.rolling)
        && history.equals(that.history)
        && states.equals(that.states)
        && receipts.equals(that.receipts)
        && holds.equals(that.holds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, opened, balances);
  }

  @Override
  public String toString() {
    return id + " " + balances;
  }
}
