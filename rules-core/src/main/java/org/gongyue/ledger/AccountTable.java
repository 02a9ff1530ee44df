package org.gongyue.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.event.AccountId;

/** Accounts as they stand, by their aliases. */
final class AccountTable {

  private final String book;

  AccountTable(String book) {
    this.book = book;
  }

  /** What is kept of an account; {@link Kept#NOTHING} if that is nothing. */
  Kept read(Connection connection, AccountId id, People people) throws SQLException {
    Person person = people.find(id);
    if (person == null) {
      return Kept.NOTHING;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT state, seconds, nanos, event, belongs FROM gy_account"
                + " WHERE book = ? AND account = ?")) {
      select.setString(1, book);
      select.setString(2, person.alias());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? kept(row, people) : Kept.NOTHING;
      }
    }
  }

  private static Kept kept(ResultSet row, People people) throws SQLException {
    return new Kept(
        Kept.state(row.getBytes(1), people),
        row.getLong(2),
        row.getInt(3),
        new String(row.getBytes(4), StandardCharsets.UTF_8),
        Kept.belongs(row.getBytes(5)));
  }

  /** All accounts that were opened, with their groups. */
  Map<AccountId, Map<String, String>> opened(Connection connection, People people)
      throws SQLException {
    Map<AccountId, Map<String, String>> all = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account, belongs FROM gy_account WHERE book = ? AND state IS NOT NULL")) {
      select.setString(1, book);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Person person = people.byAlias(rows.getString(1));
          if (!person.isErased()) {
            all.put(person.account(), Kept.belongs(rows.getBytes(2)));
          }
        }
      }
    }
    return all;
  }

  /** The accounts that were written after a record. */
  List<AccountId> changedAfter(Connection connection, long number, People people)
      throws SQLException {
    List<AccountId> changed = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account FROM gy_account WHERE book = ? AND number > ?")) {
      select.setString(1, book);
      select.setLong(2, number);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          changed.add(people.byAlias(rows.getString(1)).account());
        }
      }
    }
    return changed;
  }

  /**
   * Writes accounts as they stand after a record.
   *
   * @param fresh those of which there is no row yet
   */
  void write(
      Connection connection,
      Map<AccountId, Kept> accounts,
      Set<AccountId> fresh,
      long number,
      People people)
      throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE gy_account SET number = ?, seconds = ?, nanos = ?, event = ?, state = ?,"
                    + " belongs = ? WHERE book = ? AND account = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gy_account"
                    + " (number, seconds, nanos, event, state, belongs, book, account)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int updates = 0;
      for (Map.Entry<AccountId, Kept> account : accounts.entrySet()) {
        PreparedStatement one = fresh.contains(account.getKey()) ? insert : update;
        updates += one == update ? 1 : 0;
        set(one, account.getKey(), account.getValue(), number, people);
        one.addBatch();
      }
      if (updates > 0) {
        update.executeBatch();
      }
      if (updates < accounts.size()) {
        insert.executeBatch();
      }
    }
  }

  private void set(PreparedStatement statement, AccountId id, Kept kept, long number, People people)
      throws SQLException {
    statement.setLong(1, number);
    statement.setLong(2, kept.seconds());
    statement.setInt(3, kept.nanos());
    statement.setBytes(4, kept.event().getBytes(StandardCharsets.UTF_8));
    statement.setBytes(5, kept.stateBytes(people));
    statement.setBytes(6, kept.belongsBytes());
    statement.setString(7, book);
    statement.setString(8, people.of(id).alias());
  }
}
