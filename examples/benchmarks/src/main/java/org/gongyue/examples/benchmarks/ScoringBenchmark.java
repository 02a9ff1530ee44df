package org.gongyue.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.gongyue.examples.benchmarks.contestant.Contestant;
import org.gongyue.examples.benchmarks.contestant.Way;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for each of the first events of a year's log, in any way; of use with JMH's
 * profilers. Every invocation begins with accounts just opened, and what it comes to is checked,
 * outside the measured time, against the rules written by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class ScoringBenchmark {

  private static final int EVENTS = 100_000;

  /** How many rules the convention has. */
  @Param({"60"})
  public int rules;

  /** What scores. */
  @Param({
    "ENGINE",
    "SAME_STATE",
    "COUNTERS",
    "NUMBERS",
    "CEL",
    "DROOLS",
    "EASY_RULES",
    "DROOLS_WHOLE",
    "EASY_RULES_WHOLE"
  })
  public Way way;

  private Contestant contestant;
  private Contestant.Replay replay;

  /** Generates the log. */
  @Setup
  public void generate() {
    contestant = way.on(Workload.of(rules, EVENTS, EVENTS / 100));
  }

  /** Opens the accounts. */
  @Setup(Level.Invocation)
  public void open() {
    replay = contestant.begin();
  }

  /** Checks what it came to. */
  @TearDown(Level.Invocation)
  public void check() {
    replay.check(EVENTS);
  }

  /** Takes the log. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Contestant.Replay score() {
    replay.take(EVENTS);
    return replay;
  }
}
