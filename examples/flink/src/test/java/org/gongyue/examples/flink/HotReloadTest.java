package org.gongyue.examples.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.gongyue.account.Account;
import org.gongyue.decision.Standing;
import org.gongyue.dsl.Communities;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.examples.flink.Logs.Arrival;
import org.gongyue.examples.flink.rules.News;
import org.gongyue.json.JsonTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that is put into the folder while the job runs decides from its first day on. */
class HotReloadTest {

  private static final Path OWN = Path.of("src/test/resources/conventions/lianhua");
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final Duration LATENESS = Duration.ofDays(5);

  /** When the job has heard of the community, and when it has heard of it again. */
  private static volatile CountDownLatch first = new CountDownLatch(1);

  private static volatile CountDownLatch second = new CountDownLatch(1);

  @TempDir private Path folder;

  @BeforeEach
  void nothingIsHeardYet() {
    first = new CountDownLatch(1);
    second = new CountDownLatch(1);
  }

  private void publish(String version) throws IOException {
    Path to = Files.createDirectories(folder.resolve("conventions").resolve(version));
    try (Stream<Path> files = Files.list(OWN.resolve(version))) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private DataStream<News> listening(DataStream<News> news) {
    return news.map(
            one -> {
              if (one.published() != null) {
                (first.getCount() > 0 ? first : second).countDown();
              }
              return one;
            })
        .returns(News.TYPE)
        .uid("listening")
        .setParallelism(1);
  }

  @Test
  void decidesByEachVersionOnItsOwnDays() throws Exception {
    RuleBooks both = Communities.load(OWN).rules("test/lianhua").orElseThrow();
    List<Arrival> arrivals = Logs.inOrder(Logs.year(both.versions().get(0).convention(), 12, 200));
    int half = 0;
    while (both.day(arrivals.get(half).event().at()).isBefore(LocalDate.of(2024, 6, 15))) {
      half++;
    }
    publish("2024");
    Gate gate = new Gate("reload", Logs.lines(arrivals), false);
    Topology topology = new Topology(PATIENCE, LATENESS, Duration.ZERO, 24);
    try (Cluster cluster = new Cluster(1, 2, folder)) {
      Path conventions = folder.resolve("conventions");
      JobID job =
          cluster.start(
              2,
              null,
              environment ->
                  topology
                      .decide(
                          gate.lines(environment),
                          listening(
                              Topology.conventions(
                                  environment, conventions, Duration.ofMillis(50))))
                      .sinkTo(Topology.sink(folder.resolve("out")))
                      .uid("out"));
      gate.open(half);
      gate.await(half);
      first.await();
      publish("2024-7");
      second.await();
      // What comes before the barrier of a checkpoint has come to all tasks when it is complete.
      cluster.awaitCheckpoint(job);
      gate.open();
      gate.await();
      cluster.drain(job);
    }
    Written written = new Written(folder.resolve("out"));
    SingleMachine single =
        new SingleMachine(Map.of("test/lianhua", both), true).take(arrivals, List.of(), PATIENCE);
    assertEquals(single.decisions(), written.decisions(true));
    assertEquals(single.accounts(), written.accounts());
    String all = written.decisions(true).toString();
    assertTrue(all.contains("\"version\":\"2024\"") && all.contains("\"version\":\"2024-7\""));
    assertEquals(standings(both, arrivals), told(written));
  }

  /** How the accounts stand on the days after quarters, if the calendar has changed them. */
  private static Map<String, String> standings(RuleBooks rules, List<Arrival> arrivals) {
    Map<String, String> standings = new TreeMap<>();
    for (LocalDate day = LocalDate.of(2024, 4, 1); day.getYear() < 2025; day = day.plusMonths(3)) {
      Chronicle chronicle = Chronicle.of(rules);
      var zone = rules.versions().get(0).convention().zone();
      var moment = day.atStartOfDay(zone).toInstant().plus(LATENESS);
      arrivals.stream()
          .filter(one -> !one.event().at().toInstant().isAfter(moment))
          .forEach(one -> chronicle.take(one.event()));
      for (Account account : chronicle.accounts()) {
        Standing standing = rules.asOf(account, day);
        if (!standing.postings().isEmpty() || !standing.effects().isEmpty()) {
          standings.put(day + " " + account.id(), JsonTree.of(standing.account()).toString());
        }
      }
    }
    return standings;
  }

  private static Map<String, String> told(Written written) throws Exception {
    Map<String, String> told = new TreeMap<>();
    Set<String> days = new TreeSet<>();
    for (String text : written.lines("standings")) {
      ObjectNode standing = (ObjectNode) JsonTree.parse(text).get("standing");
      Account account = JsonTree.account(standing.get("account"));
      days.add(standing.get("day").textValue());
      told.put(
          standing.get("day").textValue() + " " + account.id(), JsonTree.of(account).toString());
    }
    assertEquals(Set.of("2024-04-01", "2024-07-01", "2024-10-01"), days);
    return told;
  }
}
