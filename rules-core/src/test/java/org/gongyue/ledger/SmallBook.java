package org.gongyue.ledger;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.RuleBuilder.rule;

import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.fixture.ConventionBuilder;

/** A small ledger in a database of its own, and the rows of its journal, to be tampered with. */
final class SmallBook implements AutoCloseable {

  static final KeyPair KEY = CheckpointTest.key("Ed25519");
  static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-31T23:59:00+08:00");

  private final Place place;
  private final Ledger ledger;

  private SmallBook(Place place, RuleBooks rules) {
    this.place = place;
    this.ledger = Ledger.open(place.source(), rules);
  }

  static SmallBook empty(TestDatabase database) {
    return under(database, rules());
  }

  /** An empty one under other rules. */
  static SmallBook under(TestDatabase database, RuleBooks rules) {
    return new SmallBook(database.fresh(), rules);
  }

  /** Two households, a resident, an event that waits, one that is rejected, and a checkpoint. */
  static SmallBook on(TestDatabase database) {
    SmallBook book = empty(database);
    book.ledger.post(events(1, 4));
    book.ledger.journal().checkpoint(AT, KEY);
    book.ledger.post(events(5, 8));
    return book;
  }

  /** Two records and a checkpoint, for tests that go through every bit. */
  static SmallBook tiny() {
    SmallBook book = empty(TestDatabase.SQLITE);
    book.ledger.post(events(1, 2));
    book.ledger.journal().checkpoint(AT, KEY);
    return book;
  }

  static RuleBooks rules() {
    return RuleBooks.of(
        ConventionBuilder.with(positive("V-01").rule(rule("V-01")))
            .and(positive("V-02").rule(rule("V-02").verifiedBy("网格员")))
            .and(negative("N-01").rule(rule("N-01")))
            .compile());
  }

  static List<Event> events(int first, int last) {
    List<Event> events = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      String behaviour = List.of("V-01", "N-01", "V-02", "V-99").get(i % 4);
      OffsetDateTime at = OffsetDateTime.parse("2024-03-01T09:00:00+08:00").plusHours(i);
      events.add(
          Observation.of("E-" + i, at, behaviour, AccountId.household("3-2-50" + i % 2))
              .by("r-" + i % 2));
    }
    return events;
  }

  Place place() {
    return place;
  }

  Ledger ledger() {
    return ledger;
  }

  Journal journal() {
    return ledger.journal();
  }

  /** A row of the journal. */
  static final class Row {
    long number;
    String hash;
    final byte[] record;

    Row(long number, String hash, byte[] record) {
      this.number = number;
      this.hash = hash;
      this.record = record.clone();
    }

    Row copy() {
      return new Row(number, hash, record);
    }
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = place.source().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, hash, record FROM gy_journal ORDER BY number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(new Row(row.getLong(1), row.getString(2), row.getBytes(3)));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  /** Puts other rows in place of those of the journal. */
  void rows(List<Row> rows) {
    try (Connection connection = place.source().getConnection();
        Statement setting = connection.createStatement();
        PreparedStatement delete = connection.prepareStatement("DELETE FROM gy_journal");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gy_journal (book, number, hash, record)"
                    + " SELECT book, ?, ?, ? FROM gy_book")) {
      setting.execute("PRAGMA synchronous = OFF");
      connection.setAutoCommit(false);
      delete.executeUpdate();
      for (Row row : rows) {
        insert.setLong(1, row.number);
        insert.setString(2, row.hash);
        insert.setBytes(3, row.record);
        insert.executeUpdate();
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes one row. */
  void row(long number, Row other) {
    update(
        "UPDATE gy_journal SET number = ?, hash = ?, record = ? WHERE number = ?",
        other.number,
        other.hash,
        other.record,
        number);
  }

  void update(String sql, Object... values) {
    try (Connection connection = place.source().getConnection();
        Statement setting = connection.createStatement();
        PreparedStatement update = connection.prepareStatement(sql)) {
      // There are thousands of changes, and none of them has to outlive the machine.
      setting.execute("PRAGMA synchronous = OFF");
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
