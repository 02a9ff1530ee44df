package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A community's log, with any number of threads. */
@Isolated("counts what the whole process holds")
class PlaybackTest {

  private static final OffsetDateTime START = morning("2024-01-01");

  private final RuleBooks rules = RuleBooks.of(with(positive("V-01")).compile());

  private static Event event(int i) {
    return Observation.of(
        "E-" + i, START.plusMinutes(i), "V-01", AccountId.household("h-" + i % 7));
  }

  private static Stream<Event> events(int count) {
    return IntStream.range(0, count).mapToObj(PlaybackTest::event);
  }

  private Playback play(Stream<Event> events, int threads) {
    return Playback.of(rules, events.iterator(), threads, 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void decisionsComeInTheOrderOfTheEvents(int threads) {
    try (Stream<Decision> decisions = play(events(1005), threads).stream()) {
      assertEquals(events(1005).map(Event::id).toList(), decisions.map(Decision::event).toList());
    }
  }

  @Test
  void theAccountsAreThereInTheEnd() {
    Playback playback = play(events(21), 2);
    playback.next();
    assertThrows(IllegalStateException.class, playback::accounts);
    playback.forEachRemaining(decision -> {});
    assertEquals(7, playback.accounts().size());
    assertEquals("30", playback.accounts().get(0).balance("积分").toString());
    assertFalse(playback.hasNext());
  }

  @Test
  void nothingHappensInAnEmptyLog() {
    try (Playback playback = rules.replay(List.<Event>of().iterator())) {
      assertFalse(playback.hasNext());
      assertTrue(playback.accounts().isEmpty());
    }
  }

  @Test
  void eventsAreReadOnlyAFewBatchesAhead() {
    int[] read = {0};
    try (Playback playback = play(events(1000).peek(event -> read[0]++), 2)) {
      playback.next();
      assertTrue(read[0] <= 30, () -> read[0] + " events read for one decision");
    }
  }

  private static Throwable cause(Throwable thrown) {
    return thrown.getCause() == null || thrown instanceof UncheckedIOException
        ? thrown
        : cause(thrown.getCause());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatTheSourceThrowsComesAfterAllThatCameBefore(int threads) {
    RuntimeException broken = new UncheckedIOException(new java.io.IOException("gone"));
    Iterator<Event> source =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Event next() {
            if (next == 47) {
              throw broken;
            }
            return event(next++);
          }
        };
    Playback playback = Playback.of(rules, source, threads, 10);
    assertEquals(47, taken(playback, broken));
    noThreadIsLeft();
  }

  private static int taken(Playback playback, Throwable broken) {
    List<Decision> taken = new ArrayList<>();
    Throwable thrown =
        assertThrows(RuntimeException.class, () -> playback.forEachRemaining(taken::add));
    assertSame(broken, cause(thrown));
    assertSame(thrown, assertThrows(RuntimeException.class, playback::next));
    assertThrows(IllegalStateException.class, playback::accounts);
    return taken.size();
  }

  private static Event other(Event event) {
    return Observation.of(event.id(), event.at(), "V-02", event.account());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatABrokenRuleThrowsComesAfterAllThatCameBefore(int threads) {
    RuntimeException broken = new IllegalStateException("the rule is broken");
    Judge judge =
        new Judge() {
          @Override
          public Set<String> decides() {
            return Set.of("V-02");
          }

          @Override
          public void judge(Deed deed) {
            throw broken;
          }
        };
    RuleBook judged = RuleBook.compile(with(positive("V-01")).and(positive("V-02")).build(), judge);
    Iterator<Event> events =
        events(500)
            .map(event -> List.of("E-53", "E-61").contains(event.id()) ? other(event) : event)
            .iterator();
    assertEquals(53, taken(Playback.of(RuleBooks.of(judged), events, threads, 10), broken));
    noThreadIsLeft();
  }

  @Test
  void eventsThatAreNotInOrderAreRefused() {
    Playback playback = play(Stream.of(event(1), event(3), event(2)), 1);
    assertEquals("E-1", playback.next().event());
    assertEquals("E-3", playback.next().event());
    String said = assertThrows(IllegalArgumentException.class, playback::next).getMessage();
    assertTrue(said.startsWith("E-2 at ") && said.contains(" after E-3 at "), said);
  }

  @Test
  void thereMustBeAThread() {
    assertThrows(IllegalArgumentException.class, () -> rules.replay(events(1).iterator(), 0));
  }

  @Test
  void whoClosesItEarlyLeavesNoThreadBehind() {
    Playback playback = play(Stream.generate(() -> event(5)), 3);
    playback.next();
    playback.close();
    noThreadIsLeft();
    assertFalse(playback.hasNext());
    assertThrows(IllegalStateException.class, playback::next);
    assertThrows(IllegalStateException.class, playback::accounts);
  }

  @Test
  void whoReadsItToTheEndNeedNotCloseIt() {
    play(events(100), 3).forEachRemaining(decision -> {});
    noThreadIsLeft();
  }

  private static void noThreadIsLeft() {
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("gongyue-replay")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anIdOfOneAccountIsNoneForAnother(int threads) {
    Event again = Observation.of("E-0", START.plusDays(1), "V-01", AccountId.household("h-9"));
    Playback playback = play(Stream.concat(events(1000), Stream.of(again)), threads);
    Decision last = playback.stream().reduce((one, next) -> next).orElseThrow();
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(last));
    assertEquals("2024-01-01", last.reasons().get(0).value("day"));
    assertEquals(7, playback.accounts().size());
  }

  @Test
  void anIdThatWasRejectedIsFreeForAnother() {
    Event rejected = Observation.of("E-1", START, "V-99", AccountId.household("h-1"));
    Event taken = Observation.of("E-1", START.plusDays(1), "V-01", AccountId.household("h-2"));
    Event third = Observation.of("E-1", START.plusDays(2), "V-01", AccountId.household("h-1"));
    assertEquals(
        List.of(Status.REJECTED, Status.POSTED, Status.REJECTED),
        play(Stream.of(rejected, taken, third), 2).stream().map(Decision::status).toList());
  }

  @Test
  void idsThatComeAgainAreFoundHoweverLongTheLog() {
    Random random = new Random(7);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String id = "E-" + (random.nextInt(3) > 0 ? i : random.nextInt(i + 1));
      AccountId account = AccountId.household("h-" + random.nextInt(60));
      String behaviour = random.nextInt(4) == 0 ? "V-99" : "V-01";
      events.add(Observation.of(id, START.plusMinutes(i), behaviour, account));
    }
    Replay replay = Replay.of(rules.versions().get(0));
    List<String> expected = events.stream().map(replay::take).map(PlaybackTest::text).toList();
    for (int threads = 1; threads <= 3; threads++) {
      Playback playback = Playback.of(rules, events.iterator(), threads, 100 * threads);
      assertEquals(expected, playback.stream().map(PlaybackTest::text).toList());
    }
  }

  private static String text(Decision decision) {
    return decision.event() + decision.status() + decision.reasons() + decision.postings();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 5000})
  void anIdIsFreeAgainWhenItsAccountHasForgottenIt(int batch) {
    Stream<Event> days =
        IntStream.range(0, 330)
            .mapToObj(
                i ->
                    Observation.of(
                        "E-" + i, START.plusDays(i), "V-01", AccountId.household("h-1")));
    Event remembered =
        Observation.of("E-300", START.plusDays(340), "V-01", AccountId.household("h-2"));
    Event forgotten =
        Observation.of("E-60", START.plusDays(341), "V-01", AccountId.household("h-2"));
    List<Decision> all =
        Playback.of(
                rules, Stream.concat(days, Stream.of(remembered, forgotten)).iterator(), 1, batch)
            .stream()
            .toList();
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(all.get(330)));
    assertEquals(Status.POSTED, all.get(331).status());
  }

  @Test
  void idsAreForgottenWithTheReceiptsOfTheirAccounts() {
    Iterator<Event> years =
        IntStream.range(0, 200_000)
            .<Event>mapToObj(
                i ->
                    Observation.of(
                        "E-" + i, START.plusHours(i), "V-01", AccountId.household("h-" + i % 3)))
            .iterator();
    Playback playback = Playback.of(rules, years, 1, 1000);
    playback.forEachRemaining(
        decision -> assertTrue(playback.ids() <= 8000, () -> playback.ids() + " ids are kept"));
  }

  @Test
  void accountsOfWhichNothingIsTakenLeaveNothingBehind() {
    Iterator<Event> strangers =
        IntStream.range(0, 200_000)
            .<Event>mapToObj(
                i -> Observation.of("E-" + i, START, "V-99", AccountId.household("h-" + i)))
            .sorted(Event.CANONICAL_ORDER)
            .iterator();
    Playback playback = Playback.of(rules, strangers, 1, 1000);
    playback.forEachRemaining(
        decision -> assertTrue(playback.ids() <= 8000, () -> playback.ids() + " ids are kept"));
    assertTrue(playback.accounts().isEmpty());
  }
}
