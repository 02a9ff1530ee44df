package org.gongyue.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures everything and prints a table. With arguments it is JMH's own command line, for example
 * {@code engine$ -prof gc}.
 */
final class Main {

  private static final int STARTS = 7;
  private static final String HEAP = "-Xmx3g";
  private static final PrintStream OUT = System.out;

  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    if (args.length > 0) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    double[] inProcess = new double[STARTS];
    double[] whole = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      inProcess[i] = Double.parseDouble(run(FirstDecision.class).split(" ", 2)[0]);
      whole[i] = (System.nanoTime() - start) / 1e6;
    }
    double[][] inTurn =
        run(SideBySide.class, HEAP)
            .lines()
            .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    String[] heap = run(Footprint.class).split(" ", 3);
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(Main.class.getPackageName() + ".*").build()).run();

    OUT.println();
    OUT.println("| what | median | least | greatest | unit |");
    OUT.println("| --- | ---: | ---: | ---: | --- |");
    List<String> ways =
        List.of("by hand", "by hand on observations", "by hand with the same state", "engine");
    for (int i = 0; i < ways.size(); i++) {
      int way = i;
      print(
          "processor time of an event, " + ways.get(i),
          Arrays.stream(inTurn).mapToDouble(round -> round[way]).toArray(),
          "ns");
    }
    print(
        "engine to by hand",
        Arrays.stream(inTurn).mapToDouble(round -> round[3] / round[0]).toArray(),
        "times");
    print(
        "engine to by hand on observations",
        Arrays.stream(inTurn).mapToDouble(round -> round[3] / round[1]).toArray(),
        "times");
    print(
        "engine to by hand with the same state",
        Arrays.stream(inTurn).mapToDouble(round -> round[3] / round[2]).toArray(),
        "times");
    results.forEach(Main::print);
    print("first decision, within the process", inProcess, "ms");
    print("first decision, whole process", whole, "ms");
    List<String> kept = List.of("convention of 20 rules", "convention of 60 rules", "account");
    for (int i = 0; i < heap.length; i++) {
      OUT.printf("| heap of one %s | %s | | | KB |%n", kept.get(i), heap[i]);
    }
  }

  private static void print(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    Statistics values = result.getStatistics();
    String rules = run.getParams().getParam("rules");
    String convention = run.getParams().getParam("convention");
    row(
        result.getLabel()
            + (rules == null ? "" : ", " + rules + " rules")
            + (convention == null ? "" : ", " + convention),
        values.getPercentile(50),
        values.getMin(),
        values.getMax(),
        result.getScoreUnit());
  }

  private static void print(String what, double[] values, String unit) {
    Arrays.sort(values);
    row(what, values[values.length / 2], values[0], values[values.length - 1], unit);
  }

  private static void row(String what, double median, double least, double most, String unit) {
    String form = median < 10 ? "%.2f" : "%.0f";
    String row = "| %s | " + form + " | " + form + " | " + form + " | %s |%n";
    OUT.printf(Locale.ROOT, row, what, median, least, most, unit);
  }

  /** What a fresh process prints. */
  private static String run(Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getSimpleName() + " failed");
    }
    return output.strip();
  }
}
