package org.gongyue.account;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongyue.measure.Decimals;

/**
 * What one actor did under one rule or reward (the item), by local day; or, of what several rules
 * did in the same events, how often all of them did it. A list of days, the latest first, whose
 * tail is shared with earlier versions of the track: adding to the latest day is O(1).
 *
 * @param item the id of the rule or reward; of several, their ids as one text
 * @param items the ids of several rules, sorted; empty of a single one
 * @param actor who; empty if the events named nobody
 * @param latest the latest day; null for none
 * @param total the tally of the whole life
 */
record Track(String item, List<String> items, String actor, Day latest, Tally total) {

  /** Between ids of several; no id has it. */
  private static final String AND = "\n";

  /** Of a single rule or reward, and nothing yet. */
  static Track of(String item, String actor) {
    return new Track(item, List.of(), actor, null, Tally.NONE);
  }

  /** Of several rules, and nothing yet. */
  static Track of(List<String> items, String actor) {
    return new Track(key(items), items, actor, null, Tally.NONE);
  }

  /** Sorted ids as one text. */
  static String key(List<String> items) {
    return String.join(AND, items);
  }

  /** How many of several rules are too many among some: all but one. */
  int tooMany(Set<String> among) {
    int found = 0;
    for (String one : items) {
      found += among.contains(one) ? 1 : 0;
    }
    return Math.max(0, found - 1);
  }

  /**
   * One day's tally and the days before it.
   *
   * @param day the epoch day
   */
  record Day(int day, Tally tally, Day earlier) {}

  Track plus(int day, Tally tally) {
    return new Track(item, items, actor, insert(latest, day, tally), total.plus(tally));
  }

  private static Day insert(Day latest, int day, Tally tally) {
    if (latest == null || latest.day() < day) {
      return new Day(day, tally, latest);
    } else if (latest.day() == day) {
      Tally sum = latest.tally().plus(tally);
      // What was undone leaves no trace: the account is as if it had never been.
      return sum.isNothing() ? latest.earlier() : new Day(day, sum, latest.earlier());
    }
    // A late event: few, and rarely many days late, so copying the later days is cheap enough. Not
    // recursive, because a host may well deliver a year in the wrong order.
    Day[] later = new Day[8];
    int count = 0;
    Day rest = latest;
    for (; rest != null && rest.day() > day; rest = rest.earlier()) {
      if (count == later.length) {
        later = Arrays.copyOf(later, count * 2);
      }
      later[count++] = rest;
    }
    Day result = insert(rest, day, tally);
    while (count > 0) {
      Day copied = later[--count];
      result = new Day(copied.day(), copied.tally(), result);
    }
    return result;
  }

  /** The tally of the days from first to last, both included. */
  Tally between(int first, int last) {
    if (latest == null || latest.day() < first) {
      return Tally.NONE;
    }
    long times = 0;
    long counted = 0;
    long warned = 0;
    BigDecimal points = null;
    for (Day day = latest; day != null && day.day() >= first; day = day.earlier()) {
      if (day.day() <= last) {
        Tally tally = day.tally();
        times += tally.times();
        counted += tally.counted();
        warned += tally.warned();
        points = points == null ? tally.points() : points.add(tally.points());
      }
    }
    return points == null
        ? Tally.NONE
        : new Tally(times, counted, warned, Decimals.canonical(points));
  }

  /**
   * The latest epoch day on or before {@code day} on which it happened, or {@code
   * Integer.MIN_VALUE}.
   */
  int latestUpTo(int day) {
    for (Day d = latest; d != null; d = d.earlier()) {
      if (d.day() <= day && d.tally().times() > 0) {
        return d.day();
      }
    }
    return Integer.MIN_VALUE;
  }

  int compareTo(String otherItem, String otherActor) {
    int byItem = item.compareTo(otherItem);
    return byItem != 0 ? byItem : actor.compareTo(otherActor);
  }

  /** By content, without recursing over the days. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Track track)
        || !item.equals(track.item)
        || !actor.equals(track.actor)
        || !total.equals(track.total)) {
      return false;
    }
    Day a = latest;
    Day b = track.latest;
    while (a != null && b != null) {
      if (a.day() != b.day() || !a.tally().equals(b.tally())) {
        return false;
      }
      a = a.earlier();
      b = b.earlier();
    }
    return a == null && b == null;
  }

  @Override
  public int hashCode() {
    return Objects.hash(item, actor, total);
  }

  @Override
  public String toString() {
    return item + "/" + actor + " " + total;
  }
}
