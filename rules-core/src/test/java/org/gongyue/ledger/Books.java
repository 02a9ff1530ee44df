package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongyue.account.Account;
import org.gongyue.database.Place;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Standing;
import org.gongyue.engine.Chronicle;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.json.Json;

/**
 * What a ledger must hold, by what was acknowledged, and whether it does. Reads the tables of the
 * journal by itself, and holds them against a chronicle that is given the same events.
 */
final class Books {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNIT = "积分";
  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  private final Place place;
  private final Function<String, Event> events;
  private final Map<String, Acknowledgement> taken = new TreeMap<>();
  private int repeats;

  private final Chronicle chronicle = Chronicle.of(Town.rules());
  private final Map<AccountId, BigDecimal> sums = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private long records;
  private String hash = "0".repeat(64);

  /** The books of a {@link Town}. */
  Books(Place place) {
    this(place, Town::event);
  }

  /** The books of events that are known by their ids. */
  Books(Place place, Function<String, Event> events) {
    this.place = place;
    this.events = events;
  }

  /** Opens the ledger anew, and asks for all that was acknowledged since the last time. */
  void mustHold(List<Acknowledgement> told) {
    Ledger ledger = Ledger.open(place.source(), Town.rules());
    for (Acknowledgement one : told) {
      repeats += one.isRepeat() ? 1 : 0;
      if (one.isTaken()) {
        Acknowledgement first = taken.putIfAbsent(one.event(), one);
        assertEquals((first == null ? one : first).postings(), one.postings(), one.event());
        Decision again = ledger.post(events.apply(one.event()));
        assertTrue(again.repeated(), () -> one + " was lost");
        assertEquals(one.postings(), Acknowledgement.of(again).postings(), one.event());
      }
    }
    read();
    taken.keySet().forEach(id -> assertTrue(seen.contains(id), () -> id + " was lost"));
  }

  /** Reads the journal on from where it stopped: no record is missing, changed or there twice. */
  private void read() {
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT number, hash, record FROM gy_journal WHERE number > "
                    + records
                    + " ORDER BY number")) {
      while (rows.next()) {
        assertEquals(++records, rows.getLong(1));
        byte[] bytes = rows.getBytes(3);
        JsonNode record = JSON.readTree(bytes);
        assertEquals(hash, record.get("previous").textValue());
        hash = HexFormat.of().formatHex(Sha256.of(bytes));
        assertEquals(hash, rows.getString(2));
        replay(record);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replay(JsonNode record) {
    String id = record.get("event").textValue();
    Decision decision = chronicle.take(events.apply(id));
    assertEquals(decision.status().name(), record.get("status").textValue(), id);
    assertEquals(decision.postings().size(), record.get("postings").size(), id);
    if (decision.status().isTaken()) {
      assertTrue(seen.add(id), () -> id + " is there twice");
      for (Posting posting : decision.postings()) {
        sums.merge(posting.account(), posting.amount(), BigDecimal::add);
      }
    }
  }

  /** The accounts are those of the journal, and hold what was posted to them. */
  void mustBeSound() {
    read();
    Ledger ledger = Ledger.open(place.source(), Town.rules());
    Verification verified = ledger.journal().verify();
    assertTrue(verified.isClean(), () -> verified.text(Locale.ENGLISH));
    assertEquals(records, verified.records());
    Rebuild rebuilt = ledger.rebuild(done -> {});
    assertTrue(rebuilt.isClean(), rebuilt::toString);
    for (Account account : chronicle.accounts()) {
      Standing standing = ledger.account(account.id(), END);
      Account kept = standing.account();
      Account expected = Town.rules().asOf(account, END).account();
      assertEquals(Json.write(expected), Json.write(kept));
      BigDecimal sum = sums.getOrDefault(account.id(), BigDecimal.ZERO);
      for (Posting posting : standing.postings()) {
        // What nobody confirmed came back by itself.
        sum = sum.add(posting.amount());
      }
      BigDecimal all = sum;
      assertEquals(0, all.compareTo(kept.balance(UNIT)), () -> account.id() + " " + all);
    }
    for (String reward : List.of("G-02", "G-03")) {
      assertEquals(chronicle.stock(END).available(reward), ledger.available(reward, END));
    }
  }

  @Override
  public String toString() {
    return String.format(
        "%d events acknowledged, %d times again, %d records", taken.size(), repeats, records);
  }
}
