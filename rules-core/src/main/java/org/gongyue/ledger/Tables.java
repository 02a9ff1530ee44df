package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/** The tables, and the row of a book in them. */
final class Tables {

  /** 128 bits. */
  private static final int DIGITS = 32;

  /** Which form of the tables this library reads and writes. */
  private static final int FORMAT = 1;

  /** What follows from the journal, and is made anew from it by a rebuild. */
  static final List<String> DERIVED =
      List.of(
          "gy_event",
          "gy_involved",
          "gy_account",
          "gy_snapshot",
          "gy_posting",
          "gy_handout",
          "gy_movement");

  private static final List<String> ALL =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS gy_book (
            book VARCHAR(32) NOT NULL PRIMARY KEY, name TEXT NOT NULL, format INTEGER NOT NULL,
            turn BIGINT NOT NULL, number BIGINT NOT NULL, hash VARCHAR(64) NOT NULL,
            latest BIGINT)\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_journal (
            book VARCHAR(32) NOT NULL, number BIGINT NOT NULL, hash VARCHAR(64) NOT NULL,
            record BYTES NOT NULL, PRIMARY KEY (book, number))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_person (
            book VARCHAR(32) NOT NULL, person VARCHAR(32) NOT NULL, alias VARCHAR(32) NOT NULL,
            name BYTES, secret BYTES, number BIGINT NOT NULL, PRIMARY KEY (book, person))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_remains (
            book VARCHAR(32) NOT NULL, number BIGINT NOT NULL, remains BYTES NOT NULL,
            PRIMARY KEY (book, number))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_event (
            book VARCHAR(32) NOT NULL, event VARCHAR(32) NOT NULL, number BIGINT NOT NULL,
            outcome VARCHAR(16) NOT NULL, stands INTEGER NOT NULL, reversal BIGINT NOT NULL,
            PRIMARY KEY (book, event))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_involved (
            book VARCHAR(32) NOT NULL, account VARCHAR(32) NOT NULL, number BIGINT NOT NULL,
            seconds BIGINT NOT NULL, PRIMARY KEY (book, account, number))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_snapshot (
            book VARCHAR(32) NOT NULL, account VARCHAR(32) NOT NULL, month BIGINT NOT NULL,
            state BYTES, PRIMARY KEY (book, account, month))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_account (
            book VARCHAR(32) NOT NULL, account VARCHAR(32) NOT NULL, number BIGINT NOT NULL,
            seconds BIGINT NOT NULL, nanos INTEGER NOT NULL, event BYTES NOT NULL,
            state BYTES, belongs BYTES, PRIMARY KEY (book, account))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_posting (
            book VARCHAR(32) NOT NULL, account VARCHAR(32) NOT NULL, day BIGINT NOT NULL,
            number BIGINT NOT NULL, line INTEGER NOT NULL, unit TEXT NOT NULL,
            amount TEXT NOT NULL, item TEXT NOT NULL,
            PRIMARY KEY (book, account, day, number, line))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_handout (
            book VARCHAR(32) NOT NULL, event VARCHAR(32) NOT NULL, handout BYTES NOT NULL,
            PRIMARY KEY (book, event))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_movement (
            book VARCHAR(32) NOT NULL, number BIGINT NOT NULL, line INTEGER NOT NULL,
            movement BYTES NOT NULL, PRIMARY KEY (book, number, line))\
          """,
          """
          CREATE TABLE IF NOT EXISTS gy_checkpoint (
            book VARCHAR(32) NOT NULL, number BIGINT NOT NULL, checkpoint BYTES NOT NULL,
            frontier BYTES NOT NULL, PRIMARY KEY (book, number))\
          """);

  private Tables() {}

  /** The names of all tables. */
  static List<String> names() {
    return ALL.stream()
        .map(sql -> sql.substring(sql.indexOf("gy_"), sql.indexOf(" (")).trim())
        .toList();
  }

  /** Makes what is not there yet; two hosts that do it at once both find it done. */
  static void make(Database database) {
    database.write(
        connection -> {
          Dialect dialect = Dialect.of(connection);
          try (Statement statement = connection.createStatement()) {
            for (String table : ALL) {
              statement.execute(dialect.table(table));
            }
          }
          return null;
        });
  }

  /** Opens a book, or begins it. */
  static void begin(Database database, String community) {
    String book = key(community);
    database.write(
        connection -> {
          if (format(connection, book) == 0) {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "INSERT INTO gy_book (book, name, format, turn, number, hash)"
                        + " VALUES (?, ?, ?, 0, 0, ?)")) {
              insert.setString(1, book);
              insert.setString(2, community);
              insert.setInt(3, FORMAT);
              insert.setString(4, Link.GENESIS.hash());
              insert.executeUpdate();
            }
          }
          return null;
        });
    int format = database.read(connection -> format(connection, book));
    if (format != FORMAT) {
      throw new LedgerException(
          Kind.OTHER_VERSION,
          "the tables of " + community + " have format " + format + ", not " + FORMAT,
          null);
    }
  }

  /** The names of the books. */
  static List<String> communities(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, book FROM gy_book")) {
      while (rows.next()) {
        // What is made anew beside a book has a row too, under another key.
        if (key(rows.getString(1)).equals(rows.getString(2))) {
          names.add(rows.getString(1));
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  /** Zero if there is no such book. */
  private static int format(Connection connection, String book) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT format FROM gy_book WHERE book = ?")) {
      select.setString(1, book);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  /** A name as a key: 128 bits of its SHA-256. */
  static String key(String... parts) {
    return Sha256.hex(String.join("\0", parts)).substring(0, DIGITS);
  }
}
