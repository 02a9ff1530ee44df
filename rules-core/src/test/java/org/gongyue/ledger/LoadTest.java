package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.Events;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients who post as fast as they are answered: how many decisions a second, and how long each
 * waits. What they were told must be what the ledger holds; how fast it is, is printed only.
 *
 * <p>Every build does so for one second, without warming up. The whole trial, 32 clients for five
 * minutes on PostgreSQL with 3,000 accounts, and five with a single one:
 *
 * <pre>mvn test -pl rules-core -Dtest=LoadTest -Dseconds=300</pre>
 *
 * <p>{@code -Ddatabase=SQLITE} or {@code MARIADB} tries another one, {@code -Dclients=N} other
 * numbers.
 */
@Execution(ExecutionMode.CONCURRENT)
class LoadTest {

  private static final TestDatabase DATABASE =
      TestDatabase.valueOf(System.getProperty("database", "POSTGRESQL"));
  private static final int SECONDS = Integer.getInteger("seconds", 1);
  private static final int CLIENTS = Integer.getInteger("clients", 32);
  private static final OffsetDateTime START = Events.morning("2024-01-02");

  private final AtomicLong number = new AtomicLong();

  @ParameterizedTest
  @ValueSource(ints = {3_000, 1})
  void clientsPostAsFastAsTheyAreAnswered(int accounts) throws Exception {
    try (Place place = DATABASE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
      try {
        Measures warm = run(pool, ledger, accounts, SECONDS / 20);
        Measures all = run(pool, ledger, accounts, SECONDS);
        System.out.printf("%s, accounts: %d, %s%n", DATABASE, accounts, all);
        mustHold(place, accounts, warm.balance().add(all.balance()));
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private Measures run(ExecutorService pool, Ledger ledger, int accounts, int seconds)
      throws Exception {
    long start = System.nanoTime();
    long end = start + Duration.ofSeconds(seconds).toNanos();
    List<Future<Measures>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Callable<Measures> client = () -> client(ledger, accounts, end);
      clients.add(pool.submit(client));
    }
    Measures all = new Measures();
    for (Future<Measures> one : clients) {
      all.add(one.get());
    }
    return all.lasting(Duration.ofNanos(System.nanoTime() - start));
  }

  private Measures client(Ledger ledger, int accounts, long end) {
    Measures measures = new Measures();
    while (System.nanoTime() < end) {
      Event event = event(number.getAndIncrement(), accounts);
      long before = System.nanoTime();
      Decision decision = ledger.post(event);
      measures.add(System.nanoTime() - before, decision);
    }
    return measures;
  }

  /** One event each second of the town, a tenth of them redemptions and a tenth misdeeds. */
  private static Event event(long number, int accounts) {
    SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    OffsetDateTime at = START.plusSeconds(number);
    AccountId account = Town.household(random.nextInt(accounts));
    String id = "E-" + number;
    return switch (random.nextInt(10)) {
      case 0 -> Redemption.of(id, at, account, "G-01");
      case 1 -> Observation.of(id, at, "N-01", account).by("r-1");
      default ->
          Observation.of(id, at, "V-01", account).by("r-1").with("时长", 1 + random.nextInt(3));
    };
  }

  /** With what takes no more memory the more was posted. */
  private void mustHold(Place place, int accounts, BigDecimal told) {
    Ledger again = Ledger.open(place.source(), Town.rules());
    LocalDate last = START.plusSeconds(number.get()).toLocalDate();
    BigDecimal held = BigDecimal.ZERO;
    for (int i = 0; i < accounts; i++) {
      held = held.add(again.account(Town.household(i), last).account().balance("积分"));
    }
    assertEquals(0, told.compareTo(held), "told " + told + ", held " + held);
    Verification verified = again.journal().verify();
    assertTrue(verified.isClean(), () -> verified.text(Locale.ENGLISH));
    assertEquals(number.get(), verified.records());
    Rebuild rebuilt = again.rebuild(done -> {});
    assertTrue(rebuilt.isClean(), rebuilt::toString);
  }
}
