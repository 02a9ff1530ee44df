package org.gongyue.measure;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Something that comes again: the close of each calendar window, or of one day of each year. What
 * is done at a close takes effect on the day after it.
 *
 * @param window a day, week, month, quarter, half-year, year or term of office; null if a day is
 *     given
 * @param day the day of the year, such as 12-31; null if a window is given
 */
public record Recurrence(Window window, MonthDay day) {

  public Recurrence {
    if ((window == null) == (day == null) || (window != null && !isClosed(window.unit()))) {
      throw new IllegalArgumentException(window + " or " + day);
    }
  }

  /** At the close of each window. */
  public static Recurrence each(Window.Unit unit) {
    return new Recurrence(Window.of(unit), null);
  }

  /** At the close of a day of each year. */
  public static Recurrence yearlyOn(MonthDay day) {
    return new Recurrence(null, day);
  }

  /** Whether a window comes to a close again and again, for everybody on the same day. */
  private static boolean isClosed(Window.Unit unit) {
    return unit.isCalendar() || unit == Window.Unit.TERM;
  }

  /** Whether a window is long enough to let a balance or a grade change at its close: a month. */
  public static boolean isLong(Window.Unit unit) {
    return switch (unit) {
      case MONTH, QUARTER, HALF_YEAR, YEAR -> true;
      default -> false;
    };
  }

  /** The first day after a day on which the next period begins. */
  public LocalDate next(LocalDate after) {
    if (window != null) {
      return window.last(after).plusDays(1);
    }
    LocalDate begins = day.atYear(after.getYear() - 1).plusDays(1);
    while (!begins.isAfter(after)) {
      begins = day.atYear(begins.minusDays(1).getYear() + 1).plusDays(1);
    }
    return begins;
  }

  /** Whether a period is one of those that come to a close. */
  public boolean closes(Period period) {
    return window != null
        && window.unit() == period.unit()
        && window.first(period.last()).equals(period.first());
  }

  /** The first day of the period that ends on a day; that of a yearly day is a year before. */
  public LocalDate first(LocalDate last) {
    return window != null ? window.first(last) : day.atYear(last.getYear() - 1).plusDays(1);
  }

  /** The text of the convention language: {@code 每年}, {@code 12-31}. */
  @Override
  public String toString() {
    return window != null ? window.toString() : day.toString().substring(2);
  }
}
