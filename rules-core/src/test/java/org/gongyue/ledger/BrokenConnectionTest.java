package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gongyue.database.Place;
import org.gongyue.database.Server;
import org.gongyue.database.TestDatabase;
import org.gongyue.database.Wire;
import org.gongyue.decision.Decision;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The connection to the database breaks, or the database itself, while clients post. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenConnectionTest {

  private static final int CLIENTS = 8;
  private static final int EVENTS = 50;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void connectionsAreCutAndGoDeadWhileClientsPost(TestDatabase database) {
    try (Server server = database.server().start();
        Wire wire = Wire.to(server);
        Place place = database.fresh(server.url());
        Place wired = place.through(wire).with(impatience(database))) {
      Clients clients = new Clients(Ledger.open(wired.source(), Town.rules()));
      clients.post(0, CLIENTS, EVENTS, () -> disturb(wire, clients));
      Books books = new Books(place);
      books.mustHold(clients.told());
      books.mustBeSound();
    }
  }

  private static void disturb(Wire wire, Clients clients) {
    for (int i = 1; i <= 3; i++) {
      clients.awaitTold(i * CLIENTS * EVENTS / 4);
      if (i % 3 == 0) {
        wire.goDead();
        Clients.pause(1_500);
      } else {
        wire.cut();
        Clients.pause(100);
      }
      wire.mend();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void theServerIsKilledAndStoppedWhileClientsPost(TestDatabase database) {
    try (Server server = database.server().start();
        Place place = database.fresh(server.url())) {
      Clients clients = new Clients(Ledger.open(place.source(), Town.rules()));
      clients.post(0, CLIENTS, EVENTS, () -> restart(server, clients));
      Books books = new Books(place);
      books.mustHold(clients.told());
      books.mustBeSound();
    }
  }

  private static void restart(Server server, Clients clients) {
    for (int i = 1; i <= 3; i++) {
      clients.awaitTold(i * CLIENTS * EVENTS / 5);
      if (i == 2) {
        server.stop();
      } else {
        server.kill();
      }
      server.start();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void whoeverAsksAgainAfterALostCommitIsToldWhetherItWasDone(TestDatabase database) {
    try (Server server = database.server().start();
        Wire wire = Wire.to(server);
        Place place = database.fresh(server.url());
        // So that each commit travels as the word.
        Place wired = place.through(wire).with("prepareThreshold=0")) {
      Ledger ledger = Ledger.open(wired.source(), Town.rules());
      for (int i = 0; i < 2; i++) {
        boolean isDone = i % 2 == 0;
        String id = Town.deed(i);
        wire.cutAt("COMMIT", isDone ? Wire.Break.AFTER : Wire.Break.BEFORE);
        LedgerException lost =
            assertThrows(LedgerException.class, () -> ledger.post(Town.event(id)));
        assertEquals(LedgerException.Kind.UNAVAILABLE, lost.kind());
        assertTrue(wire.isCut());
        wire.mend();
        Decision again = ledger.post(Town.event(id));
        assertTrue(again.status().isTaken(), id);
        assertEquals(isDone, again.repeated(), id);
        new Books(place).mustBeSound();
      }
    }
  }

  /** How long the driver waits for a server that does not answer. */
  private static String impatience(TestDatabase database) {
    return database == TestDatabase.POSTGRESQL
        ? "socketTimeout=1&cancelSignalTimeout=1"
        : "socketTimeout=1000";
  }
}
