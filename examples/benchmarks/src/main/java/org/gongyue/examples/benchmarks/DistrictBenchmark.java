package org.gongyue.examples.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.examples.district.Year;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for each record of a year under the shipped conventions, whatever kind of record it
 * is, taken by a {@link Chronicle} as {@code gongyue score} does. Run it where {@code conventions}
 * is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DistrictBenchmark {

  private static final int RECORDS = 10_000;
  private static final int HOUSEHOLDS = 1_000;

  /** Whose year it is. */
  @Param({"wuxing/sanbao-jie", "hehuachi/hehuachi", "services/time-bank", "party/four-levels"})
  private String convention;

  private RuleBook rules;
  private List<Event> events;

  /** Makes the year up. */
  @Setup
  public void generate() throws Exception {
    Convention read = Conventions.load(Path.of("conventions").resolve(convention));
    rules = RuleBook.compile(read);
    events = Year.of(read, HOUSEHOLDS, RECORDS).events().subList(0, RECORDS);
  }

  /** The year from the beginning. */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public Chronicle year() {
    Chronicle chronicle = Chronicle.of(rules);
    events.forEach(chronicle::take);
    return chronicle;
  }
}
