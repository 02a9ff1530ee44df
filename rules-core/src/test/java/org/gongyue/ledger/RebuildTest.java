package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

  private static Observation visit(String id, String household) {
    return Observation.of(id, Events.morning("2024-03-01"), "V-01", AccountId.household(household))
        .by("r-" + household)
        .with("时长", 1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void othersMayPostWhileAJournalIsRebuiltPeopleNobodyKnewAmongThem(TestDatabase database) {
    try (Place place = database.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      Ledger other = Ledger.open(place.source(), Town.rules());
      ledger.post(visit("E-1", "1"));
      AtomicInteger more = new AtomicInteger();
      Rebuild rebuild =
          ledger.rebuild(
              done -> {
                assertEquals(List.of(ledger.community()), Journal.communities(place.source()));
                if (more.incrementAndGet() < 4) {
                  other.post(visit("E-1-" + more, "new-" + more));
                }
              });
      assertEquals(List.of(), rebuild.examples());
      assertEquals(4, rebuild.records());
    }
  }

  @Test
  void ofTwoRebuildsAtOnceTheEarlierOneGivesWay() {
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      ledger.post(visit("E-1", "1"));
      LedgerException thrown =
          assertThrows(
              LedgerException.class,
              () -> ledger.rebuild(done -> assertTrue(ledger.rebuild(more -> {}).isClean())));
      assertEquals(LedgerException.Kind.CONTENDED, thrown.kind());
      assertTrue(ledger.rebuild(done -> {}).isClean());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM gy_account",
        "DELETE FROM gy_posting",
        "UPDATE gy_posting SET amount = '400'",
        "UPDATE gy_event SET stands = 0",
        "DELETE FROM gy_involved",
        "DELETE FROM gy_snapshot",
        "UPDATE gy_account SET state = NULL"
      })
  void whatFollowsFromTheJournalAndWasAlteredIsFoundAndMended(String damage) throws SQLException {
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      ledger.post(List.of(visit("E-1", "1"), visit("E-2", "2")));
      try (Connection connection = place.plain().getConnection();
          java.sql.Statement statement = connection.createStatement()) {
        statement.executeUpdate(damage);
      }
      Ledger opened = Ledger.open(place.source(), Town.rules());
      Rebuild found = opened.rebuild(done -> {});
      assertTrue(found.differences() > 0);
      assertEquals(found.examples(), opened.mend(done -> {}).examples());
      assertTrue(opened.rebuild(done -> {}).isClean());
    }
  }
}
