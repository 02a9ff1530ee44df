package org.gongyue.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.gongyue.account.Account;

/**
 * A process that replays the log by hand and by the engine in turn, and prints for each round the
 * nanoseconds of processor time that an event took: by hand, by hand over observations, by the
 * engine. Processor time of one thread, in turn, suffers least from what else the machine does.
 */
final class SideBySide {

  private static final int WARMUP = 2;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SideBySide() {}

  /** Prints a line for each round. */
  public static void main(String[] args) {
    Workload workload = Workload.of(ScoringBenchmark.EVENTS, ScoringBenchmark.HOUSEHOLDS);
    for (int round = -WARMUP; round < ROUNDS; round++) {
      HandWritten books = workload.handWritten();
      double byHand = nanoseconds(() -> workload.follow(books));
      HandWritten others = workload.handWritten();
      double onObservations = nanoseconds(() -> workload.followObservations(others));
      Account[] accounts = workload.opened();
      double byEngine = nanoseconds(() -> workload.score(accounts, 0, 1));
      workload.check(books);
      workload.check(others);
      workload.check(accounts, 0, 1);
      if (round >= 0) {
        System.out.printf(Locale.ROOT, "%.1f %.1f %.1f%n", byHand, onObservations, byEngine);
      }
    }
  }

  private static double nanoseconds(Runnable replay) {
    long before = THREADS.getCurrentThreadCpuTime();
    replay.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / (double) ScoringBenchmark.EVENTS;
  }
}
