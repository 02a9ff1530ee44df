package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Posting;
import org.gongyue.engine.Shelf;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/** What is still to be written of a transaction: all of it at once, each table in its order. */
final class Draft {

  private final Connection connection;
  private final Book book;
  private final People people;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<AccountId, Kept> accounts = new TreeMap<>();
  private final Set<AccountId> freshAccounts = new HashSet<>();
  private final Map<String, Trace> traces = new TreeMap<>();
  private final Set<String> freshTraces = new HashSet<>();
  private final Map<Map.Entry<Long, String>, EventTable.Involvement> involved =
      new LinkedHashMap<>();
  private final List<SnapshotTable.Snapshot> snapshots = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Long, Shelf.Changes> shelf = new TreeMap<>();

  /** What is known of redemptions by now, null of those to be forgotten. */
  private final Map<String, Shelf.Handout> handouts = new HashMap<>();

  private record Line(long number, int line, LocalDate day, Posting posting) {}

  Draft(Connection connection, Book book, People people) {
    this.connection = connection;
    this.book = book;
    this.people = people;
  }

  void entry(Entry entry) {
    entries.add(entry);
  }

  /** A record that is not written yet; null if it is. */
  Entry entry(long number) {
    return entries.stream().filter(one -> one.link().number() == number).findFirst().orElse(null);
  }

  /** That there is no row of an account yet. */
  void begin(AccountId id) {
    freshAccounts.add(id);
  }

  void account(AccountId id, Kept kept) {
    accounts.put(id, kept);
  }

  /** That there is no row of an event yet. */
  void begin(String event) {
    freshTraces.add(event);
  }

  void trace(String event, Trace trace) {
    traces.put(event, trace);
  }

  /**
   * A record concerns an account once, of a reversal and what it puts in place at the later of both
   * times: whoever reads it learns of the other.
   */
  void involve(EventTable.Involvement one) {
    involved.merge(
        Map.entry(one.number(), one.account()), one, (a, b) -> a.seconds() < b.seconds() ? b : a);
  }

  /** How an account stood at the beginning of a month. */
  void snapshot(AccountId id, long month, Account state) {
    snapshots.add(new SnapshotTable.Snapshot(people.of(id).alias(), month, state));
  }

  void post(long number, LocalDate day, List<Posting> postings) {
    int line = 0;
    for (Posting posting : postings) {
      lines.add(new Line(number, ++line, posting.on() == null ? day : posting.on(), posting));
    }
  }

  /**
   * @param changes null if there are none
   */
  void shelf(long number, Shelf.Changes changes) {
    if (changes != null && !(changes.movements().isEmpty() && changes.handouts().isEmpty())) {
      shelf.put(number, changes);
      handouts.putAll(changes.handouts());
    }
  }

  /** What is known of a redemption, be it written yet or not; null if nothing is. */
  Shelf.Handout handout(String event) throws SQLException {
    return handouts.containsKey(event)
        ? handouts.get(event)
        : book.shelf().handout(connection, event);
  }

  void write(long number) throws SQLException {
    book.journal().add(connection, entries);
    if (!accounts.isEmpty()) {
      book.accounts().write(connection, accounts, freshAccounts, number, people);
    }
    book.events().write(connection, traces, freshTraces);
    book.events().involve(connection, involved.values());
    book.snapshots().write(connection, snapshots, people);
    writeLines();
    for (Map.Entry<Long, Shelf.Changes> one : shelf.entrySet()) {
      book.shelf().write(connection, one.getValue(), one.getKey());
    }
    people.write(connection, number);
    entries.clear();
    freshAccounts.removeAll(accounts.keySet());
    accounts.clear();
    freshTraces.removeAll(traces.keySet());
    traces.clear();
    involved.clear();
    snapshots.clear();
    lines.clear();
    shelf.clear();
    handouts.clear();
  }

  private void writeLines() throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_posting (book, account, day, number, line, unit, amount, item)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Line one : lines) {
        insert.setString(1, book.key());
        insert.setString(2, people.of(one.posting().account()).alias());
        insert.setLong(3, one.day().toEpochDay());
        insert.setLong(4, one.number());
        insert.setInt(5, one.line());
        insert.setString(6, one.posting().unit());
        insert.setString(7, Decimals.text(one.posting().amount()));
        insert.setString(8, one.posting().item());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
