package org.gongyue.dsl.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/**
 * On which days both conventions are taken to be in force. A draft is compared on last year's log,
 * on no day of which it is in force itself: so it is played on the days of the one before; and if
 * that is in force on no day of the log either, both are played on all its days.
 *
 * @param from the first of these days
 * @param until the last of these days; null for no end
 * @param isOfBefore whether these are the days of the convention before the change
 * @param isMoved whether the convention after the change is in force on other days by itself
 */
public record Footing(LocalDate from, LocalDate until, boolean isOfBefore, boolean isMoved) {

  static Footing of(RuleBook before, RuleBook after, List<Event> events) {
    Life life = before.convention().life();
    Life other = after.convention().life();
    boolean inForce = events.stream().anyMatch(event -> life.inForceOn(before.day(event.at())));
    LocalDate first =
        events.stream()
            .map(event -> before.day(event.at()))
            .min(LocalDate::compareTo)
            .orElse(life.from());
    LocalDate from = inForce ? life.from() : first;
    LocalDate until = inForce ? life.until() : null;
    Footing footing = new Footing(from, until, inForce, false);
    return footing.isOf(other) ? footing : new Footing(from, until, inForce, true);
  }

  private boolean isOf(Life life) {
    return life.inForceOn(from) && life.from().equals(from) && Objects.equals(life.until(), until);
  }

  /** A convention as if it had been adopted, filed and published for these days. */
  RuleBook place(RuleBook rules) {
    Convention convention = rules.convention();
    if (isOf(convention.life())) {
      return rules;
    }
    Life life =
        new Life(
            new Life.Adoption(null, from),
            new Life.Act(null, from),
            new Life.Publication(from, from),
            from,
            until);
    return RuleBook.compile(convention.with(life));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
