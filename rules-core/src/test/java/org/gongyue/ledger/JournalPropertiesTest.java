package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.convention.Convention;
import org.gongyue.database.TestDatabase;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.ledger.SmallBook.Row;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** Random ledgers: whatever is changed of what was recorded is found. */
@Domain(RandomGiven.Domain.class)
class JournalPropertiesTest {

  private static final int CHANGES = 25;

  @Property(tries = 10)
  void everyChangeOfAJournalIsFound(@ForAll RandomGiven given, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    try (SmallBook book = recorded(given, random)) {
      List<Row> good = book.rows();
      Verification clean = book.journal().verify(SmallBook.KEY.getPublic());
      assertNull(clean.fault());
      assertEquals(good.size(), clean.records());
      for (int i = 0; i < CHANGES && !good.isEmpty(); i++) {
        List<Row> changed = change(good, random);
        book.rows(changed);
        assertFalse(book.journal().verify(SmallBook.KEY.getPublic()).isClean());
      }
      book.rows(good);
      assertEquals(clean, book.journal().verify(SmallBook.KEY.getPublic()));
      StringWriter export = new StringWriter();
      book.journal().export(export, 0);
      if (!given.events().isEmpty()) {
        BufferedReader reader = new BufferedReader(new StringReader(export.toString()));
        assertEquals(clean, Journal.verify(reader, List.of(), SmallBook.KEY.getPublic()));
        String event = given.events().get(random.nextInt(given.events().size())).id();
        InclusionProof proof = book.journal().proof(event);
        assertEquals(Set.of(), proof.verify(SmallBook.KEY.getPublic()));
      }
    }
  }

  private static SmallBook recorded(RandomGiven given, Random random) {
    Convention convention = given.convention();
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    SmallBook book = SmallBook.under(TestDatabase.SQLITE, rules);
    for (Event event : RandomHistories.of(convention, given.events(), random)) {
      book.ledger().post(event);
      if (random.nextInt(10) == 0) {
        book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
      }
    }
    book.journal().checkpoint(SmallBook.AT, SmallBook.KEY);
    return book;
  }

  /** One bit, or one record gone, doubled, swapped with another or put in place of another. */
  private static List<Row> change(List<Row> good, Random random) {
    List<Row> rows = new ArrayList<>(good);
    int at = random.nextInt(rows.size());
    Row row = rows.get(at).copy();
    int other = random.nextInt(rows.size());
    switch (random.nextInt(7)) {
      case 0, 1 -> flip(row.record, random);
      case 2 -> row.hash = flipped(row.hash, random);
      case 3 -> row.number ^= 1L << (12 + random.nextInt(52));
      case 4 -> rows.remove(at);
      case 5 -> {
        // The same record once more, in place of another one or behind all.
        long number = other == at ? rows.size() + 1L : rows.get(other).number;
        row.number = number;
        rows.removeIf(one -> one.number == number);
        rows.add(row);
        return rows;
      }
      default -> {
        if (other == at) {
          rows.remove(at);
          return rows;
        }
        Row second = rows.get(other).copy();
        long number = row.number;
        row.number = second.number;
        second.number = number;
        rows.set(other, second);
      }
    }
    if (rows.size() == good.size()) {
      rows.set(at, row);
    }
    return rows;
  }

  private static void flip(byte[] bytes, Random random) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
  }

  private static String flipped(String hash, Random random) {
    byte[] bytes = hash.getBytes(StandardCharsets.ISO_8859_1);
    flip(bytes, random);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
