package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that post under load are killed again and again at moments that a seed gives, on one
 * database: whatever they acknowledged is there afterwards, and nothing is there twice. Now and
 * then two of them post at the same time, and some are killed while they open the ledger.
 *
 * <p>Every build kills a few. The whole trial, 200 on each database:
 *
 * <pre>mvn test -pl rules-core -Dtest=KilledProcessTest -Dkills=200</pre>
 *
 * <p>{@code -Dseed=N} gives other moments, {@code -Ddatabase=SQLITE}, {@code POSTGRESQL} or {@code
 * MARIADB} tries one database only.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {

  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final long SEED = Long.getLong("seed", 1);
  private static final int THREADS = 6;

  @ParameterizedTest
  @MethodSource("org.gongyue.database.TestDatabase#tried")
  void whatWasAcknowledgedIsThereAndNothingTwice(TestDatabase database) {
    SplittableRandom random = new SplittableRandom(SEED);
    try (Place place = database.fresh()) {
      Books books = new Books(place);
      int idle = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        List<Acknowledgement> told = runAndKill(place, kill, random);
        idle += told.isEmpty() ? 1 : 0;
        books.mustHold(told);
        if (kill % 20 == 19) {
          System.out.printf("%s: %d kills; %s%n", database, kill + 1, books);
        }
      }
      books.mustBeSound();
      System.out.printf(
          "%s, seed %d: %d kills, of which %d before anything was acknowledged; %s%n",
          database, SEED, KILLS, idle, books);
      assertTrue(idle * 3 < KILLS + 3, "too many were killed before they did anything");
    }
  }

  private static List<Acknowledgement> runAndKill(Place place, int kill, SplittableRandom random) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < (kill % 4 == 3 ? 2 : 1); i++) {
      runs.add(Run.start(place, 2 * kill + i, THREADS));
    }
    boolean early = random.nextInt(8) == 0;
    for (Run run : runs) {
      if (early) {
        run.opening();
      } else {
        run.posting();
      }
    }
    List<Acknowledgement> told = new ArrayList<>();
    for (Run run : runs) {
      Clients.pause(random.nextInt(early ? 400 : 1_000));
      told.addAll(run.kill());
    }
    return told;
  }
}
