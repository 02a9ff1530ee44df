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
      case ROLLING -> !day.isAfter(today) && ChronoUnit.DAYS.between(day, today) < window.days();
      case LIFETIME -> true;
    };
  }
}
