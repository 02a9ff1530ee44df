package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The records, which are added to and never changed. */
final class JournalTable {

  /** How many records are read at once. */
  private static final int PAGE = 500;

  private final String book;
  private final String persons;

  JournalTable(String book) {
    this(book, book);
  }

  /** A journal whose people are those of another book. */
  JournalTable(String book, String persons) {
    this.book = book;
    this.persons = persons;
  }

  void add(Connection connection, List<Entry> entries) throws SQLException {
    List<Row> rows = new ArrayList<>(entries.size());
    entries.forEach(
        entry -> rows.add(new Row(entry.link().number(), entry.link().hash(), entry.bytes())));
    addRows(connection, rows);
  }

  void addRows(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_journal (book, number, hash, record) VALUES (?, ?, ?, ?)")) {
      for (Row row : rows) {
        insert.setString(1, book);
        insert.setLong(2, row.number());
        insert.setString(3, row.hash());
        insert.setBytes(4, row.record());
        insert.addBatch();
      }
      if (!rows.isEmpty()) {
        insert.executeBatch();
      }
    }
  }

  /** A row as it stands there, whatever it says; nobody compares or changes it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long number, String hash, byte[] record) {

    Entry entry() {
      return Entry.read(number, hash, record);
    }
  }

  /** The rows after a number, a page of them; none at the end. */
  List<Row> page(Connection connection, long after) throws SQLException {
    return select(
        connection,
        "SELECT number, hash, record FROM gy_journal WHERE book = ? AND number > ?"
            + " ORDER BY number LIMIT "
            + PAGE,
        after);
  }

  /** The hashes beside the records after a number, a page of them; none at the end. */
  List<String> hashes(Connection connection, long after) throws SQLException {
    List<String> hashes = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT hash FROM gy_journal WHERE book = ? AND number > ? ORDER BY number LIMIT "
                + 20 * PAGE)) {
      select.setString(1, book);
      select.setLong(2, after);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.add(rows.getString(1));
        }
      }
    }
    return hashes;
  }

  /** Null if there is no such row. */
  Row read(Connection connection, long number) throws SQLException {
    List<Row> rows =
        select(
            connection,
            "SELECT number, hash, record FROM gy_journal WHERE book = ? AND number = ?",
            number);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** The rows of some numbers, in order. */
  List<Row> read(Connection connection, Collection<Long> numbers) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, hash, record FROM gy_journal WHERE book = ? AND number = ?")) {
      for (long number : new TreeSet<>(numbers)) {
        select.setString(1, book);
        select.setLong(2, number);
        add(select, rows);
      }
    }
    return rows;
  }

  private List<Row> select(Connection connection, String sql, long number) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, book);
      select.setLong(2, number);
      add(select, rows);
    }
    return rows;
  }

  private static void add(PreparedStatement select, List<Row> rows) throws SQLException {
    try (ResultSet result = select.executeQuery()) {
      while (result.next()) {
        rows.add(new Row(result.getLong(1), result.getString(2), result.getBytes(3)));
      }
    }
  }

  /** What is left of the sealed part of a record; null if that is nothing. */
  byte[] remains(Connection connection, long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT remains FROM gy_remains WHERE book = ? AND number = ?")) {
      select.setString(1, persons);
      select.setLong(2, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  /** Keeps what is to be left of a record. */
  void remain(Connection connection, long number, byte[] remains) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_remains (book, number, remains) VALUES (?, ?, ?)")) {
      insert.setString(1, persons);
      insert.setLong(2, number);
      insert.setBytes(3, remains);
      insert.executeUpdate();
    }
  }
}
