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
  public static final History EMPTY =
      new History(new String[0], new char[2], new Track[0], new Track[0]);

  /** In place of the number of an actor. */
  private static final int EVERYBODY = -1;

  private static final int MOST_TRACKS = Character.MAX_VALUE;

  /** Everybody who ever did something, by the numbers that they have in the tracks. */
  private final String[] actors;

  /**
   * A hash table of a power of two: for each item one more than the place of its track; 0 for none.
   */
  private final char[] table;

  /** In the order in which they began. */
  private final Track[] tracks;

  /** The same of rules that applied to the same events, sorted by their ids. */
  private final Track[] together;

  private History(String[] actors, char[] table, Track[] tracks, Track[] together) {
    this.actors = actors;
    this.table = table;
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
    int who = number(actor);
    String[] known = who < actors.length ? actors : with(actor);
    int at = find(item);
    if (at < 0) {
      Track[] more =
          inserted(tracks, tracks.length, Track.of(item).plus(who, epochDay(day), tally));
      return new History(known, with(table, more), more, together);
    }
    Track track = tracks[at].plus(who, epochDay(day), tally);
    if (!track.isEmpty(known)) {
      return new History(known, table, replaced(tracks, at, track), together);
    }
    Track[] fewer = without(tracks, at);
    return new History(known, table(fewer), fewer, together);
  }

  /** The number of an actor; that of the next one if it is not known. */
  private int number(String actor) {
    // Every name knows its hash by now: those that differ are not read.
    int hash = actor.hashCode();
    for (int i = 0; i < actors.length; i++) {
      if (actors[i].hashCode() == hash && actors[i].equals(actor)) {
        return i;
      }
    }
    return actors.length;
  }

  private String[] with(String actor) {
    String[] more = Arrays.copyOf(actors, actors.length + 1);
    more[actors.length] = actor;
    return more;
  }

  /** The table with the last of the tracks as well. */
  private static char[] with(char[] table, Track[] tracks) {
    if (length(tracks) != table.length) {
      return table(tracks);
    }
    char[] more = table.clone();
    put(tracks.length, tracks, more);
    return more;
  }

  private static char[] table(Track[] tracks) {
    char[] table = new char[length(tracks)];
    for (int number = 1; number <= tracks.length; number++) {
      put(number, tracks, table);
    }
    return table;
  }

  /** At least twice as many places as tracks. */
  private static int length(Track[] tracks) {
    if (tracks.length > MOST_TRACKS) {
      throw new IllegalStateException("more than " + MOST_TRACKS + " rules and rewards");
    }
    return 2 * Integer.highestOneBit(2 * tracks.length + 1);
  }

  private static void put(int number, Track[] tracks, char[] table) {
    int at = start(tracks[number - 1].item(), table);
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = (char) number;
  }

  /** Where to look for an item first. */
  private static int start(String item, char[] table) {
    int hash = item.hashCode();
    return (hash ^ (hash >>> 7)) & (table.length - 1);
  }

  /** With rules that applied to the same events; each of them is tallied by itself as well. */
  public History plus(Together some) {
    int who = number(some.actor());
    String[] known = who < actors.length ? actors : with(some.actor());
    String key = Track.key(some.items());
    int at = 0;
    while (at < together.length && together[at].item().compareTo(key) < 0) {
      at++;
    }
    int day = epochDay(some.day());
    Tally tally = new Tally(some.times(), some.counted(), BigDecimal.ZERO);
    if (at == together.length || !together[at].item().equals(key)) {
      Track track = Track.of(some.items()).plus(who, day, tally);
      return new History(known, table, tracks, inserted(together, at, track));
    }
    Track track = together[at].plus(who, day, tally);
    Track[] next = track.isEmpty(known) ? without(together, at) : replaced(together, at, track);
    return new History(known, table, tracks, next);
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
    int who = actor == null ? EVERYBODY : number(actor);
    int from = epochDay(first);
    int to = epochDay(last);
    if (who == actors.length) {
      return Tally.NONE;
    } else if (items.size() == 1) {
      Track track = track(items.iterator().next());
      return track == null ? Tally.NONE : track.between(who, from, to);
    }
    Tally sum = Tally.NONE;
    if (items.size() < tracks.length) {
      for (String item : items) {
        Track track = track(item);
        sum = track == null ? sum : sum.plus(track.between(who, from, to));
      }
    } else {
      for (Track track : tracks) {
        sum = items.contains(track.item()) ? sum.plus(track.between(who, from, to)) : sum;
      }
    }
    return together.length == 0 ? sum : once(sum, items, who, from, to);
  }

  /**
   * The points posted from the first to the last day, both included: those of {@link #between},
   * found sooner.
   *
   * @param items the ids looked at
   * @param actor whose; null for everybody's
   */
  public BigDecimal points(Set<String> items, String actor, LocalDate first, LocalDate last) {
    int who = actor == null ? EVERYBODY : number(actor);
    int from = epochDay(first);
    int to = epochDay(last);
    if (who == actors.length) {
      return BigDecimal.ZERO;
    }
    Points sum = new Points();
    if (items.size() < tracks.length) {
      for (String item : items) {
        Track track = track(item);
        if (track != null) {
          track.add(sum, who, from, to);
        }
      }
    } else {
      for (Track track : tracks) {
        if (items.contains(track.item())) {
          track.add(sum, who, from, to);
        }
      }
    }
    return sum.sum();
  }

  private Tally once(Tally sum, Set<String> items, int who, int from, int to) {
    long times = 0;
    long counted = 0;
    for (Track track : together) {
      Tally tally = track.between(who, from, to);
      int tooMany = tally.times() == 0 && tally.counted() == 0 ? 0 : track.tooMany(items);
      times += tooMany * tally.times();
      counted += tooMany * tally.counted();
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
          .byActor(actors)
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
          .byActor(actors)
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

  /** A part of {@link Account#fetch}. */
  int fetch(int step) {
    return step == 1 ? (table == null ? 1 : 0) : actors.length + table.length + tracks.length;
  }

  /** The track of an item; null if it never happened. */
  private Track track(String item) {
    int at = find(item);
    return at < 0 ? null : tracks[at];
  }

  /** The place of the track of an item; negative if it never happened. */
  private int find(String item) {
    int at = start(item, table);
    while (table[at] != 0) {
      if (tracks[table[at] - 1].item().equals(item)) {
        return table[at] - 1;
      }
      at = (at + 1) & (table.length - 1);
    }
    return -1;
  }

  /** Days far beyond any calendar are the ends of a lifetime. */
  private static int epochDay(LocalDate day) {
    long epochDay = day.toEpochDay();
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, epochDay));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History that
        && ((tracks == that.tracks && together == that.together && actors == that.actors)
            || (entries().equals(that.entries()) && together().equals(that.together())));
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  @Override
  public String toString() {
    return entries().toString();
  }
}
