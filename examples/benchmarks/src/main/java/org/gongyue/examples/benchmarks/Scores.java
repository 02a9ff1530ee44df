package org.gongyue.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gongyue.examples.benchmarks.contestant.Way;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.gongyue.examples.benchmarks.race.Entrant;
import org.gongyue.examples.benchmarks.race.Race;
import org.gongyue.examples.benchmarks.race.Turn;
import org.gongyue.examples.benchmarks.report.Figure;
import org.gongyue.examples.benchmarks.report.Grid;
import org.gongyue.examples.benchmarks.report.Target;

/** What scoring the log took in each way, with conventions of three sizes. */
final class Scores {

  private static final int ROUNDS = 5;

  /** The ways that every size is scored in; the fastest first in the chart. */
  private static final List<Way> WAYS =
      List.of(
          Way.NUMBERS,
          Way.COUNTERS,
          Way.SAME_STATE,
          Way.ENGINE,
          Way.CEL,
          Way.DROOLS,
          Way.EASY_RULES,
          Way.EVRETE,
          Way.DROOLS_TUNED,
          Way.DROOLS_WHOLE,
          Way.EASY_RULES_WHOLE,
          Way.EVRETE_WHOLE);

  /** The libraries where only balances are kept. */
  private static final List<Way> COUNTING =
      List.of(Way.CEL_COUNTERS, Way.DROOLS_COUNTERS, Way.EASY_RULES_COUNTERS, Way.EVRETE_COUNTERS);

  private static final Entrant ENGINE = new Entrant(Way.ENGINE, Workload.MEDIUM);

  private final Race small;
  private final Race medium;
  private final Race large;
  private final Race counting;

  Scores(Race small, Race medium, Race large, Race counting) {
    this.small = small;
    this.medium = medium;
    this.large = large;
    this.counting = counting;
  }

  /** Runs all of it, which takes some minutes. */
  static Scores run() throws IOException {
    List<Entrant> middle = entrants(Workload.MEDIUM);
    for (Way way : List.of(Way.TRACED, Way.TWO_THREADS, Way.SAME_STATE_TWICE, Way.REPLAY)) {
      middle.add(new Entrant(way, Workload.MEDIUM));
    }
    List<Entrant> many = entrants(Workload.LARGE);
    many.add(ENGINE);
    return new Scores(
        Race.run(entrants(Workload.SMALL), ROUNDS),
        Race.run(middle, ROUNDS),
        Race.run(many, ROUNDS),
        Race.run(COUNTING.stream().map(Scores::medium).toList(), ROUNDS));
  }

  static List<Entrant> entrants(int rules) {
    List<Entrant> entrants = new ArrayList<>();
    WAYS.forEach(way -> entrants.add(new Entrant(way, rules)));
    return entrants;
  }

  /** Each way with each size. */
  Grid grid() {
    Grid grid = new Grid(List.of("20 rules", "60 rules", "500 rules"));
    for (Way way : WAYS) {
      grid.add(
          way.label(),
          List.of(
              time(small, way, Workload.SMALL),
              time(medium, way, Workload.MEDIUM),
              time(large, way, Workload.LARGE)));
    }
    return grid;
  }

  private static Figure time(Race race, Way way, int rules) {
    return Figure.of(way.label(), "ns", race.of(new Entrant(way, rules), Turn::processor));
  }

  /** How the ways compare, and what they ought to. */
  List<Figure> figures() {
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                times(ENGINE, medium(Way.SAME_STATE), Turn::processor, medium)
                    .against(Target.atMost(3)),
                toEngine(Way.DROOLS_WHOLE).against(Target.atLeast(4)),
                toEngine(Way.EASY_RULES_WHOLE).against(Target.atLeast(10)),
                toEngine(Way.EVRETE_WHOLE).against(Target.atLeast(100)),
                toEngine(Way.DROOLS_TUNED),
                toEngine(Way.DROOLS),
                toEngine(Way.EASY_RULES),
                toEngine(Way.EVRETE),
                Figure.of(
                        "Gongyue: 500 rules to 60",
                        "times",
                        large.quotient(
                            new Entrant(Way.ENGINE, Workload.LARGE), ENGINE, Turn::processor))
                    .against(Target.atMost(1.3)),
                times(medium(Way.TRACED), ENGINE, Turn::processor, medium)
                    .against(Target.atMost(2)),
                bytes(Way.ENGINE),
                bytes(Way.SAME_STATE),
                bytes(Way.DROOLS_WHOLE),
                aSecond(Way.ENGINE, "one thread"),
                aSecond(Way.TWO_THREADS, "two threads"),
                aSecond(Way.SAME_STATE_TWICE, "by hand, two threads"),
                aSecond(Way.REPLAY, "replay on all processors")
                    .against(Target.atLeast(1_000_000))));
    COUNTING.forEach(way -> figures.add(time(counting, way, Workload.MEDIUM)));
    return figures;
  }

  private static Entrant medium(Way way) {
    return new Entrant(way, Workload.MEDIUM);
  }

  private Figure toEngine(Way way) {
    return times(medium(way), ENGINE, Turn::processor, medium);
  }

  private static Figure times(
      Entrant over, Entrant under, ToDoubleFunction<Turn> figure, Race race) {
    return Figure.of(
        over.way().label() + " to " + under.way().label(),
        "times",
        race.quotient(over, under, figure));
  }

  private Figure bytes(Way way) {
    return Figure.of(
        "allocated for an event, " + way.label(), "bytes", medium.of(medium(way), Turn::bytes));
  }

  private Figure aSecond(Way way, String how) {
    return Figure.of(
        "decisions a second, " + how, "", medium.of(medium(way), turn -> 1e9 / turn.elapsed()));
  }
}
