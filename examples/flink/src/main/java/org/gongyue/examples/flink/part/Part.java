package org.gongyue.examples.flink.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.Shelf;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.examples.flink.part.Trace.Outcome;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;

/**
 * Decides the events of a part as a {@link Chronicle} of all of them would, and keeps of them no
 * more than it must. What comes in its canonical order is decided by the rules alone; what comes
 * late, or changes what was, by a chronicle that resumes at the beginning of the month from which
 * on something may come out otherwise. Make one for each piece of work.
 */
public final class Part {

  private final String name;
  private final RuleBooks rules;
  private final Store store;
  private final Memory memory;
  private final Map<String, Trace> traces = new HashMap<>();
  private Head head;

  /**
   * @param name of the part, which nothing else in the memory has
   */
  public Part(String name, RuleBooks rules, Store store, Memory memory) {
    this.name = name;
    this.rules = rules;
    this.store = store;
    this.memory = memory;
    this.head = Head.read(store.head().get(""));
  }

  RuleBooks rules() {
    return rules;
  }

  Head head() {
    return head;
  }

  void head(Head next) {
    head = next;
    store.head().put("", head.text());
  }

  /** Whether an event lies in a month that was forgotten, so that it cannot be decided. */
  public boolean isTooLate(Event event) {
    return head.forgotten() != null && Names.first(event).isBefore(head.forgotten());
  }

  /** The first month that is still known in which an event does something. */
  YearMonth month(Event event) {
    YearMonth first = Names.first(event);
    YearMonth known = head.forgotten();
    return known != null && first.isBefore(known) ? known : first;
  }

  /** Whether an event of which nothing is known may have come and been forgotten. */
  public boolean mayHaveForgotten(String event) {
    return head.forgotten() != null && !trace(event).hasCome();
  }

  /** Decides an event and keeps what comes of it; the answer is the next link of its chain. */
  public DecisionRecord take(Event event) {
    Decision decision = decide(event);
    DecisionRecord record = DecisionRecord.of(decision, event, head.link());
    head = head.linked(record.link());
    if (event instanceof Closing closing && decision.status().isTaken()) {
      head = head.closed(closing.period().id());
    }
    LocalDate day = rules.day(event.at());
    if (head.settled() == null) {
      head = head.settled(day);
    }
    head(head);
    return record;
  }

  private Decision decide(Event event) {
    Trace trace = trace(event.id());
    if (trace.isKnown() || !isInOrder(event, trace)) {
      return outOfOrder(event, trace.isKnown());
    }
    LocalDate day = rules.day(event.at());
    Decision decision = rules.decide(id -> account(id, day), event, stock(day));
    record(event, decision, true);
    if (decision.status().isTaken()) {
      decision.accounts().forEach(account -> keep(account.id(), account));
      head = head.latest().isBefore(day) ? head.on(day) : head;
      if (Shelf.concerns(event)) {
        shelf().took(event, day, decision.postings());
        keepShelf();
      }
    }
    return decision;
  }

  private boolean isInOrder(Event event, Trace trace) {
    return !(event instanceof Reversal
            || event instanceof Objection
            || event instanceof Ruling
            || trace.reversal() != null)
        && rules.accountsOf(event).stream().noneMatch(id -> seat(id).isAfter(event));
  }

  /**
   * @param known whether it is known already, so that there is an answer but nothing to keep
   */
  private Decision outOfOrder(Event event, boolean known) {
    Past past = new Past(this);
    past.load(event);
    Chronicle chronicle =
        Chronicle.resume(rules, shelf(), head.latest(), past.beginnings(), past.arrivals());
    Decision decision = chronicle.take(event);
    if (known || !chronicle.wasNews()) {
      memory.shelf(name, rules, null);
      return decision;
    }
    record(event, decision, false);
    for (AccountId id : past.accounts()) {
      keep(id, chronicle.find(id));
    }
    past.snapshots(chronicle);
    for (String id : past.events()) {
      Trace before = trace(id);
      if (before.hasCome() && before.stands() != chronicle.stands(id)) {
        trace(id, before.standing(!before.stands()));
      }
    }
    head = head.on(chronicle.latest());
    keepShelf();
    return decision;
  }

  /** Notes an event, and whom it concerns. */
  private void record(Event event, Decision decision, boolean inOrder) {
    boolean taken = decision.status().isTaken();
    Outcome outcome = taken ? Outcome.TAKEN : Outcome.NOT_TAKEN;
    note(event, event.id(), inOrder);
    if (event instanceof Reversal reversal) {
      boolean waits = waits(reversal, decision);
      outcome = waits ? Outcome.WAITS : outcome;
      if (waits || taken) {
        Trace target = trace(reversal.of());
        giveWay(target.reversal());
        trace(reversal.of(), trace(reversal.of()).reversedBy(reversal.id()));
      }
      if (taken && reversal.replacement() != null) {
        Observation instead = reversal.replacement();
        note(instead, event.id(), false);
        trace(instead.id(), trace(instead.id()).cameWithin(event.id()));
      }
    }
    trace(event.id(), trace(event.id()).came(event, decision, outcome));
  }

  /** A reversal that waits for an event gives way to a later one of the same event. */
  private void giveWay(String other) {
    if (other != null && trace(other).outcome() == Outcome.WAITS) {
      trace(other, trace(other).dropped());
    }
  }

  private static boolean waits(Reversal reversal, Decision decision) {
    return decision.status() == Status.PENDING
        && decision.reasons().stream()
            .anyMatch(
                one ->
                    one.code() == Code.AWAITS_EVENT && reversal.of().equals(one.values().get(0)));
  }

  /**
   * @param held the id of the event that holds it: its own, but for what a reversal put in place
   */
  private void note(Event event, String held, boolean inOrder) {
    YearMonth month = Names.month(event);
    for (AccountId id : rules.accountsOf(event)) {
      Seat seat = seat(id);
      if (inOrder && (seat.isNothing() || Names.month(seat.seconds()).isBefore(month))) {
        snapshot(id, month, found(id));
      }
      String in = Names.in(id, month);
      store.involved().put(in, Names.append(store.involved().get(in), held));
      Seat next = seat.noting(event);
      if (event instanceof Observation observation && id.equals(event.account())) {
        next = next.belonging(observation.groups(), seat.isAfter(event));
      }
      store.seats().put(Names.of(id), next.text());
    }
  }

  /** The ids of the events that concern an account from a month on, by month. */
  Map<YearMonth, Set<String>> involved(AccountId id, YearMonth from) {
    Map<YearMonth, Set<String>> all = new TreeMap<>();
    Seat seat = seat(id);
    if (!seat.isNothing()) {
      YearMonth last = Names.month(seat.seconds());
      for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
        String text = store.involved().get(Names.in(id, month));
        if (text != null) {
          all.put(month, Names.ids(text));
        }
      }
    }
    return all;
  }

  /** How an account stood at the beginning of a month; null if it was not opened by then. */
  Account beginning(AccountId id, YearMonth from) {
    Seat seat = seat(id);
    if (!seat.isNothing()) {
      YearMonth last = Names.month(seat.seconds());
      for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
        String text = store.snapshots().get(Names.in(id, month));
        if (text != null) {
          return text.isEmpty() ? null : Texts.reading(() -> Json.readAccount(text));
        }
      }
    }
    return found(id);
  }

  /** Keeps how an account stood at the beginning of a month; null if it was not opened. */
  void snapshot(AccountId id, YearMonth month, Account state) {
    store.snapshots().put(Names.in(id, month), state == null ? "" : Json.write(state));
  }

  Trace trace(String event) {
    return traces.computeIfAbsent(event, id -> Trace.read(store.traces().get(id)));
  }

  private void trace(String event, Trace trace) {
    traces.put(event, trace);
    store.traces().put(event, trace.text());
  }

  Seat seat(AccountId id) {
    return Seat.read(store.seats().get(Names.of(id)));
  }

  /** The account as it is; null if it was not opened. */
  Account found(AccountId id) {
    String known = Names.of(id);
    return memory.account(name + known, store.accounts().get(known));
  }

  private Account account(AccountId id, LocalDate day) {
    Account account = found(id);
    return account != null ? account : rules.open(id, day);
  }

  private void keep(AccountId id, Account account) {
    String known = Names.of(id);
    if (account == null) {
      store.accounts().remove(known);
    } else {
      String text = Json.write(account);
      store.accounts().put(known, text);
      memory.account(name + known, text, account);
    }
  }

  /** What is left of the catalogue on a day, which is looked up only if somebody asks. */
  private Stock stock(LocalDate day) {
    LocalDate known = day.isAfter(head.latest()) ? day : head.latest();
    return new Stock() {
      @Override
      public long available(String reward) {
        return shelf().left(known).available(reward);
      }

      @Override
      public BigDecimal spent(String reward, String unit, LocalDate from, LocalDate until) {
        return shelf().left(known).spent(reward, unit, from, until);
      }
    };
  }

  private Shelf shelf() {
    Shelf shelf = memory.shelf(name, rules);
    if (shelf == null) {
      shelf = Shelf.of(rules, id -> Keeping.handout(store.handouts().get(id)));
      for (String movement : new ArrayList<>(store.shelf().names())) {
        shelf.apply(Keeping.movement(movement, store.shelf().get(movement)));
      }
      memory.shelf(name, rules, shelf);
    }
    return shelf;
  }

  private void keepShelf() {
    Shelf.Changes changes = shelf().changes();
    changes.movements().forEach(one -> Keeping.add(store.shelf(), one));
    changes
        .handouts()
        .forEach(
            (id, handout) -> {
              if (handout == null) {
                store.handouts().remove(id);
              } else {
                store.handouts().put(id, Keeping.text(handout));
              }
            });
  }
}
