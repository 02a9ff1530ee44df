package org.gongyue.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A window of local days: a calendar period that contains a day, the days that end on it, a term of
 * office (届期), a year of the account's own (周年), or an account's whole life. Weeks begin on Monday
 * (GB/T 7408, ISO 8601). A window of one event (每次) is no longer than its day.
 *
 * @param unit the kind of window
 * @param length of a rolling window its days, 1 to {@value #LONGEST_ROLLING}; of a term its months,
 *     1 to {@value #LONGEST_TERM}; 0 otherwise
 * @param anchor the first day of the first term or year; of a year null until an account is known,
 *     and of all other windows null
 */
public record Window(Unit unit, int length, LocalDate anchor) {

  /** The longest rolling window, ten years of 366 days. */
  public static final int LONGEST_ROLLING = 3660;

  /** The longest term of office in months. */
  public static final int LONGEST_TERM = 240;

  private static final int YEAR = 12;

  /** The kinds of window, with the word a convention uses after 本 or 每. */
  public enum Unit {
    DAY("日"),
    WEEK("周"),
    MONTH("月"),
    QUARTER("季度"),
    HALF_YEAR("半年"),
    YEAR("年"),
    /** The days that end on the day asked about. */
    ROLLING("天"),
    LIFETIME("累计"),
    /** One event; a limit alone can have it. */
    EVENT("次"),
    /** A term of office: so many months from a day, and again from then on. */
    TERM("届期"),
    /** Twelve months from the day on which the account was opened, and again from then on. */
    ANNIVERSARY("周年");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** The Chinese word of the convention language. */
    public String word() {
      return word;
    }

    /** Whether it is one of the periods of the calendar, the same for everybody. */
    public boolean isCalendar() {
      return compareTo(YEAR) <= 0;
    }
  }

  /** Everything since the account was opened. */
  public static final Window LIFETIME = of(Unit.LIFETIME);

  /** One event. */
  public static final Window EVENT = of(Unit.EVENT);

  /** The year of an account that begins with the day on which it was opened. */
  public static final Window ANNIVERSARY = of(Unit.ANNIVERSARY);

  public Window {
    boolean good =
        switch (unit) {
          case ROLLING -> length >= 1 && length <= LONGEST_ROLLING && anchor == null;
          case TERM -> length >= 1 && length <= LONGEST_TERM && anchor != null;
          case ANNIVERSARY -> length == 0;
          default -> length == 0 && anchor == null;
        };
    if (!good) {
      throw new IllegalArgumentException(unit + " of " + length + " from " + anchor);
    }
  }

  /** A window that needs nothing but its unit. */
  public static Window of(Unit unit) {
    return new Window(unit, 0, null);
  }

  /** The {@code days} days that end on the day asked about, that day included. */
  public static Window rolling(int days) {
    return new Window(Unit.ROLLING, days, null);
  }

  /**
   * Terms of office one after the other.
   *
   * @param from the first day of the first
   * @param months how long each is
   */
  public static Window term(LocalDate from, int months) {
    return new Window(Unit.TERM, months, from);
  }

  /** Whether one follows the other, so that there is one before the present. */
  public boolean repeats() {
    return unit.isCalendar() || unit == Unit.TERM || unit == Unit.ANNIVERSARY;
  }

  /** The same window of an account that was opened on a day. */
  public Window ofAccount(LocalDate opened) {
    return unit == Unit.ANNIVERSARY ? new Window(unit, length, opened) : this;
  }

  /**
   * The first day of the window that contains {@code day}. A term or year that begins on a day
   * which its month lacks, such as 29 February, begins on the month's last.
   */
  public LocalDate first(LocalDate day) {
    return switch (unit) {
      case DAY, EVENT -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
      case YEAR -> LocalDate.of(day.getYear(), 1, 1);
      case ROLLING -> day.minusDays(length - 1L);
      case LIFETIME -> LocalDate.MIN;
      case TERM, ANNIVERSARY ->
          day.isBefore(anchor) ? LocalDate.MIN : anchor.plusMonths(cycle(day) * months());
    };
  }

  /** The last day of the window that contains {@code day}. */
  public LocalDate last(LocalDate day) {
    return switch (unit) {
      case DAY, ROLLING, EVENT -> day;
      case WEEK -> day.plusDays(7 - day.getDayOfWeek().getValue());
      case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
      case QUARTER -> lastOfMonth(day, (day.getMonthValue() + 2) / 3 * 3);
      case HALF_YEAR -> lastOfMonth(day, day.getMonthValue() <= 6 ? 6 : 12);
      case YEAR -> LocalDate.of(day.getYear(), 12, 31);
      case LIFETIME -> LocalDate.MAX;
      case TERM, ANNIVERSARY ->
          (day.isBefore(anchor) ? anchor : anchor.plusMonths((cycle(day) + 1) * months()))
              .minusDays(1);
    };
  }

  /** The last day of a month of the year of a day, in which a quarter ends. */
  private static LocalDate lastOfMonth(LocalDate day, int month) {
    return LocalDate.of(day.getYear(), month, month == 3 || month == 12 ? 31 : 30);
  }

  private long months() {
    return unit == Unit.TERM ? length : YEAR;
  }

  /**
   * How many terms or years are over on a day. Each begins so many months after the anchor, not
   * after the one before it: from 29 February to 28 February a year later and back to the 29th.
   */
  private long cycle(LocalDate day) {
    long cycle = ChronoUnit.MONTHS.between(anchor, day) / months();
    return anchor.plusMonths((cycle + 1) * months()).isAfter(day) ? cycle : cycle + 1;
  }

  /** The window as a convention writes it in a limit: {@code 每月}, {@code 90天}, {@code 累计}. */
  @Override
  public String toString() {
    return switch (unit) {
      case ROLLING -> length + unit.word();
      case LIFETIME -> unit.word();
      default -> "每" + unit.word();
    };
  }
}
