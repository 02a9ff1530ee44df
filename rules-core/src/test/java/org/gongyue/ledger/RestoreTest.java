package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.event.AccountId;
import org.gongyue.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup is worth what can be restored from it. */
class RestoreTest {

  private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
  private static final AccountId HOUSE = AccountId.household("3-2-501");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLedgerIsRestoredIntoAnyDatabase(TestDatabase target) throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE);
        Place place = target.fresh()) {
      String backup = backUp(book.journal(), 0);
      Journal restored = Journal.of(place.source(), book.ledger().community());
      assertEquals(8, restored.restore(reader(backup)));
      assertEquals(book.journal().verify(), restored.verify());
      Ledger ledger = Ledger.open(place.source(), SmallBook.rules());
      assertTrue(ledger.rebuild(done -> {}).isClean(), () -> ledger.rebuild(done -> {}).toString());
      assertEquals(
          Json.write(book.ledger().account(HOUSE, DAY).account()),
          Json.write(ledger.account(HOUSE, DAY).account()));
      assertTrue(ledger.post(SmallBook.events(4, 4).get(0)).repeated());
      ledger.post(SmallBook.events(9, 10));
      assertEquals(10, ledger.journal().verify(SmallBook.KEY.getPublic()).number());
      assertEquals(backup, backUp(book.journal(), 0));
    }
  }

  @Test
  void whatWasInterruptedGoesOnWhereItStopped() throws IOException {
    try (SmallBook book = SmallBook.empty(TestDatabase.SQLITE);
        SmallBook other = SmallBook.empty(TestDatabase.SQLITE)) {
      book.ledger().post(SmallBook.events(1, 1200));
      book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
      String backup = backUp(book.journal(), 0);
      int tries = 0;
      for (int limit = backup.length() / 3; ; limit += backup.length() / 3, tries++) {
        try {
          assertEquals(1200, other.journal().restore(cut(backup, limit)));
          break;
        } catch (IOException e) {
          assertNull(other.journal().verify().fault());
        }
      }
      assertTrue(tries >= 2);
      assertEquals(book.journal().verify(), other.journal().verify());
      assertEquals(1200, other.journal().restore(reader(backup)));
      book.ledger().post(SmallBook.events(1201, 1300));
      assertEquals(1300, other.journal().restore(reader(backUp(book.journal(), 1200))));
      assertEquals(book.journal().verify(), other.journal().verify());
    }
  }

  @Test
  void whoWasErasedStaysErasedWhateverAnEarlierPartSays() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE);
        SmallBook other = SmallBook.empty(TestDatabase.SQLITE)) {
      String first = backUp(book.journal(), 0);
      book.ledger().erase(HOUSE);
      String second = backUp(book.journal(), 8);
      other.journal().restore(reader(first));
      other.journal().restore(reader(second));
      other.journal().restore(reader(first));
      assertEquals(book.journal().verify(), other.journal().verify());
      Ledger again = Ledger.open(other.place().source(), SmallBook.rules());
      assertTrue(again.rebuild(done -> {}).isClean(), () -> again.rebuild(done -> {}).toString());
      assertFalse(backUp(other.journal(), 0).contains("3-2-501"));
    }
  }

  @Test
  void anotherJournalIsNotMixedIn() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE);
        SmallBook other = SmallBook.on(TestDatabase.SQLITE)) {
      book.ledger().post(SmallBook.events(9, 9));
      String backup = backUp(book.journal(), 0);
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(backup)));
      String part = backUp(book.journal(), 8);
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(part)));
      assertEquals(8, other.journal().verify().number());
      assertNull(other.journal().verify().fault());
    }
  }

  @Test
  void whatIsDamagedOrWithoutNamesIsNotRestored() throws IOException {
    try (SmallBook book = SmallBook.on(TestDatabase.SQLITE);
        SmallBook other = SmallBook.empty(TestDatabase.SQLITE)) {
      StringWriter export = new StringWriter();
      book.journal().export(export, 0);
      String names = export.toString();
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(names)));
      String backup = backUp(book.journal(), 0);
      String changed = backup.replace("\"E-5\"", "\"E-6\"");
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(changed)));
      String renamed = backup.replace("\"3-2-501\"", "\"3-2-509\"");
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(renamed)));
      String headless = backup.substring(backup.indexOf('\n') + 1);
      assertThrows(LedgerException.class, () -> other.journal().restore(reader(headless)));
      assertNull(other.journal().verify().fault());
    }
  }

  private static String backUp(Journal journal, long after) throws IOException {
    StringWriter out = new StringWriter();
    journal.backUp(out, after);
    return out.toString();
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  /** Breaks off after so many characters. */
  private static BufferedReader cut(String text, int limit) {
    Reader all = new StringReader(text);
    return new BufferedReader(
        new Reader() {
          private int left = limit;

          @Override
          public int read(char[] into, int from, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("the line is cut");
            }
            int read = all.read(into, from, Math.min(left, length));
            left -= read;
            return read;
          }

          @Override
          public void close() {}
        });
  }
}
