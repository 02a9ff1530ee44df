package org.gongyue.measure;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Something that comes again: the close of each calendar window, or of one day of each year. What
 * is done at a close takes effect on the day after it.
 *
 * @param window a month, quarter, half-year or year; null if a day is given
 * @param day the day of the year, such as 12-31; null if a window is given
 */
public record Recurrence(Window window, MonthDay day) {

  public Recurrence {
    if ((window == null) == (day == null) || (window != null && !isLong(window.unit()))) {
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

  /** Whether a window is long enough to come to a close again and again: a month or more. */
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

  /** The text of the convention language: {@code 每年}, {@code 12-31}. */
  @Override
  public String toString() {
    return window != null ? window.toString() : day.toString().substring(2);
  }
}
