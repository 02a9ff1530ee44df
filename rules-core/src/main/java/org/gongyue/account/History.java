package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What happened to an account, by rule or reward (the item), actor and local day. Where several
 * rules applied to one event, that is kept too: so it is known exactly how many events there were
 * to which any of some rules applied. Immutable; a new version shares nearly all with the old one.
 */
public final class History {

  /** The history of a new account. */
  public static final History EMPTY = new History(new int[0], new Track[0], new Track[0]);

  /** The hash codes of the items, beside the tracks: a look-up reads one array of numbers. */
  private final int[] hashes;

  /** Sorted by the hash codes of their items, then by the items. */
  private final Track[] tracks;

  /** The same of rules that applied to the same events. */
  private final Track[] together;

  private History(int[] hashes, Track[] tracks, Track[] together) {
    this.hashes = hashes;
    this.tracks = tracks;
    this.together = together;
  }

  /** The history that has some entries, in any order. */
  public static History of(Collection<Entry> entries, Collection<Together> together) {
    History history = EMPTY;
    List<Entry> byDay = new ArrayList<>(entries);
    byDay.sort(Comparator.comparing(Entry::day));
    for (Entry entry : byDay) {
      history = history.plus(entry.item(), entry.actor(), entry.day(), entry.tally());
    }
    List<Together> alsoByDay = new ArrayList<>(together);
    alsoByDay.sort(Comparator.comparing(Together::day));
    for (Together some : alsoByDay) {
      history = history.plus(some);
    }
    return history;
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
    int hash = item.hashCode();
    int at = find(item, hash);
    if (at < 0) {
      int place = -at - 1;
      int[] more = Arrays.copyOf(hashes, hashes.length + 1);
      System.arraycopy(hashes, place, more, place + 1, hashes.length - place);
      more[place] = hash;
      Track track = Track.of(item).plus(actor, epochDay(day), tally);
      return new History(more, inserted(tracks, place, track), together);
    }
    Track track = tracks[at].plus(actor, epochDay(day), tally);
    if (!track.isEmpty()) {
      return new History(hashes, replaced(tracks, at, track), together);
    }
    int[] fewer = Arrays.copyOf(hashes, hashes.length - 1);
    System.arraycopy(hashes, at + 1, fewer, at, fewer.length - at);
    return new History(fewer, without(tracks, at), together);
  }

  /** With rules that applied to the same events; each of them is tallied by itself as well. */
  public History plus(Together some) {
    String key = Track.key(some.items());
    int at = 0;
    while (at < together.length && together[at].item().compareTo(key) < 0) {
      at++;
    }
    int day = epochDay(some.day());
    Tally tally = new Tally(some.times(), some.counted(), BigDecimal.ZERO);
    if (at == together.length || !together[at].item().equals(key)) {
      Track track = Track.of(some.items()).plus(some.actor(), day, tally);
      return new History(hashes, tracks, inserted(together, at, track));
    }
    Track track = together[at].plus(some.actor(), day, tally);
    return new History(
        hashes, tracks, track.isEmpty() ? without(together, at) : replaced(together, at, track));
  }

  private static Track[] replaced(Track[] tracks, int at, Track track) {
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
    if (items.size() == 1) {
      Track track = track(items.iterator().next());
      return track == null ? Tally.NONE : track.between(actor, from, to);
    }
    Tally sum = Tally.NONE;
    if (items.size() < tracks.length) {
      for (String item : items) {
        Track track = track(item);
        sum = track == null ? sum : sum.plus(track.between(actor, from, to));
      }
    } else {
      for (Track track : tracks) {
        sum = items.contains(track.item()) ? sum.plus(track.between(actor, from, to)) : sum;
      }
    }
    return together.length == 0 ? sum : once(sum, items, actor, from, to);
  }

  /**
   * The points posted from the first to the last day, both included: those of {@link #between},
   * found sooner.
   *
   * @param items the ids looked at
   * @param actor whose; null for everybody's
   */
  public BigDecimal points(Set<String> items, String actor, LocalDate first, LocalDate last) {
    int from = epochDay(first);
    int to = epochDay(last);
    Points sum = new Points();
    if (items.size() < tracks.length) {
      for (String item : items) {
        Track track = track(item);
        if (track != null) {
          track.add(sum, actor, from, to);
        }
      }
    } else {
      for (Track track : tracks) {
        if (items.contains(track.item())) {
          track.add(sum, actor, from, to);
        }
      }
    }
    return sum.sum();
  }

  private Tally once(Tally sum, Set<String> items, String actor, int from, int to) {
    long times = 0;
    long counted = 0;
    for (Track track : together) {
      int tooMany = track.tooMany(items);
      if (tooMany > 0) {
        Tally tally = track.between(actor, from, to);
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
    Track[] byItem = tracks.clone();
    Arrays.sort(byItem, Comparator.comparing(Track::item));
    for (Track track : byItem) {
      track
          .byActor()
          .forEach(
              (actor, days) ->
                  days.forEach(
                      (day, tally) -> entries.add(new Entry(track.item(), actor, day, tally))));
    }
    return List.copyOf(entries);
  }

  /** What is known of rules that applied to the same events, by their ids, actor and day. */
  public List<Together> together() {
    List<Together> entries = new ArrayList<>();
    for (Track track : together) {
      track
          .byActor()
          .forEach(
              (actor, days) ->
                  days.forEach(
                      (day, tally) ->
                          entries.add(
                              new Together(
                                  track.items(), actor, day, tally.times(), tally.counted()))));
    }
    return List.copyOf(entries);
  }

  /** The track of an item; null if it never happened. */
  private Track track(String item) {
    int at = find(item, item.hashCode());
    return at < 0 ? null : tracks[at];
  }

  /** The place of an item, or {@code -place - 1} of where it would be. */
  private int find(String item, int hash) {
    int at = Arrays.binarySearch(hashes, hash);
    if (at < 0 || tracks[at].item().equals(item)) {
      return at;
    }
    // Ids with one hash code: from the first of them on.
    while (at > 0 && hashes[at - 1] == hash) {
      at--;
    }
    for (; at < hashes.length && hashes[at] == hash; at++) {
      int sign = tracks[at].item().compareTo(item);
      if (sign >= 0) {
        return sign == 0 ? at : -at - 1;
      }
    }
    return -at - 1;
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
