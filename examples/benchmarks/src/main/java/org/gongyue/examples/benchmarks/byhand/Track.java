package org.gongyue.examples.benchmarks.byhand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one actor did under one rule, by day; points are in tenths. */
final class Track {

  /** What a day takes in the table. */
  private static final int WIDTH = 4;

  private static final int TIMES = 1;
  private static final int COUNTED = 2;
  private static final int POINTS = 3;

  final String actor;

  /** The same rule's track of another actor; null for none. */
  final Track next;

  /** Day, times, counted and points, in order of the days; one array is one place in memory. */
  private long[] table = new long[2 * WIDTH];

  private int end;

  /** Of the whole life. */
  private long allTimes;

  private long allCounted;
  private long allPoints;

  Track(String actor, Track next) {
    this.actor = actor;
    this.next = next;
  }

  void add(int day, boolean counts, long posted) {
    int at = place(day);
    int once = counts ? 1 : 0;
    table[at + TIMES]++;
    table[at + COUNTED] += once;
    table[at + POINTS] += posted;
    allTimes++;
    allCounted += once;
    allPoints += posted;
  }

  /** The place of a day, which is made for it where there is none; events mostly come in order. */
  private int place(int day) {
    int at = end;
    while (at > 0 && table[at - WIDTH] > day) {
      at -= WIDTH;
    }
    if (at > 0 && table[at - WIDTH] == day) {
      return at - WIDTH;
    }
    if (end == table.length) {
      table = Arrays.copyOf(table, 2 * end);
    }
    System.arraycopy(table, at, table, at + WIDTH, end - at);
    end += WIDTH;
    table[at] = day;
    Arrays.fill(table, at + TIMES, at + WIDTH, 0);
    return at;
  }

  /** What was posted from the first to the last day, both included. */
  long points(int first, int last) {
    return sum(POINTS, first, last);
  }

  /** How often it happened from the first to the last day, both included. */
  long times(int first, int last) {
    return sum(TIMES, first, last);
  }

  private long sum(int column, int first, int last) {
    long sum = 0;
    for (int at = end - WIDTH; at >= 0 && table[at] >= first; at -= WIDTH) {
      sum += table[at] <= last ? table[at + column] : 0;
    }
    return sum;
  }

  /** One day of it. */
  record Day(long day, long times, long counted, long points) {}

  List<Day> days() {
    List<Day> days = new ArrayList<>();
    for (int at = 0; at < end; at += WIDTH) {
      days.add(new Day(table[at], table[at + TIMES], table[at + COUNTED], table[at + POINTS]));
    }
    return days;
  }

  /** Whether the totals of the whole life are those of its days. */
  boolean addsUp() {
    return allTimes == sum(TIMES, Integer.MIN_VALUE, Integer.MAX_VALUE)
        && allCounted == sum(COUNTED, Integer.MIN_VALUE, Integer.MAX_VALUE)
        && allPoints == sum(POINTS, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
