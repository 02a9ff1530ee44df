package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events by their ids, and which records concern which account. */
final class EventTable {

  /** How many keys a statement asks for; fewer are padded, so that there is one statement. */
  private static final int CHUNK = 64;

  private static final String IN_CHUNK =
      "(" + String.join(", ", Collections.nCopies(CHUNK, "?")) + ")";

  private final String book;

  EventTable(String book) {
    this.book = book;
  }

  /** Whether nothing is known of any event, though some were recorded. */
  boolean isEmpty(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT event FROM gy_event WHERE book = ? LIMIT 1")) {
      select.setString(1, book);
      try (ResultSet row = select.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** By the keys of their ids; what is not there is not in the map. */
  Map<String, Trace> read(Connection connection, Collection<String> keys) throws SQLException {
    Map<String, Trace> found = new HashMap<>();
    List<String> all = List.copyOf(keys);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT event, number, outcome, stands, reversal FROM gy_event"
                + " WHERE book = ? AND event IN "
                + IN_CHUNK)) {
      for (int from = 0; from < all.size(); from += CHUNK) {
        select.setString(1, book);
        for (int i = 0; i < CHUNK; i++) {
          select.setString(i + 2, all.get(Math.min(from + i, all.size() - 1)));
        }
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            found.put(rows.getString(1), trace(rows, 2));
          }
        }
      }
    }
    return found;
  }

  private static Trace trace(ResultSet row, int first) throws SQLException {
    return new Trace(
        row.getLong(first),
        Trace.Outcome.valueOf(row.getString(first + 1)),
        row.getInt(first + 2) != 0,
        row.getLong(first + 3));
  }

  /**
   * Writes what is known of events.
   *
   * @param fresh those of which there is no row yet
   */
  void write(Connection connection, Map<String, Trace> traces, Set<String> fresh)
      throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE gy_event SET number = ?, outcome = ?, stands = ?, reversal = ?"
                    + " WHERE book = ? AND event = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gy_event (number, outcome, stands, reversal, book, event)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      int updates = 0;
      for (Map.Entry<String, Trace> trace : traces.entrySet()) {
        PreparedStatement one = fresh.contains(trace.getKey()) ? insert : update;
        updates += one == update ? 1 : 0;
        one.setLong(1, trace.getValue().number());
        one.setString(2, trace.getValue().outcome().name());
        one.setInt(3, trace.getValue().stands() ? 1 : 0);
        one.setLong(4, trace.getValue().reversal());
        one.setString(5, book);
        one.setString(6, trace.getKey());
        one.addBatch();
      }
      if (updates > 0) {
        update.executeBatch();
      }
      if (updates < traces.size()) {
        insert.executeBatch();
      }
    }
  }

  /**
   * That a record concerns an account.
   *
   * @param seconds when its event was
   */
  record Involvement(long number, String account, long seconds) {}

  /** The records that concern an account, by its alias, in order. */
  List<Involvement> involving(Connection connection, String account, long from)
      throws SQLException {
    List<Involvement> all = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, seconds FROM gy_involved"
                + " WHERE book = ? AND account = ? AND seconds >= ? ORDER BY number")) {
      select.setString(1, book);
      select.setString(2, account);
      select.setLong(3, from);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(new Involvement(rows.getLong(1), account, rows.getLong(2)));
        }
      }
    }
    return all;
  }

  /** Notes which accounts records concern. */
  void involve(Connection connection, Collection<Involvement> all) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_involved (book, account, number, seconds) VALUES (?, ?, ?, ?)")) {
      for (Involvement one : all) {
        insert.setString(1, book);
        insert.setString(2, one.account());
        insert.setLong(3, one.number());
        insert.setLong(4, one.seconds());
        insert.addBatch();
      }
      if (!all.isEmpty()) {
        insert.executeBatch();
      }
    }
  }
}
