package org.gongyue.examples.benchmarks;

import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.gongyue.account.Account;
import org.gongyue.decision.Eligibility;
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

/** Nanoseconds for the question whether an account may redeem a reward, after a year of events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EligibilityBenchmark {

  private static final int EVENTS = 100_000;
  private static final int HOUSEHOLDS = 1_000;

  private Workload workload;
  private Account[] accounts;
  private OffsetDateTime at;
  private int next;

  /** Replays a year. */
  @Setup
  public void replay() {
    workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);
    accounts = workload.opened();
    workload.score(accounts, 0, 1);
    at = workload.log().observation(EVENTS - 1).at();
  }

  /** One household after another. */
  @Benchmark
  public Eligibility eligibility() {
    next = (next + 1) % HOUSEHOLDS;
    return workload.rules().eligibility(accounts[next], SampleConvention.REWARD, at);
  }
}
