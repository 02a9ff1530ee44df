package org.gongyue.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.gongyue.account.Account;
import org.gongyue.examples.benchmarks.byhand.HandWritten;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Nanoseconds for each event of a year's log. Every invocation replays the whole log from accounts
 * just opened, and what it comes to is checked, outside the measured time, against the rules
 * written by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class ScoringBenchmark {

  static final int EVENTS = 1_000_000;
  static final int HOUSEHOLDS = 10_000;
  static final int HALF = EVENTS / 2;

  private Workload workload;

  /** Generates the log. */
  @Setup
  public void generate() {
    workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);
  }

  /** One thread's accounts, for all households or for a half of them. */
  @State(Scope.Thread)
  public static class Accounts {

    private Account[] accounts;
    private int first;
    private int step;

    /** Opens the accounts. */
    @Setup(Level.Invocation)
    public void open(ScoringBenchmark benchmark, ThreadParams thread) {
      accounts = benchmark.workload.opened();
      first = thread.getThreadIndex();
      step = thread.getThreadCount();
    }

    /** Checks the balances. */
    @TearDown(Level.Invocation)
    public void check(ScoringBenchmark benchmark) {
      benchmark.workload.check(accounts, first, step);
    }
  }

  /** The counters of the rules by hand. */
  @State(Scope.Thread)
  public static class Counters {

    private HandWritten books;

    /** Begins anew. */
    @Setup(Level.Invocation)
    public void begin(ScoringBenchmark benchmark) {
      books = benchmark.workload.handWritten();
    }

    /** Checks the balances. */
    @TearDown(Level.Invocation)
    public void check(ScoringBenchmark benchmark) {
      benchmark.workload.check(books);
    }
  }

  /** By hand, over events that are already numbers. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public HandWritten handWritten(Counters counters) {
    workload.follow(counters.books);
    return counters.books;
  }

  /** By hand, over the events that the engine is given. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public HandWritten handWrittenOnObservations(Counters counters) {
    workload.followObservations(counters.books);
    return counters.books;
  }

  /** By the engine. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Account[] engine(Accounts accounts) {
    workload.score(accounts.accounts, accounts.first, accounts.step);
    return accounts.accounts;
  }

  /** By the engine, each of two threads scoring half of the households. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(HALF)
  public Account[] engineTwoThreads(Accounts accounts) {
    workload.score(accounts.accounts, accounts.first, accounts.step);
    return accounts.accounts;
  }
}
