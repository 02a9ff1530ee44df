package org.gongyue.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The days of a community's time zone. Events come much faster than days pass: the day of the
 * latest is kept, for whichever thread asks next.
 */
final class Days {

  private static final int NEVER = Integer.MIN_VALUE;

  private final ZoneId zone;
  private volatile Day latest = new Day(LocalDate.MIN, NEVER, NEVER);

  /** The seconds of the epoch from the first of a day to the first of the next. */
  private record Day(LocalDate date, long from, long to) {}

  Days(ZoneId zone) {
    this.zone = zone;
  }

  /** The day of a moment. */
  LocalDate of(OffsetDateTime at) {
    long second = at.toEpochSecond();
    Day known = latest;
    if (second >= known.from && second < known.to) {
      return known.date;
    }
    LocalDate date = LocalDate.ofInstant(at.toInstant(), zone);
    long from = date.atStartOfDay(zone).toEpochSecond();
    long to = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.nextTransition(at.toInstant().minusSeconds(to - from));
    // On a day near to a change of the clock, midnight may come twice.
    if (change == null || change.toEpochSecond() > to) {
      latest = new Day(date, from, to);
    }
    return date;
  }
}
