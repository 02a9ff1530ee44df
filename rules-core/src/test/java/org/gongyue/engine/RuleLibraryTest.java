package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.category;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.fixture.ConventionBuilder;
import org.junit.jupiter.api.Test;

/** Many communities that have much in common, one of which is replaced while others decide. */
class RuleLibraryTest {

  private static final String LAST = "wuxing/last";

  private final RuleLibrary library = new RuleLibrary();

  /** Of a street's base the community sets one amount itself. */
  private static Convention heir(String community, String points) {
    return ConventionBuilder.with(
            positive("V-01")
                .hours()
                .rule(rule("V-01").when(atLeast(hours(), number("2"))).most(ACTOR, MONTH, "30")))
        .and(negative("N-01"))
        .and(positive("V-02").rule(rule("V-02").amount(points)))
        .and(positive("V-03").rule(rule("V-03").amount(points)))
        .reward(reward("G-01"))
        .most(ACCOUNT, category("志愿服务"), MONTH, "9999")
        .of(community)
        .build();
  }

  private RuleBooks put(String community, String points) {
    library.put(RuleBooks.of(library.compile(heir(community, points))));
    return rules(community);
  }

  private RuleBooks rules(String community) {
    return library.rules(community).orElseThrow();
  }

  private static List<String> posts(RuleBooks rules, String behaviour) {
    RuleBook book = rules.on(LocalDate.of(2024, 3, 1));
    Account account = book.open(HOUSE, LocalDate.of(2024, 1, 1));
    return posted(book.score(account, did("E-1", behaviour, "2024-03-01")));
  }

  @Test
  void eachCommunityDecidesByItsOwnRules() {
    RuleBooks first = put("wuxing/a", "5");
    RuleBooks second = put("wuxing/b", "7");
    assertEquals(List.of("5"), posts(first, "V-02"));
    assertEquals(List.of("7"), posts(second, "V-02"));
    assertEquals("wuxing/a", first.community());
    assertTrue(library.rules("wuxing/c").isEmpty());
    assertEquals(List.of("wuxing/a", "wuxing/b"), List.copyOf(library.all().keySet()));
  }

  @Test
  void whatConventionsHaveInCommonIsThereOnce() {
    Convention first = put("wuxing/a", "5").versions().get(0).convention();
    Convention second = put("wuxing/b", "7").versions().get(0).convention();
    assertEquals(heir("wuxing/b", "7"), second);
    assertSame(first.behaviours().get(0), second.behaviours().get(0));
    assertSame(first.rewards().get(0), second.rewards().get(0));
    assertSame(first.limits().get(0), second.limits().get(0));
    assertNotSame(first.behaviours().get(2), second.behaviours().get(2));
    assertSame(
        first.behaviours().get(2).rules().get(0).unit(),
        second.behaviours().get(2).rules().get(0).unit());
  }

  @Test
  void theDigestIsThatOfTheConventionAlone() {
    put("wuxing/a", "5");
    Convention convention = heir("wuxing/b", "7");
    assertEquals(RuleBook.compile(convention).version(), library.compile(convention).version());
  }

  @Test
  void whoeverLooksAroundKeepsSeeingWhatWasThere() {
    RuleBooks old = put("wuxing/a", "5");
    SortedMap<String, RuleBooks> before = library.all();
    RuleBooks fresh = put("wuxing/a", "6");
    put("wuxing/b", "7");
    assertEquals(List.of("5"), posts(old, "V-02"));
    assertSame(old, before.get("wuxing/a"));
    assertEquals(1, before.size());
    assertSame(fresh, rules("wuxing/a"));
    assertThrows(UnsupportedOperationException.class, () -> before.remove("wuxing/a"));

    assertTrue(library.remove("wuxing/a"));
    assertFalse(library.remove("wuxing/a"));
    assertEquals(List.of("wuxing/b"), List.copyOf(library.all().keySet()));
    library.replaceAll(List.of(old));
    assertEquals(List.of("wuxing/a"), List.copyOf(library.all().keySet()));
  }

  @Test
  void severalAreThereFromOneMomentOn() {
    RuleBooks a = RuleBooks.of(library.compile(heir("wuxing/a", "5")));
    RuleBooks b = RuleBooks.of(library.compile(heir("wuxing/b", "5")));
    library.put(List.of(b, a));
    assertEquals(List.of("wuxing/a", "wuxing/b"), List.copyOf(library.all().keySet()));
  }

  @Test
  void aConventionThatCannotBeCompiledChangesNothing() {
    RuleBooks served = put("wuxing/a", "5");
    Convention broken =
        ConventionBuilder.with(positive("V-01").rule(rule("V-01").unit("时间币")))
            .of("wuxing/a")
            .build();
    assertThrows(IllegalArgumentException.class, () -> library.compile(broken));
    assertSame(served, rules("wuxing/a"));
  }

  @Test
  void whatNobodyHasAnyMoreIsForgotten() throws InterruptedException {
    put("wuxing/b", "7");
    WeakReference<Object> own =
        new WeakReference<>(
            put("wuxing/a", "5").versions().get(0).convention().behaviours().get(2));
    WeakReference<Object> common =
        new WeakReference<>(rules("wuxing/a").versions().get(0).convention().behaviours().get(0));
    library.remove("wuxing/a");
    for (int i = 0; i < 50 && own.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertEquals(null, own.get());
    assertSame(common.get(), rules("wuxing/b").versions().get(0).convention().behaviours().get(0));
  }

  /** Two rules always have one amount: who saw half of a change would see two. */
  @Test
  void threadsDecideByOneVersionWhileItIsReplaced() throws Exception {
    put("wuxing/a", "1");
    put(LAST, "1");
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(threads.submit(reader(ended)));
      }
      for (int points = 2; points <= 300; points++) {
        put("wuxing/a", String.valueOf(points));
        put("wuxing/" + points % 7, "1");
        library.remove("wuxing/" + (points + 3) % 7);
      }
      put(LAST, "2");
      ended.set(true);
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of("300"), posts(rules("wuxing/a"), "V-02"));
  }

  private Callable<Integer> reader(AtomicBoolean ended) {
    return () -> {
      int decided = 0;
      int latest = 0;
      do {
        RuleBooks rules = rules("wuxing/a");
        RuleBook book = rules.on(LocalDate.of(2024, 3, 1));
        Account account = book.open(HOUSE, LocalDate.of(2024, 1, 1));
        Decision one = book.score(account, did("E-1", "V-02", "2024-03-01"));
        Decision two = book.score(one.account(), did("E-2", "V-03", "2024-03-01"));
        assertEquals(posted(one), posted(two));
        assertEquals(book.version(), two.convention());
        int points = Integer.parseInt(posted(two).get(0));
        assertTrue(points >= latest, "never back to a version before");
        latest = points;
        decided++;
      } while (!ended.get());
      assertEquals(List.of("2"), posts(rules(LAST), "V-02"));
      return decided;
    };
  }
}
