package org.gongyue.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongyue.examples.benchmarks.contestant.Way;
import org.gongyue.examples.benchmarks.race.Entrant;
import org.gongyue.examples.benchmarks.race.Race;
import org.gongyue.examples.benchmarks.race.Turn;
import org.gongyue.examples.benchmarks.report.Chart;
import org.gongyue.examples.benchmarks.report.Figure;
import org.gongyue.examples.benchmarks.report.Grid;
import org.gongyue.examples.benchmarks.report.Machine;
import org.gongyue.examples.benchmarks.report.Readme;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and prints tables; with {@code --write} it also puts them, and a chart, into
 * the README. {@code race RULES ROUNDS WAY…} lets some ways take turns and prints what they took.
 * With other arguments it is JMH's own command line.
 */
final class Main {

  private static final String WRITE = "--write";
  private static final String RACE = "race";
  private static final String TITLE = "Time to score an event";
  private static final String UNIT = "nanoseconds of processor time";
  private static final String CHART = "scoring.svg";
  private static final Path HOME = Path.of("examples", "benchmarks");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Main() {}

  public static void main(String[] args) throws IOException, RunnerException {
    List<String> asked = Arrays.asList(args);
    if (asked.isEmpty() || asked.equals(List.of(WRITE))) {
      measure(!asked.isEmpty());
    } else if (asked.get(0).equals(RACE)) {
      race(asked.subList(1, asked.size()));
    } else {
      org.openjdk.jmh.Main.main(args);
    }
  }

  private static void measure(boolean write) throws IOException, RunnerException {
    if (write && !Files.isRegularFile(HOME.resolve("README.md"))) {
      throw new IOException("run it in the root of the repository");
    }
    List<Figure> figures = new ArrayList<>();
    List<Figure> starts = Measuring.starts();
    Scores scores = Scores.run();
    figures.addAll(scores.figures());
    figures.addAll(starts);
    figures.addAll(Measuring.sizes());
    figures.addAll(Measuring.others());
    String page =
        String.join(
            "\n\n",
            "Measured on " + Machine.describe() + ".",
            TITLE + ", in " + UNIT + ": the median of the rounds, and the least and the greatest.",
            scores.grid().table("way"),
            "![" + TITLE + "](" + CHART + ")",
            Grid.list(figures));
    OUT.println(page);
    String chart = Chart.of(scores.grid(), TITLE, UNIT);
    if (write) {
      Files.writeString(HOME.resolve(CHART), chart);
      Readme.write(HOME.resolve("README.md"), page);
    } else {
      OUT.println();
      OUT.println(chart);
    }
  }

  private static void race(List<String> asked) throws IOException {
    int rules = Integer.parseInt(asked.get(0));
    List<Entrant> entrants =
        asked.stream().skip(2).map(way -> new Entrant(Way.valueOf(way), rules)).toList();
    Race race = Race.run(entrants, Integer.parseInt(asked.get(1)));
    Grid grid =
        new Grid(List.of("processor ns", "elapsed ns", "bytes", "times the last, processor"));
    Entrant last = entrants.get(entrants.size() - 1);
    for (Entrant entrant : entrants) {
      grid.add(
          entrant.way().label(),
          List.of(
              Figure.of("", "ns", race.of(entrant, Turn::processor)),
              Figure.of("", "ns", race.of(entrant, Turn::elapsed)),
              Figure.of("", "bytes", race.of(entrant, Turn::bytes)),
              Figure.of("", "times", race.quotient(entrant, last, Turn::processor))));
    }
    OUT.println(grid.table("way"));
  }
}
