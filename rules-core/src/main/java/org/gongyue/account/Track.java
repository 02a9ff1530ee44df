package org.gongyue.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/**
 * What happened under one rule or reward (the item), by local day and actor; or, of what several
 * rules did in the same events, how often all of them did it. Immutable.
 *
 * <p>An account is changed by every event, and most of it stays as it was. So the tallies are
 * numbers in one array, in the order of their days, and the versions of a track share it: a version
 * sees as many tallies as there were when it was made, and the first to follow it may write its own
 * behind them. Who comes second, such as a quote that nobody keeps, copies. A tally that does not
 * fit into the numbers is kept as it is beside them. Actors are numbers that the {@link History}
 * has given them.
 */
final class Track {

  /** The first word of the array counts the tallies that are written. */
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Words of a tally: day and actor, counts, points. */
  private static final int WIDTH = 3;

  private static final int ROOM = 2;

  /** In place of counts: the points are the place of a tally that is kept as it is. */
  private static final long ODD = Long.MIN_VALUE;

  /** So small that four million add up without overflow. */
  private static final long MOST_POINTS = 1L << 40;

  private static final int MOST_TIMES = 1 << 23;
  private static final int MOST_WARNED = 1 << 15;
  private static final int MOST_PLACES = Points.MOST_PLACES;
  private static final Tally[] NONE_ODD = {};

  /** Between ids of several; no id has it. */
  private static final String AND = "\n";

  private final String item;
  private final List<String> items;
  private final long[] words;
  private final int size;

  /** The latest epoch day; far in the past if there is none. */
  private final int latest;

  /** Decimal places of the points. */
  private final int places;

  private final Tally[] odd;

  /** Whether something of it was undone, so that nothing may be left. */
  private final boolean undone;

  private Track(
      String item,
      List<String> items,
      long[] words,
      int size,
      int places,
      Tally[] odd,
      boolean undone) {
    this.item = item;
    this.items = items;
    this.words = words;
    this.size = size;
    this.places = places;
    this.odd = odd;
    this.latest = size == 0 ? Integer.MIN_VALUE : day(size - 1);
    this.undone = undone;
  }

  /** Of a single rule or reward, and nothing yet. */
  static Track of(String item) {
    return of(item, List.of());
  }

  /** Of several rules, and nothing yet. */
  static Track of(List<String> items) {
    return of(key(items), items);
  }

  private static Track of(String item, List<String> items) {
    return new Track(item, items, words(ROOM, 0), 0, 0, NONE_ODD, false);
  }

  private static long[] words(int room, int written) {
    long[] words = new long[1 + WIDTH * room];
    words[0] = written;
    return words;
  }

  /** Sorted ids as one text. */
  static String key(List<String> items) {
    return String.join(AND, items);
  }

  /** The id of the rule or reward; of several, their ids as one text. */
  String item() {
    return item;
  }

  /** The ids of several rules, sorted; empty of a single one. */
  List<String> items() {
    return items;
  }

  /** How many of several rules are too many among some: all but one. */
  int tooMany(Set<String> among) {
    int found = 0;
    for (String one : items) {
      found += among.contains(one) ? 1 : 0;
    }
    return Math.max(0, found - 1);
  }

  /** Whether nothing happened, after all. */
  boolean isEmpty(String[] actors) {
    return size == 0 || (undone && byActor(actors).isEmpty());
  }

  private static int at(int place) {
    return 1 + WIDTH * place;
  }

  private int day(int place) {
    return (int) (words[at(place)] >> 32);
  }

  private int actor(int place) {
    return (int) words[at(place)];
  }

  /**
   * With something more on a day.
   *
   * @param who the number of the actor
   * @param day the epoch day
   */
  Track plus(int who, int day, Tally tally) {
    if (tally.points().scale() > places && tally.points().scale() <= MOST_PLACES) {
      return copy(ROOM, tally.points().scale()).plus(who, day, tally);
    }
    long counts = counts(tally);
    long points = counts == ODD ? odd.length : points(tally.points());
    Tally[] more = odd;
    if (counts == ODD) {
      more = Arrays.copyOf(odd, odd.length + 1);
      more[odd.length] = tally;
    }
    long when = ((long) day << 32) | who;
    boolean undoes = undone || tally.times() <= 0;
    if (latest > day) {
      return inserted(more, when, counts, points, undoes);
    }
    boolean fits = at(size) < words.length;
    if (!fits || !WORDS.compareAndSet(words, 0, (long) size, size + 1L)) {
      return copy(ROOM + size / 2, places).plus(who, day, tally);
    }
    write(words, size, when, counts, points);
    return new Track(item, items, words, size + 1, places, more, undoes);
  }

  private static void write(long[] words, int place, long when, long counts, long points) {
    int at = at(place);
    words[at] = when;
    words[at + 1] = counts;
    words[at + 2] = points;
  }

  /** What comes late is put where it belongs. */
  private Track inserted(Tally[] more, long when, long counts, long points, boolean undoes) {
    int place = upTo((int) (when >> 32));
    long[] next = words(size + ROOM, size + 1);
    System.arraycopy(words, 1, next, 1, WIDTH * place);
    write(next, place, when, counts, points);
    System.arraycopy(words, at(place), next, at(place + 1), WIDTH * (size - place));
    return new Track(item, items, next, size + 1, places, more, undoes);
  }

  /** The counts as one word, if the tally fits into words. */
  private long counts(Tally tally) {
    boolean fits =
        Math.abs(tally.times()) < MOST_TIMES
            && Math.abs(tally.counted()) < MOST_TIMES
            && Math.abs(tally.warned()) < MOST_WARNED
            && tally.points().scale() >= 0
            && tally.points().scale() <= places
            && tally.points().precision() <= Decimals.MOST_COMPACT_DIGITS
            && Math.abs(points(tally.points())) < MOST_POINTS;
    return fits ? counts(tally.times(), tally.counted(), tally.warned()) : ODD;
  }

  private static long counts(long times, long counted, long warned) {
    return (times << 40) | ((counted & 0xFFFFFF) << 16) | (warned & 0xFFFF);
  }

  private static long times(long counts) {
    return counts >> 40;
  }

  private static long counted(long counts) {
    return counts << 24 >> 40;
  }

  private static long warned(long counts) {
    return (short) counts;
  }

  /** Points as a whole number of the smallest part; of at most 18 digits. */
  private long points(BigDecimal points) {
    long whole = Decimals.unscaled(points);
    for (int missing = places - points.scale(); missing > 0; missing--) {
      whole *= 10;
      if (Math.abs(whole) >= MOST_POINTS) {
        return MOST_POINTS;
      }
    }
    return whole;
  }

  /** A copy of its own, the tallies of a day and an actor added up. */
  private Track copy(int room, int toPlaces) {
    long factor = 1;
    for (int i = places; i < toPlaces; i++) {
      factor *= 10;
    }
    long[] next = words(size + room, 0);
    int most = 0;
    for (int place = 0; place < size; place++) {
      most = Math.max(most, actor(place));
    }
    int[] last = new int[most + 1];
    Arrays.fill(last, -1);
    Tally[] more = odd;
    int written = 0;
    int first = 0;
    for (int place = 0; place < size; place++) {
      int at = at(place);
      first = place > 0 && day(place - 1) != day(place) ? written : first;
      int known = last[actor(place)];
      long counts = words[at + 1];
      long points = counts == ODD ? words[at + 2] : words[at + 2] * factor;
      if (counts != ODD && Math.abs(points) >= MOST_POINTS) {
        more = Arrays.copyOf(more, more.length + 1);
        more[more.length - 1] = tally(place);
        points = more.length - 1L;
        counts = ODD;
      }
      if (known < first || !adds(next, known, counts, points)) {
        last[actor(place)] = written;
        write(next, written++, words[at], counts, points);
      }
    }
    next[0] = written;
    return new Track(item, items, next, written, toPlaces, more, undone);
  }

  /** Adds to what is written, if both and the sum fit into words. */
  private static boolean adds(long[] words, int place, long counts, long points) {
    int at = at(place);
    long before = words[at + 1];
    if (counts == ODD || before == ODD) {
      return false;
    }
    long times = times(before) + times(counts);
    long counted = counted(before) + counted(counts);
    long warned = warned(before) + warned(counts);
    long sum = words[at + 2] + points;
    boolean fits =
        Math.abs(times) < MOST_TIMES
            && Math.abs(counted) < MOST_TIMES
            && Math.abs(warned) < MOST_WARNED
            && Math.abs(sum) < MOST_POINTS;
    if (fits) {
      words[at + 1] = counts(times, counted, warned);
      words[at + 2] = sum;
    }
    return fits;
  }

  private Tally tally(int place) {
    int at = at(place);
    long counts = words[at + 1];
    return counts == ODD
        ? odd[(int) words[at + 2]]
        : tally(times(counts), counted(counts), warned(counts), words[at + 2]);
  }

  private Tally tally(long times, long counted, long warned, long points) {
    return new Tally(
        times, counted, warned, Decimals.canonical(BigDecimal.valueOf(points, places)));
  }

  /** How many tallies are of days up to one. */
  private int upTo(int day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(middle) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The tally of the days from first to last, both included.
   *
   * @param who the number of the actor; negative for everybody's
   */
  Tally between(int who, int first, int last) {
    if (latest < first) {
      return Tally.NONE;
    }
    long times = 0;
    long counted = 0;
    long warned = 0;
    long points = 0;
    Tally others = null;
    int place = latest <= last ? size : upTo(last);
    while (--place >= 0 && day(place) >= first) {
      if (who < 0 || actor(place) == who) {
        long counts = words[at(place) + 1];
        if (counts == ODD) {
          Tally tally = tally(place);
          others = others == null ? tally : others.and(tally);
        } else {
          times += times(counts);
          counted += counted(counts);
          warned += warned(counts);
          points += words[at(place) + 2];
        }
      }
    }
    if (others != null) {
      return others.and(tally(times, counted, warned, points));
    }
    return times == 0 && counted == 0 && points == 0
        ? Tally.NONE
        : tally(times, counted, warned, points);
  }

  /**
   * Adds the points of the days from first to last, both included, to a sum.
   *
   * @param who the number of the actor; negative for everybody's
   */
  void add(Points sum, int who, int first, int last) {
    if (latest < first) {
      return;
    }
    long points = 0;
    int place = latest <= last ? size : upTo(last);
    while (--place >= 0 && day(place) >= first) {
      if (who < 0 || actor(place) == who) {
        int at = at(place);
        if (words[at + 1] == ODD) {
          sum.add(odd[(int) words[at + 2]].points());
        } else {
          points += words[at + 2];
        }
      }
    }
    sum.add(points, places);
  }

  /**
   * The latest epoch day on or before {@code day} on which it happened, or {@code
   * Integer.MIN_VALUE}.
   */
  int latestUpTo(int day) {
    int place = upTo(day) - 1;
    while (place >= 0) {
      int one = day(place);
      long times = 0;
      for (; place >= 0 && day(place) == one; place--) {
        times += tally(place).times();
      }
      if (times > 0) {
        return one;
      }
    }
    return Integer.MIN_VALUE;
  }

  /** All tallies, by actor and day; what was undone leaves no trace. */
  Map<String, Map<LocalDate, Tally>> byActor(String[] actors) {
    Map<String, Map<LocalDate, Tally>> all = new TreeMap<>();
    for (int place = 0; place < size; place++) {
      all.computeIfAbsent(actors[actor(place)], one -> new TreeMap<>())
          .merge(LocalDate.ofEpochDay(day(place)), tally(place), Tally::and);
    }
    all.values().forEach(days -> days.values().removeIf(Tally::isNothing));
    all.values().removeIf(Map::isEmpty);
    return all;
  }
}
