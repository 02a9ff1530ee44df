package org.gongyue.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBook;

/** A process that prints how much heap conventions and accounts take, in KB each, and ends. */
final class Footprint {

  private static final int CONVENTIONS = 2_000;
  private static final int EVENTS = 100_000;
  private static final int HOUSEHOLDS = 1_000;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Footprint() {}

  /** Prints the KB of one convention of 20 rules, of one of 60, and of one account. */
  public static void main(String[] args) {
    Workload workload = Workload.of(EVENTS, HOUSEHOLDS);
    workload.score(workload.opened(), 0, 1);
    System.out.printf("%.1f %.1f %.1f%n", conventions(20), conventions(60), accounts(workload));
  }

  private static double conventions(int rules) {
    List<Terms> terms = Terms.list(rules);
    RuleBook[] kept = new RuleBook[CONVENTIONS];
    long before = used();
    for (int i = 0; i < CONVENTIONS; i++) {
      kept[i] = RuleBook.compile(SampleConvention.of("benchmarks/" + i, terms));
    }
    long after = used();
    java.lang.ref.Reference.reachabilityFence(kept);
    return (after - before) / 1024.0 / CONVENTIONS;
  }

  private static double accounts(Workload workload) {
    Account[] accounts = workload.opened();
    long before = used();
    workload.score(accounts, 0, 1);
    long after = used();
    java.lang.ref.Reference.reachabilityFence(accounts);
    return (after - before) / 1024.0 / HOUSEHOLDS;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
