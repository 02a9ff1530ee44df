package org.gongyue.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/** Puts a backup into a database, some hundred lines at a time, each lot in its transaction. */
final class Restore {

  private static final int LOT = 500;

  private final Database database;
  private final String community;
  private final String book;
  private final JournalTable journal;
  private final CheckpointTable checkpoints;

  Restore(Database database, String community) {
    this.database = database;
    this.community = community;
    this.book = Tables.key(community);
    this.journal = new JournalTable(book);
    this.checkpoints = new CheckpointTable(book);
  }

  long read(BufferedReader in) throws IOException {
    Tables.make(database);
    Tables.begin(database, community);
    List<JournalLine> lot = new ArrayList<>();
    boolean begun = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JournalLine read = line(line);
      if (read instanceof JournalLine.Begin begin) {
        begun = isOurs(begin);
      } else if (!begun) {
        throw new LedgerException(Kind.DAMAGED, "the backup has no beginning", null);
      }
      lot.add(read);
      if (lot.size() == LOT) {
        write(lot);
        lot.clear();
      }
    }
    write(lot);
    return database.read(connection -> Head.read(connection, book)).link().number();
  }

  private static JournalLine line(String line) {
    try {
      return JournalLine.read(line);
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "a line of the backup is none", e);
    }
  }

  private boolean isOurs(JournalLine.Begin begin) {
    if (!begin.community().equals(community)) {
      throw new LedgerException(
          Kind.DAMAGED, "the backup is of " + begin.community() + ", not " + community, null);
    } else if (!begin.secrets()) {
      throw new LedgerException(
          Kind.DAMAGED, "the export is without names, from which nothing is restored", null);
    }
    return true;
  }

  private void write(List<JournalLine> lot) {
    database.write(
        connection -> {
          Head head = Head.take(connection, book);
          Chain chain = new Chain(community, List.of(), head.link(), null);
          List<JournalTable.Row> rows = new ArrayList<>();
          for (JournalLine line : lot) {
            if (line instanceof JournalLine.Recorded record) {
              JournalTable.Row row = row(chain, record, head.link());
              if (row != null) {
                rows.add(row);
              }
            } else if (line instanceof JournalLine.Known known) {
              know(connection, known);
            }
          }
          journal.addRows(connection, rows);
          for (JournalLine line : lot) {
            if (line instanceof JournalLine.Signed signed) {
              checkpoints.write(connection, signed.checkpoint(), "");
            } else if (line instanceof JournalLine.Left left) {
              leave(connection, left);
            }
          }
          if (!rows.isEmpty()) {
            new Head(chain.link(), LocalDate.MIN).write(connection, book);
          }
          return null;
        });
  }

  /** Null if the record is there already. */
  private static JournalTable.Row row(Chain chain, JournalLine.Recorded record, Link head) {
    long number = number(record);
    if (number > head.number()) {
      Fault.refuse(chain.add(record.bytes(), record.hash()));
      return new JournalTable.Row(number, record.hash(), record.bytes());
    } else if (number == head.number() && !record.hash().equals(head.hash())) {
      throw new LedgerException(
          Kind.DAMAGED, "record " + number + " is another one in the database", null);
    }
    return null;
  }

  private static long number(JournalLine.Recorded record) {
    return Entry.read(0, record.hash(), record.bytes()).tree().path("number").asLong();
  }

  /** Who was erased meanwhile stays erased, whatever an earlier part says. */
  private void know(Connection connection, JournalLine.Known known) throws SQLException {
    if (!known.person().isNamedRightly()) {
      throw new LedgerException(
          Kind.DAMAGED, known.person().alias() + " is not the alias of its name", null);
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM gy_person WHERE book = ? AND alias = ? AND number < ?")) {
      delete.setString(1, book);
      delete.setString(2, known.person().alias());
      delete.setLong(3, known.number());
      delete.executeUpdate();
    }
    if (!People.isKnown(connection, book, known.person().alias())) {
      People.write(connection, book, List.of(known.person()), known.number());
    }
  }

  private void leave(Connection connection, JournalLine.Left left) throws SQLException {
    if (journal.remains(connection, left.number()) == null) {
      journal.remain(connection, left.number(), left.json().getBytes(StandardCharsets.UTF_8));
    }
  }
}
