package org.gongyue.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongyue.examples.benchmarks.race.Child;
import org.gongyue.examples.benchmarks.report.Figure;
import org.gongyue.examples.benchmarks.report.Target;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is measured besides the scoring of a log: starts, heap, and what JMH measures. */
final class Measuring {

  private static final int STARTS = 7;
  private static final Target COLD_START = Target.atMost(1200);
  private static final Target COMPILE = Target.atMost(10);
  private static final Target CONVENTION = Target.atMost(150);
  private static final Target CATALOGUE = Target.atMost(20);
  private static final Target STATE = Target.atMost(16);

  private Measuring() {}

  /** The first decision of fresh processes. */
  static List<Figure> starts() throws IOException {
    double[] within = new double[STARTS];
    double[] whole = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (Child process = Child.start(FirstDecision.class, List.of())) {
        within[i] = Double.parseDouble(process.answer().split(" ", 2)[0]);
        whole[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    return List.of(
        Figure.of("cold start to the first decision, within the process", "ms", within),
        Figure.of("cold start to the first decision, from the command on", "ms", whole)
            .against(COLD_START));
  }

  /** Heap of what is kept, and the state as JSON. */
  static List<Figure> sizes() throws IOException {
    try (Child process = Child.start(Footprint.class, List.of())) {
      String[] sizes = process.answer().split(" ", 4);
      return List.of(
          size("heap of a convention of 20 rules", sizes[0]),
          size("heap of a convention of 60 rules", sizes[1]).against(CONVENTION),
          size("heap of an account after a year of 100 events", sizes[2]),
          size("state of a family after ten years, an event a week, as JSON", sizes[3])
              .against(STATE));
    }
  }

  private static Figure size(String what, String kilobytes) {
    return Figure.of(what, "KB", Double.parseDouble(kilobytes));
  }

  /** What JMH measures. */
  static List<Figure> others() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CompileBenchmark.class.getName())
                    .include(EligibilityBenchmark.class.getName())
                    .include(DistrictBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    List<Figure> figures = new ArrayList<>();
    results.forEach(result -> figures.add(figure(result)));
    return figures;
  }

  private static Figure figure(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    String rules = run.getParams().getParam("rules");
    String convention = run.getParams().getParam("convention");
    double[] rounds =
        run.getAggregatedResult().getIterationResults().stream()
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
            .toArray();
    String unit = result.getScoreUnit().replace("us/op", "µs").replace("/op", "");
    if (rules != null) {
      Figure compiling =
          Figure.of("a further convention of " + rules + " rules, compiled", unit, rounds);
      return rules.equals("60") ? compiling.against(COMPILE) : compiling;
    } else if (convention != null) {
      return Figure.of("an event of a year of " + convention + " in a Chronicle", unit, rounds);
    }
    return Figure.of("eligibility for a catalogue of 50 rewards, all reasons", unit, rounds)
        .against(CATALOGUE);
  }
}
