package org.gongyue.examples.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.gongyue.dsl.Communities;
import org.gongyue.engine.RuleBooks;
import org.gongyue.examples.flink.Logs.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of a cluster is, byte for byte, what comes out of one machine. */
class SameResultTest {

  private static final Path SHIPPED = Path.of("../../conventions");
  private static final Path OWN = Path.of("src/test/resources/conventions");
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final Topology TOPOLOGY =
      new Topology(PATIENCE, Duration.ofDays(5), Duration.ZERO, 24);

  /** The folder is looked at once more after so long, which no test takes. */
  private static final Duration NEVER_AGAIN = Duration.ofHours(1);

  @TempDir private Path folder;

  private static Map<String, RuleBooks> rules(Path root, String... communities) throws Exception {
    Communities all = Communities.load(root);
    Map<String, RuleBooks> rules = new TreeMap<>();
    for (String community : communities) {
      rules.put(community, all.rules(community).orElseThrow());
    }
    return rules;
  }

  private static List<Arrival> years(Map<String, RuleBooks> rules, int accounts, int records) {
    List<Arrival> all = new ArrayList<>();
    rules
        .values()
        .forEach(
            books ->
                all.addAll(Logs.year(books.versions().get(0).convention(), accounts, records)));
    return all;
  }

  private Cluster.Program program(Gate gate, Path conventions, Duration watch) {
    return environment ->
        TOPOLOGY
            .decide(gate.lines(environment), Topology.conventions(environment, conventions, watch))
            .sinkTo(Topology.sink(folder.resolve("out")))
            .uid("out");
  }

  private void assertSame(Map<String, RuleBooks> rules, boolean alone, List<Arrival> arrivals)
      throws Exception {
    Written written = new Written(folder.resolve("out"));
    SingleMachine single =
        new SingleMachine(rules, alone).take(arrivals, written.closings(), PATIENCE);
    assertEquals(List.of(), written.lines("notices"));
    assertEquals(single.decisions().keySet(), written.decisions(alone).keySet());
    for (String part : single.decisions().keySet()) {
      assertIterableEquals(single.decisions().get(part), written.decisions(alone).get(part));
    }
    assertEquals(single.accounts(), written.accounts());
    assertFalse(written.accounts().isEmpty());
  }

  @Test
  void afterATaskManagerWasKilledInTheMiddle() throws Exception {
    Map<String, RuleBooks> rules =
        rules(SHIPPED, "wuxing/sanbao-jie", "party/four-levels", "services/time-bank");
    List<Arrival> arrivals = Logs.late(years(rules, 12, 200), 50, 2, 7);
    Gate gate = new Gate("killed", Logs.lines(arrivals), true);
    try (Cluster cluster = new Cluster(2, 1, folder)) {
      JobID job = cluster.start(2, null, program(gate, SHIPPED, Duration.ZERO));
      gate.open(200);
      gate.await(200);
      cluster.awaitCheckpoint(job);
      gate.open(400);
      gate.await(400);
      cluster.replace(0);
      gate.open();
      cluster.finish(job);
    }
    assertSame(rules, false, arrivals);
    List<Arrival> closings = new Written(folder.resolve("out")).closings();
    assertTrue(closings.stream().anyMatch(one -> one.event().id().equals("closing-2024-Q1")));
    assertEquals(new HashSet<>(closings).size(), closings.size());
  }

  @Test
  void afterItWasStoppedAndWentOnWithOtherParallelism() throws Exception {
    Map<String, RuleBooks> rules = rules(OWN, "test/lianhua");
    List<Arrival> arrivals = Logs.late(years(rules, 12, 300), 30, 60, 11);
    Gate gate = new Gate("rescaled", Logs.lines(arrivals), false);
    try (Cluster cluster = new Cluster(1, 3, folder)) {
      JobID job = cluster.start(2, null, program(gate, OWN, NEVER_AGAIN));
      gate.open(150);
      gate.await(150);
      cluster.awaitCheckpoint(job);
      String savepoint = cluster.stop(job);
      JobID next = cluster.start(3, savepoint, program(gate, OWN, NEVER_AGAIN));
      gate.open();
      gate.await();
      cluster.drain(next);
    }
    assertSame(rules, true, arrivals);
  }
}
