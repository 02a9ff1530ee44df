package org.gongyue.examples.flink.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyue.engine.RuleBooks;

/**
 * Rules that are ready to decide, one for all tasks of a process: they can be shared, and compiling
 * them takes some milliseconds. What was not asked for in a long time is compiled again.
 */
public final class Compiled {

  private static final int MOST = 4096;

  private static final Map<String, RuleBooks> ALL =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBooks> eldest) {
          return size() > MOST;
        }
      };

  private Compiled() {}

  /** The rules that were published. */
  public static RuleBooks of(Published published) {
    synchronized (ALL) {
      return ALL.computeIfAbsent(
          published.community() + " " + published.digest(),
          key -> Bundle.rules(published.community(), published.files()));
    }
  }
}
