package org.gongyue.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gongyue.naive.NaiveWindow;
import org.gongyue.random.Expressions;

class WindowPropertiesTest {

  @Property
  void aDayIsInItsWindow(@ForAll("windows") Window window, @ForAll("days") LocalDate day) {
    assertTrue(!window.first(day).isAfter(day) && !window.last(day).isBefore(day));
  }

  @Property
  void calendarWindowsOfOneKindPartitionTheCalendar(
      @ForAll("periods") Window window, @ForAll("days") LocalDate day) {
    LocalDate first = window.first(day);
    LocalDate last = window.last(day);
    assertEquals(first, window.first(first));
    assertEquals(last, window.last(first));
    assertEquals(first, window.first(last));
    assertEquals(last.plusDays(1), window.first(last.plusDays(1)));
    assertEquals(first.minusDays(1), window.last(first.minusDays(1)));
  }

  @Property
  void theEndsOfAWindowAgreeWithPlainArithmetic(
      @ForAll("windows") Window window,
      @ForAll("days") LocalDate today,
      @ForAll("days") LocalDate day) {
    boolean between = !day.isBefore(window.first(today)) && !day.isAfter(window.last(today));
    assertEquals(NaiveWindow.holds(window, day, today), between);
  }

  @Example
  void aWeekBeginsOnMonday() {
    Window week = Window.of(Window.Unit.WEEK);
    LocalDate sunday = LocalDate.of(2024, 3, 3);
    assertEquals(DayOfWeek.MONDAY, week.first(sunday).getDayOfWeek());
    assertEquals(LocalDate.of(2024, 2, 26), week.first(sunday));
    assertEquals(sunday, week.last(sunday));
  }

  @Example
  void februaryEndsOnThe29thInALeapYear() {
    LocalDate day = LocalDate.of(2024, 2, 10);
    assertEquals(LocalDate.of(2024, 2, 29), Window.of(Window.Unit.MONTH).last(day));
  }

  @Example
  void aRollingWindowEndsOnTheDayItself() {
    LocalDate day = LocalDate.of(2024, 3, 1);
    assertEquals(LocalDate.of(2024, 2, 29), Window.rolling(2).first(day));
    assertEquals(day, Window.rolling(2).last(day));
  }

  @Example
  void termsOfOfficeFollowEachOther() {
    Window term = Window.term(LocalDate.of(2021, 5, 10), 36);
    assertEquals(LocalDate.of(2021, 5, 10), term.first(LocalDate.of(2024, 5, 9)));
    assertEquals(LocalDate.of(2024, 5, 9), term.last(LocalDate.of(2021, 5, 10)));
    assertEquals(LocalDate.of(2024, 5, 10), term.first(LocalDate.of(2024, 5, 10)));
    assertEquals(LocalDate.of(2027, 5, 9), term.last(LocalDate.of(2024, 5, 10)));
  }

  @Example
  void allDaysBeforeTheFirstTermAreOneWindow() {
    Window term = Window.term(LocalDate.of(2021, 5, 10), 36);
    assertEquals(LocalDate.MIN, term.first(LocalDate.of(2021, 5, 9)));
    assertEquals(LocalDate.of(2021, 5, 9), term.last(LocalDate.of(1999, 1, 1)));
  }

  @Example
  void theYearOfAnAccountBeginsWithTheDayItWasOpened() {
    Window year = Window.ANNIVERSARY.ofAccount(LocalDate.of(2023, 8, 20));
    assertEquals(LocalDate.of(2023, 8, 20), year.first(LocalDate.of(2024, 8, 19)));
    assertEquals(LocalDate.of(2024, 8, 19), year.last(LocalDate.of(2024, 1, 1)));
    assertEquals(LocalDate.of(2024, 8, 20), year.first(LocalDate.of(2024, 8, 20)));
  }

  @Example
  void anAccountOpenedOn29FebruaryHasItsYearBeginOnTheLastDayOfFebruary() {
    Window year = Window.ANNIVERSARY.ofAccount(LocalDate.of(2024, 2, 29));
    assertEquals(LocalDate.of(2025, 2, 27), year.last(LocalDate.of(2024, 2, 29)));
    assertEquals(LocalDate.of(2025, 2, 28), year.first(LocalDate.of(2025, 2, 28)));
    assertEquals(LocalDate.of(2027, 2, 28), year.first(LocalDate.of(2028, 2, 28)));
    assertEquals(LocalDate.of(2028, 2, 29), year.first(LocalDate.of(2028, 2, 29)));
    assertEquals(LocalDate.of(2028, 2, 28), year.last(LocalDate.of(2027, 12, 31)));
  }

  @Example
  void onlyARollingWindowHasALength() {
    assertThrows(IllegalArgumentException.class, () -> Window.rolling(0));
    assertThrows(IllegalArgumentException.class, () -> Window.rolling(Window.LONGEST_ROLLING + 1));
    assertThrows(IllegalArgumentException.class, () -> new Window(Window.Unit.MONTH, 30, null));
  }

  @Example
  void windowsAreWrittenAsConventionsWriteThem() {
    assertEquals("每月", Window.of(Window.Unit.MONTH).toString());
    assertEquals("90天", Window.rolling(90).toString());
    assertEquals("累计", Window.LIFETIME.toString());
    assertEquals("每次", Window.EVENT.toString());
    assertEquals("每届期", Window.term(LocalDate.of(2024, 1, 1), 36).toString());
    assertEquals("每周年", Window.ANNIVERSARY.toString());
  }

  @Provide
  Arbitrary<Window> windows() {
    Arbitrary<LocalDate> opened =
        Arbitraries.frequencyOf(
            List.of(Tuple.of(3, days()), Tuple.of(1, Arbitraries.just(LocalDate.of(2024, 2, 29)))));
    return Combinators.combine(Expressions.windows(), opened).as(Window::ofAccount);
  }

  @Provide
  Arbitrary<Window> periods() {
    return Expressions.calendarWindows();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 1500).map(LocalDate.of(2022, 11, 1)::plusDays);
  }
}
