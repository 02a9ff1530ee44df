package org.gongyue.examples.flink.part;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Settlement;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.measure.Period;
import org.gongyue.measure.Recurrence;

/** When periods end under the versions of a convention, and which of them are closed for all. */
public final class Due {

  private final RuleBooks rules;
  private final Duration lateness;

  /**
   * @param lateness how long what happened in a period is awaited after its end
   */
  public Due(RuleBooks rules, Duration lateness) {
    this.rules = rules;
    this.lateness = lateness;
  }

  private ZoneId zone() {
    return rules.versions().get(0).convention().zone();
  }

  /** The moment at which what ended before a day is settled. */
  public Instant moment(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant().plus(lateness);
  }

  /** The latest day of which what ended before it is to be settled by a moment. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment.minus(lateness), zone());
  }

  /**
   * The first day after a day on which there may be something to do: a period ended the day before,
   * or a month did, for a version with other periods may have come by then.
   */
  public LocalDate next(LocalDate after) {
    LocalDate first = after.withDayOfMonth(1).plusMonths(1);
    for (RuleBook version : rules.versions()) {
      for (Recurrence recurrence : recurrences(version.convention())) {
        LocalDate next = next(version, recurrence, after);
        first = next.isBefore(first) ? next : first;
      }
    }
    return first;
  }

  /** Whether any period ended after a day and before another. */
  boolean ended(LocalDate after, LocalDate day) {
    return rules.versions().stream()
        .anyMatch(
            version ->
                recurrences(version.convention()).stream()
                    .anyMatch(one -> !next(version, one, after).isAfter(day)));
  }

  /** The periods that ended after a day and before another and are closed for all, in order. */
  List<Period> closing(LocalDate after, LocalDate day) {
    Set<Period> periods =
        new TreeSet<>(
            (a, b) ->
                a.last().equals(b.last())
                    ? b.first().compareTo(a.first())
                    : a.last().compareTo(b.last()));
    for (RuleBook version : rules.versions()) {
      for (Settlement settlement : version.convention().settlements()) {
        if (isJoint(settlement, version.convention())) {
          Recurrence every = settlement.every();
          LocalDate next = next(version, every, after);
          while (!next.isAfter(day)) {
            periods.add(Period.of(every.window(), next.minusDays(1)));
            next = next(version, every, next);
          }
        }
      }
    }
    return new ArrayList<>(periods);
  }

  /** The pools of which a closing of a period has to say the sum. */
  List<String> unknownTotals(Period period) {
    RuleBook version = rules.on(period.last());
    return version == null
        ? List.of()
        : version.convention().settlements().stream()
            .filter(one -> one.every().closes(period))
            .filter(one -> one.pool() != null && one.pool().total() == null)
            .map(Settlement::id)
            .toList();
  }

  /** The next end of a period under a version that is in force on the last day of it. */
  private LocalDate next(RuleBook version, Recurrence recurrence, LocalDate after) {
    LocalDate until = version.convention().life().until();
    LocalDate next = recurrence.next(after);
    while (rules.on(next.minusDays(1)) != version) {
      boolean over = until != null && next.minusDays(1).isAfter(until);
      if (over || next.isAfter(after.plusYears(10))) {
        return LocalDate.MAX;
      }
      next = recurrence.next(next);
    }
    return next;
  }

  private static List<Recurrence> recurrences(Convention convention) {
    List<Recurrence> all = new ArrayList<>();
    convention.units().stream()
        .filter(unit -> unit.periodEnd() != null)
        .forEach(unit -> all.add(unit.periodEnd().every()));
    convention.gradings().stream()
        .map(Grading::every)
        .filter(every -> every != null)
        .forEach(all::add);
    convention.settlements().forEach(settlement -> all.add(settlement.every()));
    return all.stream().distinct().toList();
  }

  /** Whether it looks at more than one account. */
  private static boolean isJoint(Settlement one, Convention convention) {
    String rule = one.rule().toString();
    return one.ranking() != null
        || one.pool() != null
        || convention.groups().stream().anyMatch(group -> rule.contains('"' + group + '"'));
  }
}
