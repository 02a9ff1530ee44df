package org.gongyue.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A window of local days: a calendar period that contains a day, the {@code days} days that end on
 * it, or an account's whole life. Weeks begin on Monday (GB/T 7408, ISO 8601).
 *
 * @param unit the kind of window
 * @param days the length in days of a rolling window, 1 to {@value #LONGEST_ROLLING}; 0 otherwise
 */
public record Window(Unit unit, int days) {

  /** The longest rolling window, ten years of 366 days. */
  public static final int LONGEST_ROLLING = 3660;

  /** The kinds of window, with the word a convention uses after 本 or 每. */
  public enum Unit {
    DAY("日"),
    WEEK("周"),
    MONTH("月"),
    QUARTER("季度"),
    HALF_YEAR("半年"),
    YEAR("年"),
    ROLLING("天"),
    LIFETIME("累计");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** The Chinese word of the convention language. */
    public String word() {
      return word;
    }
  }

  /** Everything since the account was opened. */
  public static final Window LIFETIME = new Window(Unit.LIFETIME, 0);

  public Window {
    if (unit == Unit.ROLLING ? days < 1 || days > LONGEST_ROLLING : days != 0) {
      throw new IllegalArgumentException(unit + " of " + days + " days");
    }
  }

  /** A calendar window. */
  public static Window of(Unit unit) {
    return new Window(unit, 0);
  }

  /** The {@code days} days that end on the day asked about, that day included. */
  public static Window rolling(int days) {
    return new Window(Unit.ROLLING, days);
  }

  /** The first day of the window that contains {@code day}. */
  public LocalDate first(LocalDate day) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
      case YEAR -> LocalDate.of(day.getYear(), 1, 1);
      case ROLLING -> day.minusDays(days - 1L);
      case LIFETIME -> LocalDate.MIN;
    };
  }

  /** The last day of the window that contains {@code day}. */
  public LocalDate last(LocalDate day) {
    return switch (unit) {
      case DAY, ROLLING -> day;
      case WEEK -> first(day).plusDays(6);
      case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
      case QUARTER -> first(day).plusMonths(3).minusDays(1);
      case HALF_YEAR -> first(day).plusMonths(6).minusDays(1);
      case YEAR -> LocalDate.of(day.getYear(), 12, 31);
      case LIFETIME -> LocalDate.MAX;
    };
  }

  /** The window as a convention writes it in a limit: {@code 每月}, {@code 90天}, {@code 累计}. */
  @Override
  public String toString() {
    return switch (unit) {
      case ROLLING -> days + unit.word();
      case LIFETIME -> unit.word();
      default -> "每" + unit.word();
    };
  }
}
