package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.gongyue.random.RandomGiven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random histories of a ledger: clients of several processes on one database, who stand in each
 * other's way at every statement, while processes die, connections break, disks are full and
 * acknowledgements are lost. Whatever happens, the journal is what a chronicle says, and everybody
 * was told what it says.
 *
 * <p>Ten thousand of them: {@code mvn test -pl rules-core -Dtest=SimulationTest -Dhistories=10000}.
 * Others: {@code -Dfrom=10001} besides. One once more, with its schedule: {@code -Dseed=17}
 * instead.
 */
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {

  private static final int HISTORIES = Integer.getInteger("histories", 150);
  private static final long FROM = Long.getLong("from", 1);
  private static final Long SEED = Long.getLong("seed");

  /** How many histories may fail before the others are left out. */
  private static final int ENOUGH = 5;

  private static final int PROGRESS = 500;

  @TempDir Path directory;

  @Test
  void whateverHappensTheLedgerIsWhatAChronicleSays() {
    JqwikSession.run(this::runAll);
  }

  private void runAll() throws IOException, SQLException {
    RandomGenerator<RandomGiven> all = RandomGiven.any().generator(1000);
    Tally tally = new Tally();
    long first = SEED == null ? FROM : SEED;
    long last = SEED == null ? FROM + HISTORIES - 1 : SEED;
    List<String> failures = new ArrayList<>();
    for (long seed = first; seed <= last && failures.size() < ENOUGH; seed++) {
      try {
        run(seed, all.next(new Random(seed)).value(), tally);
      } catch (AssertionError | RuntimeException e) {
        failures.add("-Dseed=" + seed + ": " + e);
        System.out.println(failures.get(failures.size() - 1));
        if (SEED != null) {
          e.printStackTrace();
        }
      }
      if (seed % PROGRESS == 0) {
        System.out.println(seed + " histories, " + failures.size() + " of them failed");
      }
    }
    assertEquals(List.of(), failures);
    if (SEED == null) {
      assertEquals(Set.of(), tally.missing(), "what never happened");
    }
    if (HISTORIES >= PROGRESS || SEED != null) {
      System.out.println(tally);
    }
  }

  private void run(long seed, RandomGiven given, Tally tally) throws IOException, SQLException {
    Path file = directory.resolve(seed + ".db");
    try (Simulation simulation = new Simulation(seed, given, file, tally, SEED != null)) {
      try {
        simulation.run();
      } finally {
        simulation.lockstep().told().forEach(System.out::println);
      }
    } finally {
      for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(Path.of(file + ending));
      }
    }
  }
}
