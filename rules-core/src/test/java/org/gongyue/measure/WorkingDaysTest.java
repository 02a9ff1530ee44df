package org.gongyue.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are working days, and when numbers of them are over. */
class WorkingDaysTest {

  private static final WorkingDays CHINA = WorkingDays.ofChina();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, true", // the eve of the Spring Festival of 2024 was no holiday
    "2024-02-12, false", // Monday within it
    "2024-02-18, true", // a Sunday that is worked
    "2024-02-24, false", // a Saturday like any other
    "2025-01-26, true",
    "2025-01-28, false", // from 2025 on the eve is one
    "2026-02-14, true",
    "2026-02-23, false",
    "2026-10-10, true"
  })
  void holidaysAreOffAndSomeWeekendsAreWorked(String day, boolean working) {
    assertEquals(working, CHINA.isWorking(day(day)));
  }

  /**
   * Each year's notices move working days, they do not change their number but by the holidays of
   * the law that fall on Monday to Friday. Counted by hand from the notices.
   */
  @ParameterizedTest
  @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
  void theShippedTableHasSoManyWorkingDays(int year, int days) {
    LocalDate first = Year.of(year).atDay(1);
    long working = first.datesUntil(first.plusYears(1)).filter(CHINA::isWorking).count();
    assertEquals(days, working);
  }

  @Test
  void itSaysOnWhatItRestsAndWhatItDoesNotKnow() {
    assertEquals(List.of(2023, 2024, 2025, 2026), CHINA.years());
    assertEquals("国办发明电〔2023〕7号", CHINA.source(day("2024-05-01")));
    assertTrue(CHINA.knows(day("2024-05-01")));
    assertFalse(CHINA.knows(day("2031-05-01")));
    assertNull(CHINA.source(day("2031-05-01")));
    assertTrue(CHINA.isWorking(day("2031-05-01"))); // a Thursday, for want of better
  }

  @Test
  void aSpanOnDisplayCountsItsFirstDayAndADeadlineTheNext() {
    // Friday 1 March 2024: 1, 4, 5, 6, 7 March, or from the next day 4 to 8 March.
    assertEquals(day("2024-03-07"), Span.workingDays(5).from(day("2024-03-01"), CHINA));
    assertEquals(day("2024-03-08"), Span.workingDays(5).after(day("2024-03-01"), CHINA));
    assertEquals(day("2024-03-07"), Span.days(7).from(day("2024-03-01"), CHINA));
    assertEquals(day("2024-03-08"), Span.days(7).after(day("2024-03-01"), CHINA));
    // Saturday 2 March: the first working day is Monday.
    assertEquals(day("2024-03-04"), Span.workingDays(1).from(day("2024-03-02"), CHINA));
    // 8 and 9 February, then 18 (Sunday), 19 and 20.
    assertEquals(day("2024-02-20"), Span.workingDays(5).from(day("2024-02-08"), CHINA));
    assertEquals(
        day("2024-02-14"),
        Span.workingDays(5).from(day("2024-02-08"), WorkingDays.MONDAY_TO_FRIDAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 2024-03-08, 5", // Friday to Friday
    "2024-03-01, 2024-03-03, 0", // to Sunday
    "2024-03-02, 2024-03-04, 1", // Saturday to Monday
    "2024-03-04, 2024-03-04, 0",
    "2024-03-08, 2024-03-01, -5",
    "2024-02-08, 2024-02-17, 1", // 9 February, then the Spring Festival
    "2024-02-08, 2024-02-20, 4", // 9 February, Sunday 18, 19 and 20
    "2024-02-03, 2024-02-04, 1", // a Sunday that is worked
    "2024-01-31, 2024-02-29, 18", // all of February 2024
    "2022-12-31, 2026-12-31, 996", // 249 + 251 + 248 + 248
    "1969-12-28, 1970-01-04, 5" // around the day from which days are counted
  })
  void workingDaysBetweenDatesAreThoseAfterTheFirstUpToTheOther(String from, String to, long days) {
    assertEquals(days, CHINA.between(day(from), day(to)));
  }

  /** As many as are counted day by day, however the two lie, and whatever lies between. */
  @Property(tries = 500)
  void theyAreAsManyAsAreCounted(
      @ForAll @IntRange(min = -1500, max = 1500) int start,
      @ForAll @IntRange(min = -900, max = 900) int length) {
    LocalDate from = day("2024-12-31").plusDays(start);
    LocalDate to = from.plusDays(length);
    LocalDate earlier = to.isBefore(from) ? to : from;
    LocalDate later = to.isBefore(from) ? from : to;
    long counted =
        earlier.plusDays(1).datesUntil(later.plusDays(1)).filter(CHINA::isWorking).count();
    assertEquals(to.isBefore(from) ? -counted : counted, CHINA.between(from, to));
  }

  @Test
  void datesMayLieAsFarApartAsTheyCan() {
    long all = CHINA.between(LocalDate.MIN, LocalDate.MAX);
    assertEquals(-all, CHINA.between(LocalDate.MAX, LocalDate.MIN));
    assertEquals(
        all,
        CHINA.between(LocalDate.MIN, day("2024-02-12"))
            + CHINA.between(day("2024-02-12"), LocalDate.MAX));
  }

  @Test
  void theLongestSpanIsWithinWhatAnAccountRemembers() {
    for (LocalDate day = day("2023-01-01"); day.getYear() < 2027; day = day.plusDays(1)) {
      LocalDate last = Span.workingDays(Span.MOST_WORKING).after(day, CHINA);
      assertFalse(last.isAfter(day.plusDays(Span.MOST_DAYS)), day::toString);
    }
  }

  @Test
  void aTableOfTheHostsOwnIsRead() {
    WorkingDays own =
        WorkingDays.read("# 本地\n年 2031 区政府通知 1号\n休 2031-05-01 2031-05-05 劳动节\n班 2031-05-10\n");
    assertFalse(own.isWorking(day("2031-05-02")));
    assertTrue(own.isWorking(day("2031-05-10")));
    assertEquals("区政府通知 1号", own.source(day("2031-12-31")));
    for (String wrong :
        List.of(
            "放 2031-05-01",
            "休 2031-05-32",
            "休 2031-05-05 2031-05-01",
            "年",
            "休 2031-05-01 2032-05-01")) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> WorkingDays.read("\n" + wrong));
      assertEquals("line 2: " + wrong, refused.getMessage());
    }
  }
}
