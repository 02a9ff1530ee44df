package org.gongyue.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static final Window TERM = Window.term(LocalDate.of(2024, 1, 1), 60);

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, DAY, 2024-03-31, 2024-03-31",
    "2024-W13, WEEK, 2024-03-25, 2024-03-31",
    "2020-W53, WEEK, 2020-12-28, 2021-01-03",
    "2025-W01, WEEK, 2024-12-30, 2025-01-05",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
    "2024-Q4, QUARTER, 2024-10-01, 2024-12-31",
    "2024-H1, HALF_YEAR, 2024-01-01, 2024-06-30",
    "2024-H2, HALF_YEAR, 2024-07-01, 2024-12-31",
    "2024, YEAR, 2024-01-01, 2024-12-31",
    "2024-01-01..2028-12-31, TERM, 2024-01-01, 2028-12-31",
    "2029-01-01..2033-12-31, TERM, 2029-01-01, 2033-12-31",
  })
  void anIdNamesOnePeriod(String id, Window.Unit unit, LocalDate first, LocalDate last) {
    Period period = Period.parse(id);
    assertEquals(new Period(unit, first, last), period);
    assertEquals(id, period.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-Q5",
        "2024-H3",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2024-W00",
        "2024-W53",
        "2024-q1",
        "2024-1",
        "2024-12-31..2024-01-01",
        "2024-01-01..",
        "..",
        " 2024"
      })
  void whatNamesNoPeriodIsNone(String id) {
    assertNull(Period.parse(id));
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY", "WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR"})
  void everyDayLiesInAPeriodThatItsIdFindsAgain(Window.Unit unit) {
    for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2026; day = day.plusDays(1)) {
      Period period = Period.of(Window.of(unit), day);
      assertEquals(period, Period.parse(period.id()));
      assertFalse(day.isBefore(period.first()) || day.isAfter(period.last()));
    }
  }

  @Test
  void aPeriodIsOverOnTheDayAfterItsLast() {
    Period quarter = Period.parse("2024-Q1");
    assertFalse(quarter.isOver(LocalDate.of(2024, 3, 31)));
    assertTrue(quarter.isOver(LocalDate.of(2024, 4, 1)));
  }

  @Test
  void whatComesToNoCloseIsNoPeriod() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> Period.of(Window.LIFETIME, day));
    assertThrows(IllegalArgumentException.class, () -> Period.of(Window.rolling(90), day));
    assertThrows(IllegalArgumentException.class, () -> Period.of(TERM, day.minusDays(1)));
  }
}
