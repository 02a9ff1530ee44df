package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

  private static final AccountId HOUSEHOLD = AccountId.household("1");
  private static final OffsetDateTime MORNING = Events.morning("2024-03-01");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsReservedConfirmedAndCancelledInOneTransactionIsOnTheShelfAsItWouldBeInThree(
      TestDatabase database) {
    try (Place place = database.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      long before = ledger.available("G-02", DAY);
      List<Decision> decisions =
          ledger.post(
              List.of(
                  Observation.of("E-1", MORNING, "V-01", HOUSEHOLD).with("时长", 10),
                  reserved("R-1", 1),
                  new Confirmation("C-1", MORNING.plusHours(2), HOUSEHOLD, null, "R-1"),
                  reserved("R-2", 3),
                  new Cancellation("C-2", MORNING.plusHours(4), HOUSEHOLD, null, "R-2")));
      decisions.forEach(one -> assertTrue(one.status().isTaken(), () -> one.toString()));
      assertEquals(before - 1, ledger.available("G-02", DAY));
      assertEquals(before - 1, ledger.available("G-02", DAY.plusDays(40)));
      Ledger opened = Ledger.open(place.source(), Town.rules());
      assertEquals(before - 1, opened.available("G-02", DAY));
      assertEquals(List.of(), opened.rebuild(done -> {}).examples());
    }
  }

  private static Redemption reserved(String id, int hour) {
    return Redemption.of(id, MORNING.plusHours(hour), HOUSEHOLD, "G-02").reserving(DAY.plusDays(7));
  }
}
