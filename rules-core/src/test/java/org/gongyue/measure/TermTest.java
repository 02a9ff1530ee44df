package org.gongyue.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  private static Term through(Window.Unit unit, int further) {
    return new Term.Through(Window.of(unit), further);
  }

  private static String last(Term term) {
    return term.last(DAY).toString();
  }

  @Test
  void theFirstOfSoManyDaysIsTheDayItself() {
    assertEquals("2024-05-15", last(new Term.Days(1)));
    assertEquals("2024-08-12", last(new Term.Days(90)));
  }

  @Test
  void aCalendarTermLastsToTheEndOfItsWindow() {
    assertEquals("2024-05-31", last(through(Window.Unit.MONTH, 0)));
    assertEquals("2024-06-30", last(through(Window.Unit.QUARTER, 0)));
    assertEquals("2024-12-31", last(through(Window.Unit.YEAR, 0)));
  }

  @Test
  void furtherWindowsFollow() {
    assertEquals("2025-12-31", last(through(Window.Unit.YEAR, 1)));
    assertEquals("2024-08-31", last(through(Window.Unit.MONTH, 3)));
  }

  @Test
  void aFixedDayIsThatDayAndAnOpenTermHasNone() {
    assertEquals("2024-01-31", last(new Term.Until(LocalDate.of(2024, 1, 31))));
    assertNull(Term.OPEN.last(DAY));
  }

  @Test
  void termsReadAsAConventionWritesThem() {
    assertEquals("90天", new Term.Days(90).toString());
    assertEquals("本季度", through(Window.Unit.QUARTER, 0).toString());
    assertEquals("本年及次年", through(Window.Unit.YEAR, 1).toString());
    assertEquals("本月及其后2个月", through(Window.Unit.MONTH, 2).toString());
    assertEquals("至 2024-05-15", new Term.Until(DAY).toString());
    assertEquals("长期", Term.OPEN.toString());
  }

  @Test
  void thereAreNoTermsOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> new Term.Days(0));
    assertThrows(IllegalArgumentException.class, () -> new Term.Through(Window.rolling(30), 0));
  }
}
