package org.gongyue.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** A process that prints how much heap conventions and accounts take, in KB each, and ends. */
final class Footprint {

  private static final int CONVENTIONS = 2_000;
  private static final int EVENTS = 100_000;
  private static final int HOUSEHOLDS = 1_000;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Footprint() {}

  /** Prints the KB of one convention of 20 rules, of one of 60, and of one account. */
  public static void main(String[] args) {
    Workload workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);
    workload.score(workload.opened(), 0, 1);
    System.out.printf(
        Locale.ROOT, "%.1f %.1f %.1f%n", conventions(20), conventions(60), accounts(workload));
  }

  private static double conventions(int rules) {
    List<Terms> terms = Terms.list(rules);
    RuleBook[] kept = new RuleBook[CONVENTIONS];
    return kilobytes(
        kept,
        () ->
            Arrays.setAll(
                kept, i -> RuleBook.compile(SampleConvention.of("benchmarks/" + i, terms))));
  }

  private static double accounts(Workload workload) {
    Account[] accounts = workload.opened();
    return kilobytes(accounts, () -> workload.score(accounts, 0, 1));
  }

  /** What each element of an array takes more once it is filled. */
  private static double kilobytes(Object[] array, Runnable fill) {
    long before = used();
    try {
      fill.run();
      return (used() - before) / 1024.0 / array.length;
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
