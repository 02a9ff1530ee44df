package org.gongyue.naive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongyue.measure.Window;

/** Windows by arithmetic on years, months and days instead of by their ends. */
public final class NaiveWindow {

  private NaiveWindow() {}

  /** Whether a day is in the window that contains today, or that ends today if it is rolling. */
  public static boolean holds(Window window, LocalDate day, LocalDate today) {
    long weeks = Math.floorDiv(today.toEpochDay() + 3, 7L);
    boolean sameYear = day.getYear() == today.getYear();
    int month = day.getMonthValue() - 1;
    int thisMonth = today.getMonthValue() - 1;
    return switch (window.unit()) {
      case DAY -> day.equals(today);
      case WEEK -> Math.floorDiv(day.toEpochDay() + 3, 7L) == weeks;
      case MONTH -> sameYear && month == thisMonth;
      case QUARTER -> sameYear && month / 3 == thisMonth / 3;
      case HALF_YEAR -> sameYear && month / 6 == thisMonth / 6;
      case YEAR -> sameYear;
      case ROLLING -> !day.isAfter(today) && ChronoUnit.DAYS.between(day, today) < window.length();
      case LIFETIME -> true;
      case TERM, ANNIVERSARY -> turn(window, day) == turn(window, today);
      case EVENT -> throw new IllegalArgumentException("a day does not say of which event it is");
    };
  }

  private static long turn(Window window, LocalDate day) {
    return turn(window.anchor(), day, window.unit() == Window.Unit.TERM ? window.length() : 12);
  }

  /** The how manieth turn of so many months a day is in; -1 for all days before the first. */
  private static long turn(LocalDate anchor, LocalDate day, int months) {
    long passed =
        12L * (day.getYear() - anchor.getYear()) + day.getMonthValue() - anchor.getMonthValue();
    int begins = Math.min(anchor.getDayOfMonth(), day.lengthOfMonth());
    long turns = Math.floorDiv(day.getDayOfMonth() < begins ? passed - 1 : passed, (long) months);
    return Math.max(turns, -1);
  }
}
