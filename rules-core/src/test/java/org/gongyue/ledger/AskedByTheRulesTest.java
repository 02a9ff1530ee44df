package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.fixture.Events;
import org.junit.jupiter.api.Test;

/** The database fails, or is gone, where only the rules ask for something. */
class AskedByTheRulesTest {

  private static final Redemption ASKED =
      Redemption.of("R-1", Events.morning("2024-03-02"), Events.HOUSE, "G-02");

  private boolean isBreaking;

  @Test
  void aConnectionThatBreaksWhileTheRulesAskForStockIsTriedAgain() {
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(Overheard.of(place.source(), this::breaks), Town.rules());
      ledger.post(
          Observation.of("E-1", Events.morning("2024-03-01"), "V-01", Events.HOUSE)
              .by("r-88")
              .with("时长", 12));
      isBreaking = true;
      assertEquals(Status.POSTED, ledger.post(ASKED).status());
      assertFalse(isBreaking, "it was asked what went off the shelf");
    }
  }

  private void breaks(String sql) throws SQLException {
    if (isBreaking && sql.contains("FROM gy_movement")) {
      isBreaking = false;
      throw new SQLException("the connection broke", "08006");
    }
  }

  @Test
  void fromWhenOneMayRedeemIsKnownWhateverTheLedgerForgets() {
    Eligibility no;
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      no = ledger.eligibility(ASKED);
      ledger.quote(Reversal.of("U-1", Events.morning("2024-03-03"), Events.HOUSE, "E-1"));
    }
    assertFalse(no.yes());
    assertNull(no.earliest());
  }

  @Test
  void aLedgerInWhichNothingWasTakenYetIsNotTakenForARestoredOne() {
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      assertEquals(Status.REJECTED, ledger.post(ASKED).status());
      List<String> statements = new ArrayList<>();
      Ledger.open(Overheard.of(place.source(), statements::add), Town.rules());
      assertEquals(
          List.of(), statements.stream().filter(sql -> sql.contains("gy_journal (")).toList());
    }
  }
}
