package org.gongyue.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What happened to an account, by rule or reward (the item), actor and local day. Immutable; a new
 * version shares nearly all with the old one.
 */
public final class History {

  /** The history of a new account. */
  public static final History EMPTY = new History(new Track[0]);

  /** Sorted by item and actor. */
  private final Track[] tracks;

  private History(Track[] tracks) {
    this.tracks = tracks;
  }

  /**
   * One line of a history.
   *
   * @param item the id of the rule or reward
   * @param actor who; empty if the event named nobody
   * @param day the local day
   */
  public record Entry(String item, String actor, LocalDate day, Tally tally) {}

  /** With something more on a day. */
  public History plus(String item, String actor, LocalDate day, Tally tally) {
    int epochDay = epochDay(day);
    int at = find(item, actor);
    if (at >= 0) {
      Track[] next = tracks.clone();
      next[at] = tracks[at].plus(epochDay, tally);
      return new History(next);
    }
    int place = -at - 1;
    Track[] next = new Track[tracks.length + 1];
    System.arraycopy(tracks, 0, next, 0, place);
    next[place] = new Track(item, actor, null, Tally.NONE).plus(epochDay, tally);
    System.arraycopy(tracks, place, next, place + 1, tracks.length - place);
    return new History(next);
  }

  /**
   * What happened from the first to the last day, both included.
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
      start = find(only, "");
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
    return sum;
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

  private int find(String item, String actor) {
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
    return other instanceof History history && Arrays.equals(tracks, history.tracks);
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
