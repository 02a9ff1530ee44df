package org.gongyue.dsl.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.junit.jupiter.api.Test;

/** Made-up logs, and what is left of them when only what is needed is kept. */
final class SearchTest {

  private final RuleBook rules = rules();

  private static RuleBook rules() {
    try {
      return RuleBook.compile(Conventions.load(Folders.conventions().resolve("wuxing/sanbao-jie")));
    } catch (org.gongyue.dsl.ConventionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameNumberMakesTheSameLog() {
    for (int number = 0; number < 60; number++) {
      List<Event> one = new Walks(List.of(rules), Set.of()).walk(number);
      assertEquals(one, new Walks(List.of(rules), Set.of()).walk(number));
      List<Event> sorted = new ArrayList<>(one);
      sorted.sort(Event.CANONICAL_ORDER);
      assertEquals(sorted.stream().map(Event::at).toList(), one.stream().map(Event::at).toList());
      assertEquals(one.size(), one.stream().map(Event::id).distinct().count());
    }
  }

  @Test
  void mostOfALogIsAboutTheMatter() {
    Walks walks = new Walks(List.of(rules), Set.of("V-34"));
    long about = 0;
    long all = 0;
    for (int number = 0; number < 40; number++) {
      for (Event event : walks.walk(number)) {
        all++;
        about += event instanceof Observation one && one.behaviour().equals("V-34") ? 1 : 0;
      }
    }
    assertTrue(about * 3 > all, about + " of " + all);
  }

  /** 80 points, 100 at least, and a reported danger: it takes many good deeds. */
  @Test
  void aRewardThatIsHardToComeByIsRedeemedWithNoEventTooMany() {
    ToIntFunction<List<Event>> shows =
        log -> {
          Chronicle chronicle = Chronicle.of(rules);
          for (int i = 0; i < log.size(); i++) {
            boolean taken = chronicle.take(log.get(i)).status().isTaken();
            if (taken && log.get(i) instanceof Redemption one && one.reward().equals("G-04")) {
              return i + 1;
            }
          }
          return 0;
        };
    List<Event> log =
        new Search(new Walks(List.of(rules), Set.of("G-04")), shows).find(100_000).orElseThrow();
    assertEquals(log.size(), shows.applyAsInt(log));
    for (int i = 0; i < log.size() - 1; i++) {
      List<Event> without = new ArrayList<>(log);
      without.remove(i);
      assertEquals(0, shows.applyAsInt(without), log.get(i).toString());
    }
    Convention convention = rules.convention();
    assertTrue(log.stream().allMatch(event -> convention.life().inForceOn(rules.day(event.at()))));
  }
}
