package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.database.Place;
import org.gongyue.database.Server;
import org.gongyue.database.SmallDisk;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.ledger.LedgerException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteDataSource;

/** A ledger whose disk is full says so, keeps what it has, and goes on once there is room. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {

  /** At most so many events until a full disk must show. */
  private static final int MANY = 20_000;

  private final List<Acknowledgement> told = new ArrayList<>();
  private int step;

  @Test
  void aFileMayGrowNoLarger() {
    try (Place place = TestDatabase.SQLITE.fresh()) {
      SQLiteDataSource source = (SQLiteDataSource) place.plain();
      source.getConfig().setPragma(Pragma.MAX_PAGE_COUNT, "100");
      Ledger ledger = Ledger.open(source, Town.rules());
      for (int pages = 150; pages < 300; pages += 50) {
        assertEquals(Kind.FULL, postUntilRefused(ledger).kind());
        source.getConfig().setPragma(Pragma.MAX_PAGE_COUNT, String.valueOf(pages));
        goesOn(ledger);
      }
      mustBeSound(place);
    }
  }

  @Test
  void theDiskOfAFileIsFull() {
    try (SmallDisk disk = SmallDisk.of(20);
        Place place = Place.file(disk.directory())) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      disk.fill(200);
      assertEquals(Kind.FULL, postUntilRefused(ledger).kind());
      disk.clear();
      goesOn(ledger);
      mustBeSound(place);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void theDiskOfAServerIsFull(TestDatabase database) {
    try (SmallDisk disk = SmallDisk.of(200);
        Server server = database.server(disk.directory()).start();
        Place place = database.fresh(server.url())) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      disk.fill(400);
      assertEquals(Kind.FULL, postUntilRefused(ledger).kind());
      disk.clear();
      server.start();
      goesOn(ledger);
      mustBeSound(place);
    }
  }

  private LedgerException postUntilRefused(Ledger ledger) {
    for (int i = 0; i < MANY; i++) {
      try {
        Decision decision = ledger.post(Town.event(Town.id(0, 0, step)));
        assertFalse(decision.repeated());
        told.add(Acknowledgement.of(decision));
        step++;
      } catch (LedgerException e) {
        return e;
      }
    }
    throw new AssertionError("The disk never was full");
  }

  /** What was refused is not recorded, and can be now. */
  private void goesOn(Ledger ledger) {
    for (int end = step + 20; step < end; step++) {
      Decision decision = ledger.post(Town.event(Town.id(0, 0, step)));
      assertFalse(decision.repeated(), decision.event());
      told.add(Acknowledgement.of(decision));
    }
  }

  private void mustBeSound(Place place) {
    assertTrue(told.size() > 20);
    Books books = new Books(place);
    books.mustHold(told);
    books.mustBeSound();
  }
}
