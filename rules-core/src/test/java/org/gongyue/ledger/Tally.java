package org.gongyue.ledger;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How often each thing happened, so that nobody trusts a simulation in which nothing does. */
final class Tally {

  private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);

  void add(Happening happening) {
    counts.merge(happening, 1L, Long::sum);
  }

  void addAll(Tally other) {
    other.counts.forEach((happening, count) -> counts.merge(happening, count, Long::sum));
  }

  /** What never happened. */
  Set<Happening> missing() {
    Set<Happening> missing = EnumSet.allOf(Happening.class);
    missing.removeAll(counts.keySet());
    return missing;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((one, count) -> text.append("%10d %s%n".formatted(count, one)));
    return text.toString();
  }
}
