package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.Events;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** There is one left, and a thousand households who can pay ask for it at the same time. */
@Execution(ExecutionMode.CONCURRENT)
class LastItemTest {

  private static final int HOUSEHOLDS = 1_000;
  private static final String REWARD = "G-03";

  @ParameterizedTest
  @EnumSource
  void theLastOneGoesToExactlyOne(TestDatabase database) throws Exception {
    try (Place place = database.fresh()) {
      Ledger one = Ledger.open(place.source(), Town.rules());
      Ledger other = Ledger.open(place.source(), Town.rules());
      one.post(earnings());
      List<Decision> answers = ask(one, other);
      assertEquals(1, answers.stream().filter(answer -> answer.status().isTaken()).count());
      answers.removeIf(answer -> answer.status().isTaken());
      for (Decision answer : answers) {
        assertEquals(List.of(Code.OUT_OF_STOCK), Events.reasons(answer));
      }
      new Books(place, LastItemTest::event).mustBeSound();
    }
  }

  /** E-N is something for which household N earned points, R-N its request. */
  private static Event event(String id) {
    AccountId account = Town.household(Integer.parseInt(id.substring(2)));
    return id.startsWith("E")
        ? Observation.of(id, Events.morning("2024-03-01"), "V-01", account).with("时长", 1)
        : Redemption.of(id, Events.morning("2024-03-02"), account, REWARD);
  }

  private static List<Event> earnings() {
    return IntStream.range(0, HOUSEHOLDS).mapToObj(i -> event("E-" + i)).toList();
  }

  /** As two processes would that keep the same book. */
  private static List<Decision> ask(Ledger one, Ledger other) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(HOUSEHOLDS);
    CountDownLatch start = new CountDownLatch(HOUSEHOLDS);
    try {
      List<Future<Decision>> asked = new ArrayList<>();
      for (int i = 0; i < HOUSEHOLDS; i++) {
        Ledger ledger = i % 2 == 0 ? one : other;
        Event asks = event("R-" + i);
        Callable<Decision> client =
            () -> {
              start.countDown();
              start.await();
              return ledger.post(asks);
            };
        asked.add(pool.submit(client));
      }
      List<Decision> answers = new ArrayList<>();
      for (Future<Decision> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
