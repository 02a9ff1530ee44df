package org.gongyue.examples.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.examples.flink.Logs.Arrival;
import org.gongyue.json.JsonTree;
import org.gongyue.measure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be decided is told, and nothing is lost without a word. */
class NoticesTest {

  private static final Path OWN = Path.of("src/test/resources/conventions");

  @TempDir private Path folder;

  private static Observation seen(String id, String at, String household) {
    OffsetDateTime time = OffsetDateTime.parse(at + "T09:00:00+08:00");
    return Observation.of(id, time, "V-02", AccountId.household(household)).by("r-1");
  }

  private static Arrival swept(String id, String at, String household) {
    return of(seen(id, at, household));
  }

  private static Arrival of(Event event) {
    return new Arrival("test/lianhua", event);
  }

  @Test
  void tellsWhatItDoesNotDecide() throws Exception {
    OffsetDateTime may = OffsetDateTime.parse("2024-05-20T09:00:00+08:00");
    AccountId one = AccountId.household("1");
    List<String> lines =
        List.of(
            "{\"community\":",
            "{\"community\":\"test/lianhua\",\"event\":{\"id\":\"E-0\"}}",
            swept("E-0", "2024-01-05", "1").line().replace("test/lianhua", "test/nowhere"),
            swept("E-1", "2024-01-10", "1").line(),
            swept("E-2", "2024-01-11", "2").line(),
            swept("E-2", "2024-01-12", "1").line(),
            of(new Closing("C-1", may, Period.parse("2024-Q1"), List.of())).line(),
            swept("E-3", "2024-05-21", "1").line(),
            swept("E-4", "2024-08-01", "2").line(),
            swept("E-5", "2024-01-20", "1").line(),
            of(Reversal.of("R-1", may.plusDays(9), one, "E-1")).line(),
            of(Reversal.of("R-2", may.plusDays(9), one, "E-3")
                    .replacedBy(seen("E-6", "2024-05-21", "2")))
                .line());
    Gate gate = new Gate("notices", lines, true);
    Topology topology = new Topology(Duration.ofDays(1), Duration.ofDays(3), Duration.ZERO, 2);
    try (Cluster cluster = new Cluster(1, 1, folder)) {
      JobID job =
          cluster.start(
              1,
              null,
              environment ->
                  topology
                      .decide(
                          gate.lines(environment),
                          Topology.conventions(environment, OWN, Duration.ZERO))
                      .sinkTo(Topology.sink(folder.resolve("out")))
                      .uid("out"));
      gate.open();
      cluster.finish(job);
    }
    Map<String, Integer> notices = new TreeMap<>();
    Written written = new Written(folder.resolve("out"));
    for (String line : written.lines("notices")) {
      notices.merge(JsonTree.parse(line).get("notice").textValue(), 1, Integer::sum);
    }
    Map<String, Integer> expected =
        Map.of(
            "UNREADABLE", 2,
            "NO_RULES", 1,
            "ID_OF_ANOTHER", 1,
            "REACHES_OTHERS", 2,
            "TOO_LATE", 1,
            "UNKNOWN_REFERENCE", 1);
    assertEquals(new TreeMap<>(expected), notices);
    assertEquals(6, written.lines("decisions").size());
  }
}
