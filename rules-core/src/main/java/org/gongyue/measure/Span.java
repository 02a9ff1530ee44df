package org.gongyue.measure;

import java.time.LocalDate;

/**
 * A number of days in which something is shown or may be done: {@code 7天}, {@code 5个工作日}. {@code
 * toString} gives the text of the convention language.
 *
 * @param number how many; 0 for {@link #NONE}
 * @param working whether working days are meant
 */
public record Span(int number, boolean working) {

  /**
   * The most days: accounts remember each event for so long, so that it can still be objected to.
   */
  public static final int MOST_DAYS = 60;

  /** The most working days: with the longest holidays among them no more than so many days. */
  public static final int MOST_WORKING = 30;

  /** No days at all (无). */
  public static final Span NONE = new Span(0, false);

  public Span {
    if (number < 0 || number > (working ? MOST_WORKING : MOST_DAYS)) {
      throw new IllegalArgumentException(number + (working ? " working days" : " days"));
    }
  }

  /** So many days. */
  public static Span days(int number) {
    return new Span(number, false);
  }

  /** So many working days. */
  public static Span workingDays(int number) {
    return new Span(number, true);
  }

  /** Whether there are no days in it. */
  public boolean isNone() {
    return number == 0;
  }

  /**
   * The last of its days if a day is the first of them: what is on display from a day on.
   *
   * @return the day before for none
   */
  public LocalDate from(LocalDate first, WorkingDays calendar) {
    return working ? calendar.nth(number, first) : first.plusDays(number - 1L);
  }

  /** The last of its days if they begin the day after: what may be done until. */
  public LocalDate after(LocalDate day, WorkingDays calendar) {
    return from(day.plusDays(1), calendar);
  }

  @Override
  public String toString() {
    return number == 0 ? "无" : number + (working ? "个工作日" : "天");
  }
}
