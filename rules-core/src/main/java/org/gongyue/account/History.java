package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What happened to an account, by rule or reward (the item), actor and local day. Where several
 * rules applied to one event, that is kept too: so it is known exactly how many events there were
 * to which any of some rules applied. Immutable; a new version shares nearly all with the old one.
 */
public final class History {

  /** The history of a new account. */
  public static final History EMPTY = new History(new Track[0], new Track[0]);

  /** Sorted by item and actor. */
  private final Track[] tracks;

  /** The same of rules that applied to the same events. */
  private final Track[] together;

  private History(Track[] tracks, Track[] together) {
    this.tracks = tracks;
    this.together = together;
  }

  /**
   * One line of a history.
   *
   * @param item the id of the rule or reward
   * @param actor who; empty if the event named nobody
   * @param day the local day
   */
  public record Entry(String item, String actor, LocalDate day, Tally tally) {}

  /**
   * That several rules applied to the same events.
   *
   * @param items the ids of the rules, sorted, at least two
   * @param actor who; empty if the event named nobody
   * @param day the local day
   * @param times to how many events all of them applied, and no other rule did
   * @param counted how many events all of them, and no other rule, counted towards limits
   */
  public record Together(
      List<String> items, String actor, LocalDate day, long times, long counted) {

    public Together {
      items = items.stream().sorted().toList();
    }
  }

  /** With something more on a day. */
  public History plus(String item, String actor, LocalDate day, Tally tally) {
    int at = find(tracks, item, actor);
    return new History(
        at >= 0
            ? replaced(tracks, at, epochDay(day), tally)
            : inserted(tracks, -at - 1, Track.of(item, actor).plus(epochDay(day), tally)),
        together);
  }

  /** With rules that applied to the same events; each of them is tallied by itself as well. */
  public History plus(Together some) {
    int at = find(together, Track.key(some.items()), some.actor());
    int day = epochDay(some.day());
    Tally tally = new Tally(some.times(), some.counted(), BigDecimal.ZERO);
    return new History(
        tracks,
        at >= 0
            ? replaced(together, at, day, tally)
            : inserted(together, -at - 1, Track.of(some.items(), some.actor()).plus(day, tally)));
  }

  private static Track[] replaced(Track[] tracks, int at, int day, Tally tally) {
    Track track = tracks[at].plus(day, tally);
    if (track.latest() == null) {
      return without(tracks, at);
    }
    Track[] next = tracks.clone();
    next[at] = track;
    return next;
  }

  private static Track[] without(Track[] tracks, int at) {
    Track[] next = new Track[tracks.length - 1];
    System.arraycopy(tracks, 0, next, 0, at);
    System.arraycopy(tracks, at + 1, next, at, next.length - at);
    return next;
  }

  private static Track[] inserted(Track[] tracks, int place, Track track) {
    Track[] next = new Track[tracks.length + 1];
    System.arraycopy(tracks, 0, next, 0, place);
    next[place] = track;
    System.arraycopy(tracks, place, next, place + 1, tracks.length - place);
    return next;
  }

  /**
   * What happened from the first to the last day, both included. An event to which several of the
   * items applied happened once.
   *
   * @param items the ids looked at
   * @param actor whose; null for everybody's
   */
  public Tally between(Set<String> items, String actor, LocalDate first, LocalDate last) {
    int from = epochDay(first);
    int to = epochDay(last);
    boolean lifetime = from == Integer.MIN_VALUE && to == Integer.MAX_VALUE;
    Tally sum = Tally.NONE;
    int start = 0;
    int end = tracks.length;
    if (items.size() == 1) {
      String only = items.iterator().next();
      start = find(tracks, only, "");
      start = start < 0 ? -start - 1 : start;
      end = start;
      while (end < tracks.length && tracks[end].item().equals(only)) {
        end++;
      }
    }
    for (int i = start; i < end; i++) {
      Track track = tracks[i];
      if (items.contains(track.item()) && (actor == null || actor.equals(track.actor()))) {
        Tally tally = lifetime ? track.total() : track.between(from, to);
        sum = sum.plus(tally);
      }
    }
    return together.length == 0 || items.size() == 1
        ? sum
        : once(sum, items, actor, lifetime, from, to);
  }

  private Tally once(
      Tally sum, Set<String> items, String actor, boolean lifetime, int from, int to) {
    long times = 0;
    long counted = 0;
    for (Track track : together) {
      int tooMany = actor == null || actor.equals(track.actor()) ? track.tooMany(items) : 0;
      if (tooMany > 0) {
        Tally tally = lifetime ? track.total() : track.between(from, to);
        times += tooMany * tally.times();
        counted += tooMany * tally.counted();
      }
    }
    return sum.once(times, counted);
  }

  /** The latest day up to {@code day} on which one of the items happened; null if none did. */
  public LocalDate latest(Set<String> items, LocalDate day) {
    int latest = Integer.MIN_VALUE;
    for (Track track : tracks) {
      if (items.contains(track.item())) {
        latest = Math.max(latest, track.latestUpTo(epochDay(day)));
      }
    }
    return latest == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(latest);
  }

  /** All of it, by item, actor and day. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Track track : tracks) {
      int first = entries.size();
      for (Track.Day day = track.latest(); day != null; day = day.earlier()) {
        entries.add(
            first,
            new Entry(track.item(), track.actor(), LocalDate.ofEpochDay(day.day()), day.tally()));
      }
    }
    return List.copyOf(entries);
  }

  /** What is known of rules that applied to the same events, by their ids, actor and day. */
  public List<Together> together() {
    List<Together> entries = new ArrayList<>();
    for (Track track : together) {
      int first = entries.size();
      for (Track.Day day = track.latest(); day != null; day = day.earlier()) {
        LocalDate local = LocalDate.ofEpochDay(day.day());
        Tally tally = day.tally();
        entries.add(
            first,
            new Together(track.items(), track.actor(), local, tally.times(), tally.counted()));
      }
    }
    return List.copyOf(entries);
  }

  private static int find(Track[] tracks, String item, String actor) {
    int low = 0;
    int high = tracks.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int sign = tracks[middle].compareTo(item, actor);
      if (sign < 0) {
        low = middle + 1;
      } else if (sign > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }

  /** Days far beyond any calendar are the ends of a lifetime. */
  private static int epochDay(LocalDate day) {
    long epochDay = day.toEpochDay();
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, epochDay));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History history
        && Arrays.equals(tracks, history.tracks)
        && Arrays.equals(together, history.together);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tracks);
  }

  @Override
  public String toString() {
    return Arrays.toString(tracks);
  }
}
