package org.gongyue.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One period of the calendar, or one term of office: what is closed and settled (结算) as a whole. It
 * has an id that reads the same everywhere: a day {@code 2024-03-31}, a week {@code 2024-W13} (ISO
 * 8601, the year is that of its Thursday), a month {@code 2024-03}, a quarter {@code 2024-Q1}, a
 * half-year {@code 2024-H1}, a year {@code 2024}, a term of office by its first and last day {@code
 * 2024-01-01..2026-12-31}.
 *
 * @param unit which kind of period
 * @param first its first day
 * @param last its last day
 */
public record Period(Window.Unit unit, LocalDate first, LocalDate last) {

  private static final String TO = "..";

  private static final Pattern ID =
      Pattern.compile(
          "(?<year>\\d{4})"
              + "(?:-W(?<week>\\d{2})|-Q(?<quarter>[1-4])|-H(?<half>[12])"
              + "|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

  public Period {
    Objects.requireNonNull(unit);
    boolean known = unit.isCalendar() || unit == Window.Unit.TERM;
    if (!known || first.equals(LocalDate.MIN) || last.isBefore(first)) {
      throw new IllegalArgumentException("no period: " + unit + " " + first + " to " + last);
    }
  }

  /**
   * The period of a window that contains a day.
   *
   * @param window a calendar window or a term of office
   * @throws IllegalArgumentException if the window is of another kind, or the day lies before the
   *     first term
   */
  public static Period of(Window window, LocalDate day) {
    return new Period(window.unit(), window.first(day), window.last(day));
  }

  /**
   * The period of an id.
   *
   * @return null if there is no such period
   */
  public static Period parse(String id) {
    try {
      int to = id.indexOf(TO);
      if (to >= 0) {
        LocalDate first = LocalDate.parse(id.substring(0, to));
        LocalDate last = LocalDate.parse(id.substring(to + TO.length()));
        return last.isBefore(first) ? null : new Period(Window.Unit.TERM, first, last);
      }
      Matcher found = ID.matcher(id);
      Period period = found.matches() ? read(found) : null;
      return period != null && period.id().equals(id) ? period : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Period read(Matcher found) {
    int year = Integer.parseInt(found.group("year"));
    if (found.group("week") != null) {
      int week = Integer.parseInt(found.group("week"));
      LocalDate inFirst = LocalDate.of(year, 1, 4);
      return of(Window.of(Window.Unit.WEEK), inFirst.plusWeeks(week - 1L));
    } else if (found.group("quarter") != null) {
      int month = Integer.parseInt(found.group("quarter")) * 3;
      return of(Window.of(Window.Unit.QUARTER), LocalDate.of(year, month, 1));
    } else if (found.group("half") != null) {
      int month = Integer.parseInt(found.group("half")) * 6;
      return of(Window.of(Window.Unit.HALF_YEAR), LocalDate.of(year, month, 1));
    } else if (found.group("month") == null) {
      return of(Window.of(Window.Unit.YEAR), LocalDate.of(year, 1, 1));
    }
    int month = Integer.parseInt(found.group("month"));
    if (found.group("day") == null) {
      return of(Window.of(Window.Unit.MONTH), LocalDate.of(year, month, 1));
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(found.group("day")));
    return of(Window.of(Window.Unit.DAY), day);
  }

  /** The id, as {@link #parse} reads it. */
  public String id() {
    String year = first.toString().substring(0, 4);
    return switch (unit) {
      case DAY -> first.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              first.get(IsoFields.WEEK_BASED_YEAR),
              first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> first.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case HALF_YEAR -> year + "-H" + (first.getMonthValue() <= 6 ? 1 : 2);
      case YEAR -> year;
      case TERM -> first + TO + last;
      default -> throw new IllegalStateException(unit.toString());
    };
  }

  /** Whether it is over on a day, so that it can be closed. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(last);
  }

  /** Its id. */
  @Override
  public String toString() {
    return id();
  }
}
