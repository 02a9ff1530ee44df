package org.gongyue.ledger;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * Writes a journal as JSON Lines: where it begins; who is in it, if that is asked for; the records,
 * each checkpoint after the last record that it covers; and what is left of those erased.
 */
final class Export {

  private final Database database;
  private final String community;
  private final String book;
  private final JournalTable journal;

  Export(Database database, String community) {
    this.database = database;
    this.community = community;
    this.book = Tables.key(community);
    this.journal = new JournalTable(book);
  }

  /** Everything up to where the journal stands now; who is named there is read afterwards. */
  long write(Writer out, long after, boolean secrets) throws IOException {
    Link head = database.read(connection -> Head.read(connection, book)).link();
    if (after >= head.number()) {
      return after;
    }
    Link start = after == 0 ? Link.GENESIS : database.read(connection -> link(connection, after));
    write(out, new JournalLine.Begin(community, start, secrets));
    if (secrets) {
      for (JournalLine line : database.read(connection -> people(connection, after))) {
        write(out, line);
      }
    }
    records(out, start, head);
    if (secrets) {
      for (JournalLine line : database.read(this::remains)) {
        write(out, line);
      }
    }
    return head.number();
  }

  private Link link(Connection connection, long number) throws SQLException {
    JournalTable.Row row = journal.read(connection, number);
    if (row == null) {
      throw new LedgerException(Kind.DAMAGED, "record " + number + " is missing", null);
    }
    return new Link(number, row.hash());
  }

  private void records(Writer out, Link start, Link head) throws IOException {
    Chain chain = new Chain(community, List.of(), start, null);
    Deque<Checkpoint> checkpoints =
        new ArrayDeque<>(database.read(connection -> checkpoints(connection, start, head)));
    chain.follow(
        database,
        journal,
        head,
        row -> {
          write(out, new JournalLine.Recorded(row.hash(), row.entry().text()));
          while (!checkpoints.isEmpty() && checkpoints.peek().number() == row.number()) {
            write(out, new JournalLine.Signed(checkpoints.remove()));
          }
        });
  }

  private List<Checkpoint> checkpoints(Connection connection, Link start, Link head)
      throws SQLException {
    List<Checkpoint> all = new ArrayList<>();
    for (CheckpointTable.Row row : new CheckpointTable(book).after(connection, start.number())) {
      try {
        if (row.number() <= head.number()) {
          all.add(row.checkpoint());
        }
      } catch (JsonException e) {
        throw new LedgerException(Kind.DAMAGED, "checkpoint " + row.number() + " is none", e);
      }
    }
    return all;
  }

  private List<JournalLine> people(Connection connection, long after) throws SQLException {
    return lines(
        connection,
        "SELECT alias, name, secret, number FROM gy_person WHERE book = ? AND number > ?"
            + " ORDER BY number, alias",
        after,
        rows ->
            new JournalLine.Known(
                People.person(rows.getString(1), rows.getBytes(2), rows.getBytes(3)),
                rows.getLong(4)));
  }

  private List<JournalLine> remains(Connection connection) throws SQLException {
    return lines(
        connection,
        "SELECT number, remains FROM gy_remains WHERE book = ? AND number > ? ORDER BY number",
        0,
        rows ->
            new JournalLine.Left(
                rows.getLong(1), new String(rows.getBytes(2), StandardCharsets.UTF_8)));
  }

  private interface Reading {
    JournalLine of(ResultSet rows) throws SQLException;
  }

  private List<JournalLine> lines(Connection connection, String sql, long after, Reading reading)
      throws SQLException {
    List<JournalLine> lines = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, book);
      select.setLong(2, after);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(reading.of(rows));
        }
      }
    }
    return lines;
  }

  private static void write(Writer out, JournalLine line) throws IOException {
    out.write(line.write());
    out.write('\n');
  }
}
