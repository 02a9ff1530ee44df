package org.gongyue.examples.community.api;

import java.time.LocalDate;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;

/** Days that may be asked about: those of events. */
final class Days {

  private Days() {}

  /** The day, unless it is out of bounds. */
  static LocalDate within(LocalDate day, String parameter) {
    if (day.getYear() < 1900 || day.getYear() > 9999) {
      throw Problem.of(Refusal.BAD_PARAMETER, parameter);
    }
    return day;
  }
}
