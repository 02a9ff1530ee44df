package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** A ledger answers and keeps what a chronicle in memory would. */
@Domain(RandomGiven.Domain.class)
class LedgerPropertiesTest {

  @Property(tries = 60)
  void whatTheLedgerSaysIsWhatAChronicleSays(@ForAll RandomGiven given, @ForAll long seed) {
    agrees(TestDatabase.SQLITE, given, seed);
  }

  @Property(tries = 10)
  void soItIsOnPostgreSql(@ForAll RandomGiven given, @ForAll long seed) {
    agrees(TestDatabase.POSTGRESQL, given, seed);
  }

  @Property(tries = 10)
  void soItIsOnMariaDb(@ForAll RandomGiven given, @ForAll long seed) {
    agrees(TestDatabase.MARIADB, given, seed);
  }

  private static void agrees(TestDatabase database, RandomGiven given, long seed) {
    Convention convention = given.convention();
    Random random = new Random(seed);
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    List<Event> events =
        RandomHistories.corrected(RandomHistories.of(convention, given.events(), random), random);
    Chronicle chronicle = Chronicle.of(rules);
    Set<AccountId> ids = new TreeSet<>();
    try (Place place = database.fresh()) {
      Ledger ledger = Ledger.open(place.source(), rules);
      for (int i = 0; i < events.size(); ) {
        List<Event> batch = new ArrayList<>();
        for (int size = 1 + random.nextInt(3); size > 0 && i < events.size(); size--, i++) {
          batch.add(random.nextInt(8) == 0 ? events.get(random.nextInt(i + 1)) : events.get(i));
        }
        if (random.nextInt(10) == 0) {
          ledger = Ledger.open(place.source(), rules);
        }
        List<Decision> expected = new ArrayList<>();
        batch.forEach(event -> expected.add(chronicle.take(event)));
        List<Decision> actual = ledger.post(batch);
        assertEquals(text(expected), text(actual));
      }
      chronicle.accounts().forEach(account -> ids.add(account.id()));
      for (Ledger one : List.of(ledger, Ledger.open(place.source(), rules))) {
        compare(chronicle, one, ids, convention);
      }
    }
  }

  private static void compare(
      Chronicle chronicle, Ledger ledger, Set<AccountId> ids, Convention convention) {
    LocalDate day = LocalDate.of(2025, 1, 1);
    for (AccountId id : ids) {
      Account expected = ledger.rules().asOf(chronicle.account(id, day), day).account();
      assertEquals(Json.write(expected), Json.write(ledger.account(id, day).account()));
    }
    for (Reward reward : convention.rewards()) {
      assertEquals(chronicle.stock(day).available(reward.id()), ledger.available(reward.id(), day));
    }
  }

  private static String text(List<Decision> decisions) {
    return String.join("\n", decisions.stream().map(Json::write).toList());
  }
}
