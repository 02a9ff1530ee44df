package org.gongyue.dsl.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.gongyue.convention.Convention;

/** A moment as people give it on the command line. */
final class Moment {

  private Moment() {}

  /** A time, or a day: then the end of it. */
  static OffsetDateTime of(String text, Convention convention) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atTime(LocalTime.MAX).atZone(convention.zone()).toOffsetDateTime()
          : OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new CallException("NO_TIME", text);
    }
  }
}
