package org.gongyue.engine;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is on the heap after a collection of all that nobody holds.
 *
 * @param bytes all of it
 * @param classes how many classes are loaded
 * @param counts of the instances of each class that there are
 */
record Heap(long bytes, int classes, Map<String, Long> counts) {

  static Heap now() {
    long bytes = 0;
    Map<String, Long> counts = new HashMap<>();
    for (String line : histogram().lines().toList()) {
      List<String> words = List.of(line.strip().split("\\s+")); // 1: 95 4560 java.lang.String …
      if (words.size() >= 4 && words.get(0).endsWith(":")) {
        bytes += Long.parseLong(words.get(2));
        counts.merge(words.get(3), Long.parseLong(words.get(1)), Long::sum);
      }
    }
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    return new Heap(bytes, classes, counts);
  }

  /** Collects garbage and counts the rest, as {@code jmap -histo:live} does. */
  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  long instances(Class<?> type) {
    return counts.getOrDefault(type.getName(), 0L);
  }

  @Override
  public String toString() {
    return bytes / 1024 + " KB, " + classes + " classes";
  }
}
