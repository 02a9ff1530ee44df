package org.gongyue.examples.benchmarks;

import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.gongyue.account.Account;
import org.gongyue.decision.Eligibility;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds for the question what of a whole catalogue an account may redeem, after a year of
 * events, with all reasons why not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EligibilityBenchmark {

  private static final int EVENTS = 100_000;
  private static final int HOUSEHOLDS = 1_000;
  private static final int REWARDS = 50;

  private RuleBook rules;
  private Stock stock;
  private Account[] accounts;
  private OffsetDateTime at;
  private int next;

  /** Replays a year. */
  @Setup
  public void replay() {
    Workload workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);
    rules = RuleBook.compile(SampleConvention.of("benchmarks/one", workload.terms(), REWARDS));
    stock = Stock.of(rules.convention());
    accounts = workload.opened();
    workload.score(accounts);
    at = workload.log().observation(EVENTS - 1).at();
  }

  /** One household after another. */
  @Benchmark
  public int eligibility() {
    next = (next + 1) % HOUSEHOLDS;
    int reasons = 0;
    for (Eligibility answer : rules.eligibilities(accounts[next], at, stock)) {
      reasons += answer.reasons().size();
    }
    return reasons;
  }
}
