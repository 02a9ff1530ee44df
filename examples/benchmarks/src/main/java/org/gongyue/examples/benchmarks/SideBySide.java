package org.gongyue.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.examples.benchmarks.byhand.HandWritten;
import org.gongyue.examples.benchmarks.byhand.Household;

/**
 * A process that replays a log in turn by hand and by the engine, and prints for each round the
 * nanoseconds of processor time that an event took: with counters over numbers, with counters over
 * observations, by hand with all that the engine keeps and answers, by the engine. Processor time
 * of one thread, in turn, suffers least from what else the machine does.
 */
final class SideBySide {

  private static final int WARMUP = 2;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SideBySide() {}

  /** Prints a line for each round; takes the number of rules, of rounds, and of households. */
  public static void main(String[] args) {
    int rules = args.length > 0 ? Integer.parseInt(args[0]) : Workload.MEDIUM;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    int households = args.length > 2 ? Integer.parseInt(args[2]) : ScoringBenchmark.HOUSEHOLDS;
    Workload workload = Workload.of(rules, ScoringBenchmark.EVENTS, households);
    double[] quotients = new double[rounds];
    for (int round = -WARMUP; round < rounds; round++) {
      HandWritten books = workload.handWritten();
      double byHand = nanoseconds(() -> workload.follow(books));
      HandWritten others = workload.handWritten();
      double onObservations = nanoseconds(() -> workload.followObservations(others));
      Household[] kept = workload.books();
      double keeping = nanoseconds(() -> workload.score(kept));
      Account[] accounts = workload.opened();
      double byEngine = nanoseconds(() -> workload.score(accounts, 0, 1));
      workload.check(books);
      workload.check(others);
      workload.check(accounts, 0, 1);
      workload.check(kept, accounts);
      if (round >= 0) {
        quotients[round] = byEngine / keeping;
        System.out.printf(
            Locale.ROOT, "%.1f %.1f %.1f %.1f%n", byHand, onObservations, keeping, byEngine);
      }
    }
    Arrays.sort(quotients);
    System.err.printf(
        Locale.ROOT,
        "engine to by hand with the same state: median %.2f, least %.2f, greatest %.2f%n",
        quotients[rounds / 2],
        quotients[0],
        quotients[rounds - 1]);
  }

  private static double nanoseconds(Runnable replay) {
    long before = THREADS.getCurrentThreadCpuTime();
    replay.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / (double) ScoringBenchmark.EVENTS;
  }
}
