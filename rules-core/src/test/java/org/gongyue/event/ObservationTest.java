package org.gongyue.event;

import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {

  private static final Observation EVENT = did("E-1", "V-01", "2024-03-01");

  @Test
  void numbersAreKeptInOneForm() {
    assertEquals(EVENT.with("时长", 2), EVENT.with("时长", new BigDecimal("2.000")));
    assertEquals(EVENT.with("时长", 200), EVENT.with("时长", new BigDecimal("2E2")));
  }

  @Test
  void aDateIsKeptAsText() {
    assertEquals(EVENT.with("开始日", "2024-03-01"), EVENT.with("开始日", LocalDate.of(2024, 3, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e15", "0.00000000001"})
  void numbersOfNoReasonableSizeAreRefused(String digits) {
    BigDecimal number = new BigDecimal(digits);
    assertThrows(IllegalArgumentException.class, () -> EVENT.with("时长", number));
  }

  @Test
  void otherTypesOfValueAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> EVENT.with("时长", List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> EVENT.with("时长", (Object) 1.5));
  }

  @Test
  void blankNamesAreRefusedBecauseNoJsonCouldCarryThem() {
    assertThrows(IllegalArgumentException.class, () -> did(" ", "V-01", "2024-03-01"));
    assertThrows(IllegalArgumentException.class, () -> did("E-1", "", "2024-03-01"));
    assertThrows(IllegalArgumentException.class, () -> EVENT.by(""));
    assertThrows(IllegalArgumentException.class, () -> EVENT.in("building", ""));
    assertThrows(IllegalArgumentException.class, () -> EVENT.verifiedBy("", "g-1"));
    assertThrows(IllegalArgumentException.class, () -> EVENT.evidence(List.of(" ")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Redemption.of("", morning("2024-03-01"), HOUSE, "G-01"));
  }

  @Test
  void aRedemptionAsksForOneToAThousand() {
    for (int quantity : new int[] {0, -1, 1001}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Redemption("E-1", morning("2024-03-01"), HOUSE, null, "G-01", quantity));
    }
  }

  @Test
  void anAccountNeedsAKindAndAnId() {
    assertThrows(IllegalArgumentException.class, () -> AccountId.household(" "));
    assertThrows(IllegalArgumentException.class, () -> new AccountId("", "1"));
  }
}
