package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.gongyue.database.TestDatabase;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;
import org.gongyue.ledger.SmallBook.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever can write into the database cannot change what was recorded without its being seen. */
class TamperingTest {

  private static SmallBook book;
  private static List<Row> good;

  @BeforeAll
  static void open() {
    book = SmallBook.on(TestDatabase.SQLITE);
    good = book.rows();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  /** What was tampered with is mended, and clean again. */
  @AfterEach
  void mend() {
    book.rows(good);
    assertTrue(verify().isClean(), () -> verify().toString());
  }

  @Test
  void everyBitOfEveryRecordCounts() {
    try (SmallBook tiny = SmallBook.tiny()) {
      for (Row row : tiny.rows()) {
        for (int bit = 0; bit < 8 * row.record.length; bit++) {
          Row other = row.copy();
          flip(other.record, bit);
          tiny.row(row.number, other);
          Fault fault = tiny.journal().verify().fault();
          assertEquals(Fault.Kind.HASH, fault.kind());
          assertEquals(row.number, fault.number());
        }
        tiny.row(row.number, row);
      }
    }
  }

  @Test
  void everyBitOfAHashCounts() {
    for (Row row : good.subList(6, 8)) {
      byte[] hash = row.hash.getBytes(StandardCharsets.ISO_8859_1);
      for (int bit = 0; bit < 8 * hash.length; bit++) {
        byte[] changed = hash.clone();
        flip(changed, bit);
        Row other = row.copy();
        other.hash = new String(changed, StandardCharsets.ISO_8859_1);
        book.row(row.number, other);
        assertFault(Fault.Kind.HASH, row.number);
      }
      book.row(row.number, row);
    }
  }

  @Test
  void everyBitOfEveryNumberCounts() {
    for (Row row : good) {
      for (int bit = 0; bit < 64; bit++) {
        Row other = row.copy();
        other.number ^= 1L << bit;
        if (other.number >= 1 && other.number <= good.size()) {
          continue; // the database has that number already, and refuses
        }
        book.row(row.number, other);
        assertFalse(verify().isClean(), row.number + " as " + other.number);
        book.row(other.number, row);
      }
    }
  }

  @Test
  void everyBitOfTheHeadCounts() {
    Link head = new Link(8, good.get(7).hash);
    for (int bit = 0; bit < 64; bit++) {
      book.update("UPDATE gy_book SET number = ?", head.number() ^ 1L << bit);
      assertFalse(verify().isClean());
    }
    book.update("UPDATE gy_book SET number = ?", head.number());
    byte[] hash = head.hash().getBytes(StandardCharsets.ISO_8859_1);
    for (int bit = 0; bit < 8 * hash.length; bit++) {
      byte[] changed = hash.clone();
      flip(changed, bit);
      book.update("UPDATE gy_book SET hash = ?", new String(changed, StandardCharsets.ISO_8859_1));
      assertFault(Fault.Kind.HEAD, 8);
    }
    book.update("UPDATE gy_book SET hash = ?", head.hash());
  }

  @Test
  void everyBitOfACheckpointCounts() {
    byte[] line = checkpoint().write().getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < 8 * line.length; bit++) {
      byte[] changed = line.clone();
      flip(changed, bit);
      book.update("UPDATE gy_checkpoint SET checkpoint = ?", (Object) changed);
      assertFalse(verify().isClean());
    }
    book.update("UPDATE gy_checkpoint SET checkpoint = ?", (Object) line);
    for (int bit = 0; bit < 64; bit++) {
      book.update("UPDATE gy_checkpoint SET number = ?", 4L ^ 1L << bit);
      assertFault(Fault.Kind.INDEX, 4);
    }
    book.update("UPDATE gy_checkpoint SET number = 4");
  }

  private static Checkpoint checkpoint() {
    CheckpointTable.Row row =
        new Database(book.place().source())
            .read(new CheckpointTable(Tables.key(book.ledger().community()))::last);
    try {
      return row.checkpoint();
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aNameThatIsPutToAnotherAliasIsSeen() {
    book.update(
        "UPDATE gy_person SET alias = 'x' WHERE alias = (SELECT MIN(alias) FROM gy_person)");
    Fault fault = verify().fault();
    assertEquals("gy_person", fault.where());
    book.close();
    open();
  }

  @Test
  void recordsThatAreGoneAreMissed() {
    for (int i = 0; i < good.size(); i++) {
      List<Row> rows = new ArrayList<>(good);
      rows.remove(i);
      book.rows(rows);
      boolean last = i == good.size() - 1;
      assertFault(last ? Fault.Kind.HEAD : Fault.Kind.NUMBER, last ? i : i + 1);
      for (int k = i; k < rows.size(); k++) {
        rows.set(k, rows.get(k).copy());
        rows.get(k).number--;
      }
      book.rows(rows);
      assertFault(last ? Fault.Kind.HEAD : Fault.Kind.NUMBER, last ? i : i + 1);
    }
    book.rows(List.of());
    assertFault(Fault.Kind.HEAD, 0);
  }

  @Test
  void recordsThatAreSwappedAreFound() {
    for (int i = 0; i < good.size(); i++) {
      for (int k = i + 1; k < good.size(); k++) {
        List<Row> rows = new ArrayList<>(good);
        Collections.swap(rows, i, k);
        number(rows);
        book.rows(rows);
        assertFault(Fault.Kind.NUMBER, i + 1);
      }
    }
  }

  @Test
  void recordsThatAreDoubledOrSlippedInAreFound() {
    for (int i = 0; i < good.size(); i++) {
      for (int k = 0; k <= good.size(); k++) {
        List<Row> rows = new ArrayList<>(good);
        rows.add(k, good.get(i));
        number(rows);
        book.rows(rows);
        assertFalse(verify().isClean(), i + " at " + k);
      }
    }
    Row forged = good.get(7).copy();
    forged.number = 9;
    book.rows(List.of(good.get(0), forged));
    assertFault(Fault.Kind.NUMBER, 2);
    Row before = good.get(0).copy();
    before.number = -5;
    List<Row> rows = new ArrayList<>(good);
    rows.add(0, before);
    book.rows(rows);
    assertFault(Fault.Kind.INDEX, 1);
  }

  @Test
  void aWholeChainThatIsWrittenAnewIsFoundByACheckpointThatIsKeptElsewhere() {
    List<Row> forged = new ArrayList<>();
    String previous = Link.GENESIS.hash();
    for (Row row : good) {
      String text = new String(row.record, StandardCharsets.UTF_8);
      String other =
          text.replaceAll("\"previous\":\"\\w+\"", "\"previous\":\"" + previous + "\"")
              .replace("V-01", "V-02");
      byte[] record = other.getBytes(StandardCharsets.UTF_8);
      previous = HexFormat.of().formatHex(Sha256.of(record));
      forged.add(new Row(row.number, previous, record));
    }
    Checkpoint kept = checkpoint();
    book.rows(forged);
    book.update("UPDATE gy_book SET hash = ?", previous);
    assertFault(Fault.Kind.CHECKPOINT, 4);
    byte[] line = kept.write().getBytes(StandardCharsets.UTF_8);
    book.update("DELETE FROM gy_checkpoint");
    assertTrue(verify().isClean(), "the database alone cannot tell");
    Verification found = book.journal().verify(List.of(kept), SmallBook.KEY.getPublic());
    assertEquals(Fault.Kind.CHECKPOINT, found.fault().kind());
    assertEquals(4, found.fault().number());
    book.update(
        "INSERT INTO gy_checkpoint (book, number, checkpoint, frontier)"
            + " SELECT book, 4, ?, ? FROM gy_book",
        line,
        new byte[0]);
    book.update("UPDATE gy_book SET hash = ?", good.get(7).hash);
  }

  private static void number(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).copy());
      rows.get(i).number = i + 1L;
    }
  }

  private static Verification verify() {
    return book.journal().verify(SmallBook.KEY.getPublic());
  }

  private static void assertFault(Fault.Kind kind, long number) {
    Verification found = verify();
    assertFalse(found.isClean());
    assertEquals(kind, found.fault().kind(), () -> found.fault().toString());
    assertEquals(number, found.fault().number(), () -> found.fault().toString());
  }

  private static void flip(byte[] bytes, int bit) {
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
  }
}
