package org.gongyue.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.json.JsonException;

/** The checkpoints that were signed, each with the frontier of its tree, from which it grows on. */
final class CheckpointTable {

  private final String book;

  CheckpointTable(String book) {
    this.book = book;
  }

  /**
   * A row as it stands there.
   *
   * @param line what should be a checkpoint
   * @param frontier what should be the frontier of its tree
   */
  record Row(long number, String line, String frontier) {

    Checkpoint checkpoint() throws JsonException {
      return Checkpoint.read(line);
    }
  }

  /** Those of more records than a number, by their numbers. */
  List<Row> after(Connection connection, long number) throws SQLException {
    return select(
        connection,
        "SELECT number, checkpoint, frontier FROM gy_checkpoint WHERE book = ? AND number > ?"
            + " ORDER BY number",
        number);
  }

  /** The last one; null if there is none. */
  Row last(Connection connection) throws SQLException {
    List<Row> rows =
        select(
            connection,
            "SELECT number, checkpoint, frontier FROM gy_checkpoint WHERE book = ? AND number > ?"
                + " ORDER BY number DESC LIMIT 1",
            -1);
    return rows.isEmpty() ? null : rows.get(0);
  }

  private List<Row> select(Connection connection, String sql, long number) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, book);
      select.setLong(2, number);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(new Row(result.getLong(1), text(result.getBytes(2)), text(result.getBytes(3))));
        }
      }
    }
    return rows;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Keeps a checkpoint, in place of one of as many records. */
  void write(Connection connection, Checkpoint checkpoint, String frontier) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM gy_checkpoint WHERE book = ? AND number = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gy_checkpoint (book, number, checkpoint, frontier)"
                    + " VALUES (?, ?, ?, ?)")) {
      delete.setString(1, book);
      delete.setLong(2, checkpoint.number());
      delete.executeUpdate();
      insert.setString(1, book);
      insert.setLong(2, checkpoint.number());
      insert.setBytes(3, checkpoint.write().getBytes(StandardCharsets.UTF_8));
      insert.setBytes(4, frontier.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }
}
