package org.gongyue.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.gongyue.convention.Convention;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for one more convention in a process that has some already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompileBenchmark {

  /** How many rules the convention has. */
  @Param({"20", "60", "500"})
  public int rules;

  private Convention convention;

  /** Builds the model. */
  @Setup
  public void build() {
    convention = SampleConvention.of("benchmarks/compile", Terms.list(rules));
  }

  /** From the model to what can decide. */
  @Benchmark
  public RuleBook compileConvention() {
    return RuleBook.compile(convention);
  }
}
