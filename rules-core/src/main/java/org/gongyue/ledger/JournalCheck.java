package org.gongyue.ledger;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;

/**
 * Checks a journal in its database: the records as they are written, page by page; the columns
 * beside them; the head; the checkpoints that are kept there; and that the aliases are those of the
 * names. Others may write meanwhile.
 */
final class JournalCheck {

  private final Database database;
  private final String book;
  private final JournalTable journal;
  private final CheckpointTable checkpoints;
  private final Chain chain;

  JournalCheck(Database database, String community, List<PublicKey> signers) {
    this.database = database;
    this.book = Tables.key(community);
    this.journal = new JournalTable(book);
    this.checkpoints = new CheckpointTable(book);
    this.chain = new Chain(community, signers);
  }

  /**
   * Checks all.
   *
   * @param kept checkpoints that somebody kept elsewhere
   */
  Verification check(List<Checkpoint> kept) {
    for (Checkpoint checkpoint : kept) {
      Fault fault = chain.add(checkpoint);
      if (fault != null) {
        return chain.verification(fault);
      }
    }
    Fault fault = checkpoints();
    if (fault == null) {
      fault = records();
    }
    if (fault == null) {
      fault = database.read(this::people);
    }
    return chain.verification(fault);
  }

  private List<CheckpointTable.Row> rows(Connection connection) throws SQLException {
    return checkpoints.after(connection, Long.MIN_VALUE);
  }

  private Fault checkpoints() {
    for (CheckpointTable.Row row : database.read(this::rows)) {
      Fault fault;
      try {
        Checkpoint checkpoint = row.checkpoint();
        fault =
            checkpoint.number() == row.number()
                ? chain.add(checkpoint)
                : new Fault(
                    Fault.Kind.INDEX,
                    checkpoint.number(),
                    null,
                    "gy_checkpoint.number",
                    checkpoint.number() + "",
                    row.number() + "");
      } catch (JsonException e) {
        fault = new Fault(Fault.Kind.CHECKPOINT, row.number(), null, "form", null, e.getMessage());
      }
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /**
   * Up to where the head stood at first; what is written meanwhile is for the next time. From the
   * very first row, for one before the first record is one too many.
   */
  private Fault records() {
    Link head = database.read(connection -> Head.read(connection, book)).link();
    long after = Long.MIN_VALUE;
    while (chain.number() < head.number()) {
      long from = after;
      List<JournalTable.Row> page = database.read(connection -> journal.page(connection, from));
      if (page.isEmpty()) {
        break;
      }
      for (JournalTable.Row row : page) {
        Fault fault = chain.number() == head.number() ? null : record(row);
        if (fault != null) {
          return fault;
        }
        after = row.number();
      }
    }
    Fault fault = chain.end(head);
    return fault != null ? fault : database.read(this::beyond);
  }

  private Fault record(JournalTable.Row row) {
    Fault fault = chain.add(row.record(), row.hash());
    return fault != null || row.number() == chain.number()
        ? fault
        : column("gy_journal.number", chain.number(), row.number());
  }

  /** Rows that are not between the first record and the head. */
  private Fault beyond(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT b.number, MIN(j.number), MAX(j.number) FROM gy_book b"
                + " JOIN gy_journal j ON j.book = b.book WHERE b.book = ? GROUP BY b.number")) {
      select.setString(1, book);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || (row.getLong(2) >= 1 && row.getLong(3) <= row.getLong(1))) {
          return null;
        }
        long head = row.getLong(1);
        long other = row.getLong(2) < 1 ? row.getLong(2) : row.getLong(3);
        return new Fault(Fault.Kind.HEAD, head, null, "number", head + "", other + "");
      }
    }
  }

  /** An alias that is not that of the name beside it would put a household's records to another. */
  private Fault people(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT alias, name, secret, number, person FROM gy_person WHERE book = ?"
                + " ORDER BY number, alias")) {
      select.setString(1, book);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Person person = People.person(rows.getString(1), rows.getBytes(2), rows.getBytes(3));
          if (!person.isNamedRightly() || !person.key().equals(rows.getString(5))) {
            return new Fault(
                Fault.Kind.INDEX, rows.getLong(4), null, "gy_person", null, person.alias());
          }
        }
        return null;
      }
    }
  }

  private Fault column(String column, long expected, long found) {
    String event = chain.record().path("event").textValue();
    return new Fault(Fault.Kind.INDEX, chain.number(), event, column, expected + "", found + "");
  }
}
