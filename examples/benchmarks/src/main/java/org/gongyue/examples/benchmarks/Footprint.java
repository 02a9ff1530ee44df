package org.gongyue.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.gongyue.json.Json;

/**
 * A process that prints how much heap conventions and accounts take, and how large the state of a
 * family is as JSON after ten years with an event a week, in KB each.
 */
final class Footprint {

  private static final int CONVENTIONS = 2_000;
  private static final int EVENTS = 100_000;
  private static final int HOUSEHOLDS = 1_000;
  private static final int YEARS = 10;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Footprint() {}

  /** Prints the KB of a convention of 20 rules, of one of 60, of an account, and of a state. */
  public static void main(String[] args) {
    Workload workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);
    workload.score(workload.opened());
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %.1f %.1f%n",
        conventions(Workload.SMALL),
        conventions(Workload.MEDIUM),
        accounts(workload),
        afterYears());
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
    return kilobytes(accounts, () -> workload.score(accounts));
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

  static double afterYears() {
    List<Terms> terms = Terms.list(Workload.MEDIUM);
    RuleBook rules = RuleBook.compile(SampleConvention.of("benchmarks/one", terms));
    EventLog log = EventLog.weekly(1, terms, YEARS);
    Account account = rules.open(log.account(0), SampleConvention.FIRST_DAY);
    for (int i = 0; i < log.size(); i++) {
      account = rules.score(account, log.observation(i)).account();
    }
    return Json.write(account).getBytes(StandardCharsets.UTF_8).length / 1024.0;
  }
}
