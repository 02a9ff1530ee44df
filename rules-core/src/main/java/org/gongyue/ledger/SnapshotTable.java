package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongyue.account.Account;

/**
 * Accounts as they stood at the beginning of months, so that what comes late is decided from there
 * and not from the first day on. There is one for each month in which an event about the account
 * was, even if it was not opened by then: between two of them nothing happened to it.
 */
final class SnapshotTable {

  /** Before all months. */
  static final long ALWAYS = Long.MIN_VALUE;

  private static final long DAY = 86_400;

  private final String book;

  SnapshotTable(String book) {
    this.book = book;
  }

  /** The first second of the month (UTC) in which a second is. */
  static long month(long seconds) {
    return LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY))
        .withDayOfMonth(1)
        .atStartOfDay()
        .toEpochSecond(ZoneOffset.UTC);
  }

  /** An account at the beginning of a month. */
  record Snapshot(String alias, long month, Account state) {}

  void write(Connection connection, Iterable<Snapshot> snapshots, People people)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_snapshot (book, account, month, state) VALUES (?, ?, ?, ?)")) {
      boolean any = false;
      for (Snapshot one : snapshots) {
        insert.setString(1, book);
        insert.setString(2, one.alias());
        insert.setLong(3, one.month());
        insert.setBytes(4, Kept.bytes(one.state(), people));
        insert.addBatch();
        any = true;
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  /** Forgets those from a month on. */
  void clear(Connection connection, String alias, long from) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM gy_snapshot WHERE book = ? AND account = ? AND month >= ?")) {
      delete.setString(1, book);
      delete.setString(2, alias);
      delete.setLong(3, from);
      delete.executeUpdate();
    }
  }

  /**
   * How an account stood at the beginning of a month.
   *
   * @param kept how it stands now
   * @return null if it was not opened by then
   */
  Account read(Connection connection, String alias, long month, Kept kept, People people)
      throws SQLException {
    if (month == ALWAYS) {
      return null;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT state FROM gy_snapshot WHERE book = ? AND account = ? AND month >= ?"
                + " ORDER BY month LIMIT 1")) {
      select.setString(1, book);
      select.setString(2, alias);
      select.setLong(3, month);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return Kept.state(row.getBytes(1), people);
        }
      }
    }
    return kept.state();
  }
}
