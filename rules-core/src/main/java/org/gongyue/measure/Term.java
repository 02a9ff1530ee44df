package org.gongyue.measure;

import java.time.LocalDate;

/**
 * How long a state lasts (期限), the day on which it begins included. {@code toString} gives the text
 * of the convention language.
 */
public sealed interface Term {

  /** Until somebody ends it (长期). */
  Term OPEN = new Open();

  /**
   * The last day of a state that begins on a day.
   *
   * @return null if it has none; a day before {@code first} if the term was over by then
   */
  LocalDate last(LocalDate first);

  /**
   * So many days, such as {@code 90天}.
   *
   * @param number 1 to {@value Window#LONGEST_ROLLING}; the first day is the first of them
   */
  record Days(int number) implements Term {
    public Days {
      if (number < 1 || number > Window.LONGEST_ROLLING) {
        throw new IllegalArgumentException(number + " days");
      }
    }

    @Override
    public LocalDate last(LocalDate first) {
      return first.plusDays(number - 1L);
    }

    @Override
    public String toString() {
      return number + "天";
    }
  }

  /**
   * To the end of the calendar window that contains the first day, such as {@code 本年}, and of some
   * more that follow it, such as {@code 本年及次年}.
   *
   * @param window a calendar window
   * @param further how many more, 0 to {@value #MOST_FURTHER}
   */
  record Through(Window window, int further) implements Term {
    /** The most windows that may follow. */
    public static final int MOST_FURTHER = 12;

    public Through {
      if (!window.unit().isCalendar() || further < 0 || further > MOST_FURTHER) {
        throw new IllegalArgumentException("through " + window + " and " + further + " more");
      }
    }

    @Override
    public LocalDate last(LocalDate first) {
      LocalDate last = window.last(first);
      for (int i = 0; i < further; i++) {
        last = window.last(last.plusDays(1));
      }
      return last;
    }

    @Override
    public String toString() {
      String word = window.unit().word();
      String counted =
          switch (window.unit()) {
            case MONTH, QUARTER, HALF_YEAR -> "个" + word;
            default -> word;
          };
      return switch (further) {
        case 0 -> "本" + word;
        case 1 -> "本" + word + "及次" + word;
        default -> "本" + word + "及其后" + further + counted;
      };
    }
  }

  /** To a fixed day, such as {@code 至 2024-12-31}. */
  record Until(LocalDate day) implements Term {
    @Override
    public LocalDate last(LocalDate first) {
      return day;
    }

    @Override
    public String toString() {
      return "至 " + day;
    }
  }

  /** Without an end of its own: see {@link #OPEN}. */
  record Open() implements Term {
    @Override
    public LocalDate last(LocalDate first) {
      return null;
    }

    @Override
    public String toString() {
      return "长期";
    }
  }
}
