package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Events;
import org.gongyue.ledger.LedgerException.Kind;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sqlite.SQLiteDataSource;

/** Others hold what a ledger needs. */
@Execution(ExecutionMode.CONCURRENT)
class ContentionTest {

  private static final String TAKE_TURN = "UPDATE gy_book SET turn = turn + 1";

  /** Where transactions must look as if one came after the other, losers are told so. */
  @ParameterizedTest
  @EnumSource
  void severalProcessesWriteAtOnce(TestDatabase database) {
    try (Place place = database.fresh();
        Place one = strict(database, place);
        Place other = strict(database, place)) {
      Clients clients =
          new Clients(
              Ledger.open(one.source(), Town.rules()), Ledger.open(other.source(), Town.rules()));
      clients.post(0, 6, 40, () -> {});
      assertEquals(6 * 40, clients.told().size());
      Books books = new Books(place);
      books.mustHold(clients.told());
      books.mustBeSound();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWaitsTooLongIsToldSoAndNothingIsRecorded(TestDatabase database) throws SQLException {
    try (Place place = database.fresh()) {
      Ledger ledger = Ledger.open(impatient(database, place), Town.rules());
      ledger.post(deed("E-1"));
      try (Connection rival = place.plain().getConnection();
          Statement statement = rival.createStatement()) {
        rival.setAutoCommit(false);
        statement.executeUpdate("UPDATE gy_book SET turn = turn");
        LedgerException told = assertThrows(LedgerException.class, () -> ledger.post(deed("E-2")));
        assertEquals(Kind.CONTENDED, told.kind());
        rival.rollback();
      }
      assertFalse(ledger.post(deed("E-2")).repeated());
      new Books(place, ContentionTest::deed).mustBeSound();
    }
  }

  /** Somebody who is no ledger takes an account first and then the book, as none of ours does. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void ofTwoWhoWaitForEachOtherTheLedgerTriesAgain(TestDatabase database) throws Exception {
    AtomicInteger updates = new AtomicInteger();
    AtomicInteger turns = new AtomicInteger();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (Place place = database.fresh()) {
      Ledger ledger =
          Ledger.open(
              Overheard.of(
                  place.source(),
                  sql -> {
                    turns.addAndGet(sql.startsWith(TAKE_TURN) ? 1 : 0);
                    updates.addAndGet(sql.startsWith("UPDATE gy_account") ? 1 : 0);
                  }),
              Town.rules());
      ledger.post(deed("E-1"));
      ledger.post(deed("E-2"));
      int before = turns.get();
      int waits = updates.get() + 1;
      try (Connection rival = place.plain().getConnection();
          Statement statement = rival.createStatement()) {
        rival.setAutoCommit(false);
        statement.executeUpdate("UPDATE gy_account SET number = number");
        outweigh(statement);
        Future<Decision> answer = pool.submit(() -> ledger.post(deed("E-3")));
        while (updates.get() < waits) {
          Clients.pause(10);
        }
        Clients.pause(300);
        statement.executeUpdate("UPDATE gy_book SET turn = turn");
        rival.rollback();
        assertFalse(answer.get().repeated());
      }
      assertTrue(turns.get() - before > 1, "nobody had to try again");
      new Books(place, ContentionTest::deed).mustBeSound();
    } finally {
      pool.shutdownNow();
    }
  }

  /** MariaDB gives up the transaction that has changed less. */
  private static void outweigh(Statement statement) throws SQLException {
    for (int i = 0; i < 200; i++) {
      statement.executeUpdate(
          "INSERT INTO gy_event (book, event, number, outcome, stands, reversal) VALUES ('x', '"
              + i
              + "', 0, '', 0, 0)");
    }
  }

  private static Observation deed(String id) {
    int day = Integer.parseInt(id.substring(2));
    return Observation.of(id, Events.morning("2024-03-0" + day), "V-01", Events.HOUSE)
        .with("时长", 1);
  }

  /** With the strictest isolation that the database has. */
  private static Place strict(TestDatabase database, Place place) {
    return switch (database) {
      case SQLITE -> Place.at(place.url());
      case POSTGRESQL -> place.with("options=-c%20default_transaction_isolation=serializable");
      case MARIADB -> place.with("transactionIsolation=SERIALIZABLE");
    };
  }

  /** Waits for others a moment only. */
  private static DataSource impatient(TestDatabase database, Place place) {
    if (database == TestDatabase.SQLITE) {
      SQLiteDataSource sqlite = (SQLiteDataSource) place.plain();
      sqlite.getConfig().setBusyTimeout(50);
      return sqlite;
    }
    return place
        .with(
            database == TestDatabase.POSTGRESQL
                ? "options=-c%20lock_timeout=50"
                : "sessionVariables=innodb_lock_wait_timeout=0")
        .plain();
  }
}
