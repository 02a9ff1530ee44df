package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.fixture.Variant;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.Link;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** Whatever the number of threads, the decisions are those of one event after the other. */
@Domain(RandomGiven.Domain.class)
class PlaybackPropertiesTest {

  @Property(tries = 300)
  void itDecidesAsAReplayDoes(@ForAll RandomGiven given, @ForAll long seed) {
    Random random = new Random(seed);
    RuleBook rules = RuleBook.compile(given.convention());
    List<Event> events =
        random.nextBoolean()
            ? RandomHistories.withClosings(given.convention(), given.events(), random)
            : RandomHistories.of(given.convention(), given.events(), random);
    events.sort(Event.CANONICAL_ORDER);
    Replay replay = Replay.of(rules);
    List<String> expected = new ArrayList<>();
    for (Event event : events) {
      expected.add(text(replay.take(event), event));
    }
    isPlayed(RuleBooks.of(rules), events, random, expected, replay.accounts());
  }

  @Property(tries = 300)
  void itDecidesAsAChronicleDoesWhereNothingIsTakenBack(
      @ForAll RandomGiven given, @ForAll RandomGiven next, @ForAll long seed) {
    Random random = new Random(seed);
    RuleBooks rules = rules(given.convention(), next.convention(), random);
    List<Event> events =
        onceEach(RandomHistories.withClosings(given.convention(), given.events(), random));
    events.sort(Event.CANONICAL_ORDER);
    Chronicle chronicle = Chronicle.of(rules);
    List<String> expected = new ArrayList<>();
    for (Event event : events) {
      expected.add(text(chronicle.take(event), event));
    }
    isPlayed(rules, events, random, expected, chronicle.accounts());
  }

  private static RuleBooks rules(Convention first, Convention next, Random random) {
    RuleBook book = RuleBook.compile(first);
    if (random.nextBoolean()) {
      return RuleBooks.of(book);
    }
    LocalDate from = first.life().from().plusDays(1 + random.nextInt(120));
    Convention second = Variant.of(next).after(first, from).build();
    return RuleBooks.of(List.of(book, RuleBook.compile(second)));
  }

  /** A chronicle knows every id for ever: an id comes again at the same moment only. */
  private static List<Event> onceEach(List<Event> events) {
    Map<String, OffsetDateTime> moments = new HashMap<>();
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      OffsetDateTime first = moments.putIfAbsent(event.id(), event.at());
      if (!(event instanceof Objection) && (first == null || first.isEqual(event.at()))) {
        all.add(event);
      }
    }
    return all;
  }

  private static void isPlayed(
      RuleBooks rules,
      List<Event> events,
      Random random,
      List<String> expected,
      Collection<Account> accounts) {
    int threads = 1 + random.nextInt(4);
    int batch = 1 + random.nextInt(40);
    List<String> played = new ArrayList<>();
    try (Playback playback = Playback.of(rules, events.iterator(), threads, batch)) {
      while (playback.hasNext()) {
        played.add(text(playback.next(), events.get(played.size())));
      }
      assertEquals(expected, played);
      assertEquals(text(accounts), text(playback.accounts()));
    }
  }

  private static String text(Decision decision, Event event) {
    return DecisionRecord.of(decision, event, Link.GENESIS).line()
        + decision.findings()
        + text(decision.accounts());
  }

  private static List<String> text(Collection<Account> accounts) {
    return accounts.stream().map(Json::write).toList();
  }
}
