package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongyue.database.TestDatabase;
import org.gongyue.event.AccountId;
import org.gongyue.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {

  private static final PublicKey KEY = SmallBook.KEY.getPublic();

  /** How many events others post at most while a journal is read, each time from its beginning. */
  private static final int MOST = 500;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJournalAsItWasWrittenIsClean(TestDatabase database) {
    try (SmallBook book = SmallBook.on(database)) {
      Verification found = book.journal().verify(KEY);
      assertNull(found.fault());
      assertEquals(8, found.number());
      assertEquals(1, found.signed());
      assertEquals(found, Journal.of(book.place().source(), book.ledger().community()).verify(KEY));
    }
  }

  @Test
  void anEmptyJournalIsClean() throws IOException {
    try (SmallBook book = SmallBook.empty(TestDatabase.SQLITE)) {
      assertEquals(0, book.journal().verify(KEY).records());
      assertTrue(book.journal().verify(KEY).isClean());
      StringWriter out = new StringWriter();
      assertEquals(0, book.journal().export(out, 0));
    }
  }

  @Test
  void aCheckpointGrowsOnTheLastOne() {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      Checkpoint second = book.journal().checkpoint(SmallBook.AT.plusDays(1), SmallBook.KEY);
      assertEquals(8, second.number());
      assertEquals(2, book.journal().verify(KEY).signed());
      Checkpoint again = book.journal().checkpoint(SmallBook.AT.plusDays(2), SmallBook.KEY);
      assertEquals(second.root(), again.root());
      assertEquals(2, book.journal().verify(KEY).signed());
      book.update("UPDATE gy_checkpoint SET frontier = ?", (Object) new byte[] {1});
      book.ledger().post(SmallBook.events(9, 11));
      assertEquals(11, book.journal().checkpoint(SmallBook.AT.plusDays(3), SmallBook.KEY).number());
      assertEquals(3, book.journal().verify(KEY).signed());
    }
  }

  @Test
  void whatIsDamagedIsNotSigned() {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      book.update("UPDATE gy_journal SET hash = 'x' WHERE number = 6");
      LedgerException e =
          assertThrows(
              LedgerException.class, () -> book.journal().checkpoint(SmallBook.AT, SmallBook.KEY));
      assertEquals(LedgerException.Kind.DAMAGED, e.kind());
    }
  }

  @Test
  void aHouseholdShowsWhatWasRecordedOfIt() throws JsonException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      assertThrows(IllegalStateException.class, () -> book.journal().proof("E-6"));
      assertThrows(IllegalArgumentException.class, () -> book.journal().proof("E-77"));
      book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
      for (int i = 1; i <= 8; i++) {
        InclusionProof proof = InclusionProof.read(book.journal().proof("E-" + i).write());
        assertEquals(Set.of(), proof.verify(KEY));
        assertEquals(i, proof.number());
        assertEquals(2, proof.names().size());
        assertTrue(proof.opened().contains("\"account\":\"3-2-50" + i % 2 + "\""), proof.opened());
        assertTrue(proof.opened().contains("\"actor\":\"r-" + i % 2 + "\""), proof.opened());
        assertFalse(proof.write().contains("3-2-50" + (i + 1) % 2));
      }
    }
  }

  @Test
  void theRecordOfSomebodyErasedIsProvedAndStaysClosed() {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      book.ledger().erase(AccountId.household("3-2-501"));
      book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
      assertNull(book.journal().verify(KEY).fault());
      InclusionProof proof = book.journal().proof("E-1");
      assertEquals(Set.of(), proof.verify(KEY));
      assertNull(proof.opened());
      assertFalse(proof.write().contains("3-2-501"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void othersMayWriteMeanwhile(TestDatabase database) throws Exception {
    try (SmallBook book = SmallBook.on(database)) {
      AtomicBoolean stop = new AtomicBoolean();
      Thread writer =
          new Thread(
              () -> {
                for (int i = 9; i < MOST && !stop.get(); i++) {
                  book.ledger().post(SmallBook.events(i, i));
                }
              });
      writer.start();
      try {
        for (int i = 0; i < 10; i++) {
          assertNull(book.journal().verify(KEY).fault());
          assertNull(verify(export(book.journal(), 0)).fault());
          book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
        }
      } finally {
        stop.set(true);
        writer.join();
      }
      assertTrue(book.journal().verify(KEY).signed() > 1);
    }
  }

  @Test
  void anExportIsCheckedByItself() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      String all = export(book.journal(), 0);
      assertFalse(all.contains("3-2-50") || all.contains("secret\""), "no names, no keys");
      assertEquals(book.journal().verify(KEY), verify(all));
      List<String> lines = all.lines().toList();
      assertEquals(10, lines.size());
      int checkpoint = 5;
      for (int i = 1; i < 9; i++) {
        String gone = all.replace(lines.get(i) + "\n", "");
        String doubled = all.replace(lines.get(i), lines.get(i) + "\n" + lines.get(i));
        assertEquals(i == checkpoint, verify(gone).isClean());
        assertEquals(i == checkpoint, verify(doubled).isClean());
      }
      String moved = lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(5) + "\n";
      assertEquals("end", verify(moved).fault().where());
    }
  }

  @Test
  void everySingleBitOfAnExportCounts() throws IOException {
    try (SmallBook book = SmallBook.tiny()) {
      byte[] bytes = export(book.journal(), 0).getBytes(StandardCharsets.UTF_8);
      for (int bit = 0; bit < 8 * bytes.length; bit++) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        String text = new String(changed, StandardCharsets.UTF_8);
        assertFalse(verify(text).isClean(), "bit " + bit % 8 + " of byte " + bit / 8);
      }
    }
  }

  @Test
  void anExportGoesOnWhereItStopped() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      StringWriter out = new StringWriter();
      assertEquals(8, book.journal().export(out, 0));
      assertEquals(8, book.journal().export(out, 8));
      book.ledger().post(SmallBook.events(9, 12));
      book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
      StringWriter part = new StringWriter();
      assertEquals(12, book.journal().export(part, 8));
      assertEquals(book.journal().verify(KEY), verify(out + "" + part));
      Verification alone = verify(part.toString());
      assertNull(alone.fault());
      assertEquals(4, alone.records());
      assertEquals(12, alone.number());
      assertFalse(verify(part + "" + out).isClean());
    }
  }

  @Test
  void whatIsDamagedIsNotExported() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE)) {
      book.update("UPDATE gy_journal SET record = ? WHERE number = 6", (Object) new byte[] {'{'});
      assertThrows(LedgerException.class, () -> export(book.journal(), 0));
    }
  }

  @Test
  void whatIsNoExportIsSaidToBeNone() throws IOException {
    assertFalse(verify("").isClean());
    assertFalse(verify("{}\n").isClean());
    assertFalse(verify("拾金不昧\n").isClean());
  }

  private static String export(Journal journal, long after) throws IOException {
    StringWriter out = new StringWriter();
    journal.export(out, after);
    return out.toString();
  }

  private static Verification verify(String export) throws IOException {
    return Journal.verify(new BufferedReader(new StringReader(export)), List.of(), KEY);
  }
}
