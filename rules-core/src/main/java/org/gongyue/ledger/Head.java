package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * How far a book has come: the row that every writer takes first and writes last.
 *
 * @param link the last record
 * @param latest the latest day of an event that was taken; {@link LocalDate#MIN} if none was
 */
record Head(Link link, LocalDate latest) {

  /** Takes the turn: until the transaction ends nobody else writes in this book. */
  static Head take(Connection connection, String book) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE gy_book SET turn = turn + 1 WHERE book = ?")) {
      update.setString(1, book);
      update.executeUpdate();
    }
    return read(connection, book);
  }

  static Head read(Connection connection, String book) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number, hash, latest FROM gy_book WHERE book = ?")) {
      select.setString(1, book);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new LedgerException(Kind.DAMAGED, "the book is gone", null);
        }
        Link link = new Link(row.getLong(1), row.getString(2));
        long day = row.getLong(3);
        return new Head(link, row.wasNull() ? LocalDate.MIN : LocalDate.ofEpochDay(day));
      }
    }
  }

  void write(Connection connection, String book) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE gy_book SET number = ?, hash = ?, latest = ? WHERE book = ?")) {
      update.setLong(1, link.number());
      update.setString(2, link.hash());
      if (latest.equals(LocalDate.MIN)) {
        update.setNull(3, java.sql.Types.BIGINT);
      } else {
        update.setLong(3, latest.toEpochDay());
      }
      update.setString(4, book);
      update.executeUpdate();
    }
  }
}
