package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was spent on rewards, by the day on which it was; of what is reserved also up to which day
 * it is. Not thread-safe.
 */
final class Outlay {

  /** What budgets tell apart. */
  private record Purpose(String reward, String unit) {}

  /** By the last day on which it counts, then by the day on which it was spent. */
  private final Map<Purpose, NavigableMap<LocalDate, NavigableMap<LocalDate, BigDecimal>>> spent =
      new HashMap<>();

  /**
   * Adds what was spent, or takes it away if it is negative.
   *
   * @param last the last day on which it counts
   */
  void add(String reward, String unit, LocalDate last, LocalDate day, BigDecimal amount) {
    add(new Purpose(reward, unit), last, day, amount);
    add(new Purpose(null, unit), last, day, amount);
  }

  private void add(Purpose purpose, LocalDate last, LocalDate day, BigDecimal amount) {
    spent
        .computeIfAbsent(purpose, one -> new TreeMap<>())
        .computeIfAbsent(last, one -> new TreeMap<>())
        .merge(day, amount, BigDecimal::add);
  }

  /**
   * What was spent on some days, as it is known on a day.
   *
   * @param reward null for all rewards together
   */
  BigDecimal spent(String reward, String unit, LocalDate known, LocalDate from, LocalDate until) {
    BigDecimal sum = BigDecimal.ZERO;
    NavigableMap<LocalDate, NavigableMap<LocalDate, BigDecimal>> all =
        spent.get(new Purpose(reward, unit));
    if (all != null) {
      for (NavigableMap<LocalDate, BigDecimal> days : all.tailMap(known, true).values()) {
        for (BigDecimal amount : days.subMap(from, true, until, true).values()) {
          sum = sum.add(amount);
        }
      }
    }
    return sum;
  }
}
