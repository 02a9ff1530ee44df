package org.gongyue.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.examples.benchmarks.contestant.Way;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.gongyue.examples.benchmarks.race.Entrant;
import org.gongyue.examples.benchmarks.race.Race;
import org.gongyue.examples.benchmarks.race.Turn;
import org.gongyue.examples.benchmarks.report.Chart;
import org.gongyue.examples.benchmarks.report.Grid;
import org.junit.jupiter.api.Test;

/** With made-up turns: the more rules and the later the way is named, the more they take. */
class ScoresTest {

  private static Race race(int... sizes) {
    Map<Entrant, List<Turn>> turns = new LinkedHashMap<>();
    for (int rules : sizes) {
      double time = rules;
      for (Way way : Way.values()) {
        time += 100;
        turns.put(
            new Entrant(way, rules),
            List.of(new Turn(time, 2 * time, 8 * time), new Turn(2 * time, 4 * time, 8 * time)));
      }
    }
    return new Race(turns);
  }

  private final Scores scores =
      new Scores(
          race(Workload.SMALL),
          race(Workload.MEDIUM),
          race(Workload.LARGE, Workload.MEDIUM),
          race(Workload.MEDIUM));

  @Test
  void everyWayHasItsRowInTableAndChart() {
    String table = scores.grid().table("way");
    assertEquals(2 + 12, table.lines().count(), table);
    assertTrue(
        table.contains("| Gongyue | 180 (120–240) | 240 (160–320) | 900 (600–1,200) |"), table);
    String chart = Chart.of(scores.grid(), "Time", "ns");
    assertEquals(3 + 3 * 12, chart.split("<rect ", -1).length - 1, chart);
  }

  @Test
  void quotientsAreHeldAgainstTheirTargets() {
    String list = Grid.list(scores.figures());
    assertTrue(list.contains("| Gongyue: 500 rules to 60 | 3.75 |"), list);
    assertTrue(list.contains("| ≤ 1.3, **missed** |"), list);
    assertTrue(list.contains("| ≤ 2, met |"), list);
    assertTrue(list.contains("counters only"), list);
  }
}
