package org.gongyue.engine;

import java.util.HashMap;
import java.util.Map;

/** What is left of a catalogue's stock after redemptions and returns. Not thread-safe. */
final class Shelf {

  private final Stock catalogue;
  private final Map<String, Long> taken = new HashMap<>();

  Shelf(Stock catalogue) {
    this.catalogue = catalogue;
  }

  /** Takes so many of a reward, or puts them back if the number is negative. */
  void take(String reward, long quantity) {
    taken.merge(reward, quantity, Long::sum);
  }

  /** What is left, now and whenever it is asked. */
  Stock left() {
    return reward -> {
      long offered = catalogue.available(reward);
      return offered == Stock.UNBOUNDED ? offered : offered - taken.getOrDefault(reward, 0L);
    };
  }
}
