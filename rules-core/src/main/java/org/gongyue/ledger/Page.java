package org.gongyue.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.Shelf;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.json.Json;
import org.gongyue.json.Link;

/**
 * What is decided and written in one transaction, whose turn it is. What comes in its canonical
 * order is decided by the rules alone; what comes late, or changes what was, by a chronicle of all
 * that hangs together with it.
 */
final class Page {

  private final Connection connection;
  private final RuleBooks rules;
  private final Memory memory;
  private final Book book;

  private Link link;
  private LocalDate latest;

  /** Accounts as they are by now, if they have changed in this transaction. */
  private final Map<AccountId, Kept> accounts = new TreeMap<>();

  private final Map<String, Trace> traces = new HashMap<>();
  private final Draft draft;

  /** The record that is kept if the one that comes out agrees with it; null if none is. */
  private Entry replayed;

  /** The latest record that was made. */
  private Entry recorded;

  Page(Connection connection, Book book, RuleBooks rules, Memory memory) {
    this.connection = connection;
    this.book = book;
    this.rules = rules;
    this.memory = memory;
    this.link = memory.head().link();
    this.latest = memory.head().latest();
    this.draft = new Draft(connection, book, memory.people());
    memory.handouts(this::handout);
  }

  /** Looks up at once what is known of events that come next. */
  void expect(Collection<String> events) throws SQLException {
    Set<String> keys = new TreeSet<>();
    for (String event : events) {
      String key = Tables.key(event);
      if (!traces.containsKey(key)) {
        keys.add(key);
      }
    }
    if (!keys.isEmpty()) {
      Map<String, Trace> found = book.events().read(connection, keys);
      for (String key : keys) {
        Trace trace = found.get(key);
        if (trace == null) {
          draft.begin(key);
        }
        traces.put(key, trace == null ? Trace.NOTHING : trace);
      }
    }
  }

  /** What is known of an event. */
  Trace trace(String event) throws SQLException {
    Trace known = traces.get(Tables.key(event));
    if (known == null) {
      expect(List.of(event));
      known = traces.get(Tables.key(event));
    }
    return known;
  }

  private void trace(String event, Trace trace) {
    String key = Tables.key(event);
    traces.put(key, trace);
    draft.trace(key, trace);
  }

  /** What is kept of an account by now. */
  Kept kept(AccountId id) throws SQLException {
    Kept kept = accounts.get(id);
    kept = kept != null ? kept : memory.account(id);
    if (kept == null) {
      kept = book.accounts().read(connection, id, memory.people());
      memory.account(id, kept);
    }
    return kept;
  }

  private void keep(AccountId id, Kept kept) throws SQLException {
    if (kept(id).isNothing()) {
      draft.begin(id);
    }
    accounts.put(id, kept);
    draft.account(id, kept);
  }

  private void change(AccountId id, Account now) throws SQLException {
    Kept before = kept(id);
    if (!Objects.equals(now, before.state())) {
      keep(id, before.with(now));
    }
  }

  /** The account as it is, or as it would be opened on a day. */
  Account account(AccountId id, LocalDate day) {
    try {
      Account state = kept(id).state();
      return state != null ? state : rules.open(id, day);
    } catch (SQLException e) {
      throw new Interrupted(e);
    }
  }

  /** What is left of the catalogue on a day. */
  Stock stock(LocalDate day) {
    LocalDate known = day.isAfter(latest) ? day : latest;
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
    try {
      if (memory.shelf() == null) {
        Shelf fresh = Shelf.of(rules, memory::handout);
        book.shelf().movements(connection, 0, fresh::apply);
        memory.shelf(fresh);
      }
      return memory.shelf();
    } catch (SQLException e) {
      throw new Interrupted(e);
    }
  }

  private Shelf.Handout handout(String event) {
    try {
      return draft.handout(event);
    } catch (SQLException e) {
      throw new Interrupted(e);
    }
  }

  /** Decides an event and keeps what comes of it. */
  Decision take(Event event) throws SQLException {
    return decide(event, true);
  }

  /** Decides an event and keeps nothing; the transaction must not be written. */
  Decision quote(Event event) throws SQLException {
    return decide(event, false);
  }

  private Decision decide(Event event, boolean keeping) throws SQLException {
    Trace trace = trace(event.id());
    Decision known = trace.isKnown() ? again(event, trace) : null;
    if (known != null) {
      return known;
    } else if (trace.isKnown() || !isInOrder(event, trace)) {
      return outOfOrder(event, keeping && !trace.isKnown());
    }
    LocalDate day = rules.day(event.at());
    Decision decision = rules.decide(id -> account(id, day), event, stock(day));
    if (keeping && !isSameRefusal(event, decision, trace)) {
      record(event, decision, true);
      if (decision.status().isTaken()) {
        for (Account account : decision.accounts()) {
          keep(account.id(), kept(account.id()).with(account));
        }
        latest = latest.isBefore(day) ? day : latest;
        draft.shelf(link.number(), changes(event, day, decision));
      }
    }
    return decision;
  }

  /** Whether the same event was refused before, or waited, for the same reasons: that is known. */
  private boolean isSameRefusal(Event event, Decision decision, Trace trace) throws SQLException {
    if (trace.number() == 0 || decision.status().isTaken()) {
      return false;
    }
    Entry.Opened last = open(entry(trace.number()));
    return last.event().equals(event) && Json.write(last.decision()).equals(Json.write(decision));
  }

  private Shelf.Changes changes(Event event, LocalDate day, Decision decision) {
    if (!Shelf.concerns(event)) {
      return null;
    }
    shelf().took(event, day, decision.postings());
    return shelf().changes();
  }

  /** The answer to an event that was taken when it came; null if it takes more to know. */
  private Decision again(Event event, Trace trace) throws SQLException {
    if (trace.outcome() != Trace.Outcome.TAKEN) {
      return null;
    }
    Entry entry = entry(trace.number());
    if (!entry.event().equals(event.id())) {
      return null;
    }
    Entry.Opened first = open(entry);
    boolean erased = entry.key(memory.people()) == null;
    if (!erased && Fingerprint.of(first.event()) != Fingerprint.of(event)) {
      return null;
    }
    LocalDate day = rules.day(first.event().at());
    Decision said = first.decision();
    return new Decision(
        said.event(),
        said.convention(),
        said.status(),
        true,
        said.postings(),
        said.effects(),
        List.of(),
        Explanation.of(List.of(Reason.of(Code.REPEATED, null, event.id(), day))),
        account(first.event().account(), day));
  }

  /** A record by its number, be it written yet or not. */
  private Entry entry(long number) throws SQLException {
    Entry drafted = draft.entry(number);
    return drafted != null ? drafted : book.journal().read(connection, number).entry();
  }

  private Entry.Opened open(Entry entry) throws SQLException {
    return book.open(connection, entry, memory.people());
  }

  private boolean isInOrder(Event event, Trace trace) throws SQLException {
    if (event instanceof Reversal
        || event instanceof Objection
        || event instanceof Ruling
        || trace.reversal() > 0) {
      return false;
    }
    for (AccountId id : rules.accountsOf(event)) {
      if (kept(id).isAfter(event)) {
        return false;
      }
    }
    return true;
  }

  private Decision outOfOrder(Event event, boolean keeping) throws SQLException {
    write();
    Past past = new Past(connection, book, rules, this, memory.people());
    past.load(event);
    Chronicle chronicle =
        Chronicle.resume(rules, shelf(), latest, past.beginnings(), past.arrivals());
    Decision decision = chronicle.take(event);
    boolean kept = keeping && chronicle.wasNews();
    if (!kept || isSameRefusal(event, decision, trace(event.id()))) {
      memory.shelf(null);
      return decision;
    }
    record(event, decision, false);
    for (AccountId id : past.accounts()) {
      change(id, chronicle.find(id));
    }
    past.snapshots(chronicle, event, draft);
    for (String id : past.events()) {
      Trace before = trace(id);
      if (before.number() > 0 && before.stands() != chronicle.stands(id)) {
        trace(id, before.standing(!before.stands()));
      }
    }
    latest = chronicle.latest();
    draft.shelf(link.number(), shelf().changes());
    return decision;
  }

  /**
   * Takes an event as it was recorded in another book.
   *
   * @param old the record there, which is kept if the new one says the same and somebody was
   *     erased, who may be named in it
   * @return the record that was made of it
   */
  Entry replay(Event event, Entry old) throws SQLException {
    replayed = memory.people().hasErased() ? old : null;
    decide(event, true);
    return recorded;
  }

  /** Adds a record that decides nothing. */
  void append(Entry entry) {
    link = entry.link();
    draft.entry(entry);
  }

  Link link() {
    return link;
  }

  /** Makes accounts anew that hang together with some, because of what their events are called. */
  void renew(Collection<AccountId> some) throws SQLException {
    write();
    Past past = new Past(connection, book, rules, this, memory.people());
    past.load(some);
    Chronicle chronicle =
        Chronicle.resume(rules, shelf(), latest, past.beginnings(), past.arrivals());
    for (AccountId id : past.accounts()) {
      change(id, chronicle.find(id));
    }
    past.snapshots(chronicle, null, draft);
  }

  /** Writes the record, and notes whom it concerns. */
  private void record(Event event, Decision decision, boolean inOrder) throws SQLException {
    People people = memory.people();
    Entry entry = Entry.of(event, decision, link, people);
    recorded = entry;
    if (replayed != null && !entry.agrees(replayed)) {
      replayed = null;
    }
    append(replayed == null ? entry : replayed);
    boolean taken = decision.status().isTaken();
    Trace.Outcome outcome = taken ? Trace.Outcome.TAKEN : Trace.Outcome.NOT_TAKEN;
    Set<AccountId> concerned = new LinkedHashSet<>(rules.accountsOf(event));
    note(event, concerned, inOrder);
    if (event instanceof Reversal reversal) {
      boolean waits = waits(reversal, decision);
      outcome = waits ? Trace.Outcome.WAITS : outcome;
      if (waits || taken) {
        Trace target = trace(reversal.of());
        giveWay(target.reversal());
        trace(reversal.of(), target.reversedBy(link.number()));
      }
      if (taken && reversal.replacement() != null) {
        Observation instead = reversal.replacement();
        Set<AccountId> also = new LinkedHashSet<>(rules.accountsOf(instead));
        note(instead, also, false);
        concerned.addAll(also);
        Trace before = trace(instead.id());
        trace(instead.id(), before.recorded(link.number(), Trace.Outcome.TAKEN, true));
      }
    }
    trace(event.id(), trace(event.id()).recorded(link.number(), outcome, taken));
    List<Posting> postings = replayed == null ? decision.postings() : replayed.postings(people);
    draft.post(link.number(), rules.day(event.at()), postings);
  }

  /** A reversal that waits for an event gives way to a later one of the same event. */
  private void giveWay(long number) throws SQLException {
    if (number > 0) {
      String other = entry(number).event();
      Trace trace = trace(other);
      if (trace.number() == number && trace.outcome() == Trace.Outcome.WAITS) {
        trace(other, trace.recorded(number, Trace.Outcome.NOT_TAKEN, trace.stands()));
      }
    }
  }

  private static boolean waits(Reversal reversal, Decision decision) {
    return decision.status() == Status.PENDING
        && decision.reasons().stream()
            .anyMatch(
                one ->
                    one.code() == Code.AWAITS_EVENT && reversal.of().equals(one.values().get(0)));
  }

  private void note(Event event, Set<AccountId> concerned, boolean inOrder) throws SQLException {
    long seconds = event.at().toEpochSecond();
    long month = SnapshotTable.month(seconds);
    for (AccountId id : concerned) {
      Kept kept = kept(id);
      if (inOrder && (kept.isNothing() || SnapshotTable.month(kept.seconds()) < month)) {
        draft.snapshot(id, month, kept.state());
      }
      String alias = memory.people().of(id).alias();
      draft.involve(new EventTable.Involvement(link.number(), alias, seconds));
      Kept next = kept.noting(event);
      if (event instanceof Observation observation && id.equals(event.account())) {
        next = next.belonging(observation.groups(), kept.isAfter(event));
      }
      keep(id, next);
    }
  }

  /** Writes what was decided so far; the transaction goes on. */
  void write() throws SQLException {
    draft.write(link.number());
  }

  /** Writes all, and what the head is now. */
  Head finish() throws SQLException {
    write();
    Head head = new Head(link, latest);
    if (!head.equals(memory.head())) {
      head.write(connection, book.key());
    }
    return head;
  }

  /** Gives what is committed to those who come after. */
  void committed(Head head) {
    memory.head(head);
    accounts.forEach(memory::account);
  }

  /** That the database failed where only the engine could be told. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted(SQLException cause) {
      super(cause);
    }

    /**
     * What the database said, however deep the engine that was told has wrapped it.
     *
     * @throws RuntimeException the same, if it was not the database that failed
     */
    static SQLException sql(RuntimeException thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof Interrupted interrupted) {
          return (SQLException) interrupted.getCause();
        }
      }
      throw thrown;
    }
  }
}
