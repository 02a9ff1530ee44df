package org.gongyue.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongyue.account.History.Entry;
import org.gongyue.account.History.Together;

/** A history answers as a plain list would, in whatever order the days came. */
class HistoryPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Property
  void betweenAddsUpTheEntriesOfTheDays(
      @ForAll("entries") List<Entry> entries,
      @ForAll("items") Set<String> items,
      @ForAll("actors") String actor,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    String whose = actor.equals("all") ? null : actor;

    assertEquals(
        sum(entries, items, whose, first, last),
        history(entries).between(items, whose, first, last));
    assertEquals(
        sum(entries, items, whose, LocalDate.MIN, LocalDate.MAX),
        history(entries).between(items, whose, LocalDate.MIN, LocalDate.MAX));
  }

  @Property
  void anEventOfSeveralRulesHappensOnce(
      @ForAll("events") List<Set<Entry>> events,
      @ForAll("items") Set<String> items,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    History history = History.EMPTY;
    long times = 0;
    long counted = 0;
    for (Set<Entry> event : events) {
      LocalDate day = event.iterator().next().day();
      history = taken(history, event, day);
      boolean within = !day.isBefore(first) && !day.isAfter(last);
      boolean happened = event.stream().anyMatch(e -> items.contains(e.item()));
      boolean counts =
          event.stream().anyMatch(e -> items.contains(e.item()) && e.tally().counted() > 0);
      times += within && happened ? 1 : 0;
      counted += within && counts ? 1 : 0;
    }
    Tally found = history.between(items, null, first, last);
    assertEquals(times, found.times());
    assertEquals(counted, found.counted());
    assertEquals(history, rebuilt(history));
  }

  private static History taken(History before, Set<Entry> event, LocalDate day) {
    History history = before;
    for (Entry entry : event) {
      history = history.plus(entry.item(), "", day, entry.tally());
    }
    List<String> all = event.stream().map(Entry::item).toList();
    List<String> counted =
        event.stream().filter(e -> e.tally().counted() > 0).map(Entry::item).toList();
    history = all.size() < 2 ? history : history.plus(new Together(all, "", day, 1, 0));
    return counted.size() < 2 ? history : history.plus(new Together(counted, "", day, 0, 1));
  }

  private static History rebuilt(History history) {
    History rebuilt = history(history.entries());
    for (Together some : history.together()) {
      rebuilt = rebuilt.plus(some);
    }
    return rebuilt;
  }

  /** One event after another: the rules that applied, each counted or not. */
  @Provide
  Arbitrary<List<Set<Entry>>> events() {
    return days()
        .flatMap(
            day ->
                Arbitraries.of("A", "A-1", "B")
                    .set()
                    .ofMinSize(1)
                    .flatMap(
                        items ->
                            Arbitraries.integers()
                                .between(0, 7)
                                .map(bits -> event(List.copyOf(items), day, bits))))
        .list()
        .ofMaxSize(30);
  }

  private static Set<Entry> event(List<String> items, LocalDate day, int bits) {
    Set<Entry> event = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Tally tally = new Tally(1, bits >> i & 1, BigDecimal.ONE);
      event.add(new Entry(items.get(i), "", day, tally));
    }
    return event;
  }

  @Property
  void latestIsTheLastDayUpToADay(
      @ForAll("entries") List<Entry> entries,
      @ForAll("items") Set<String> items,
      @ForAll("days") LocalDate day) {
    LocalDate expected =
        entries.stream()
            .filter(e -> items.contains(e.item()) && !e.day().isAfter(day))
            .map(Entry::day)
            .max(LocalDate::compareTo)
            .orElse(null);
    assertEquals(expected, history(entries).latest(items, day));
  }

  @Property
  void aHistoryIsRebuiltFromItsEntriesInAnyOrder(@ForAll("entries") List<Entry> entries) {
    History history = history(entries);
    assertEquals(history, history(history.entries()));
    assertEquals(history.hashCode(), history(history.entries()).hashCode());
  }

  @Property
  void addingLeavesTheOldHistoryAsItWas(@ForAll("entries") List<Entry> entries) {
    History before = history(entries);
    List<Entry> listed = before.entries();
    before.plus("A", "", FIRST, new Tally(1, 1, BigDecimal.TEN));
    assertEquals(listed, before.entries());
  }

  private static History history(List<Entry> entries) {
    History history = History.EMPTY;
    for (Entry entry : entries) {
      history = history.plus(entry.item(), entry.actor(), entry.day(), entry.tally());
    }
    return history;
  }

  private static Tally sum(
      List<Entry> entries, Set<String> items, String actor, LocalDate first, LocalDate last) {
    long times = 0;
    long counted = 0;
    BigDecimal points = BigDecimal.ZERO;
    for (Entry entry : entries) {
      if (items.contains(entry.item())
          && (actor == null || actor.equals(entry.actor()))
          && !entry.day().isBefore(first)
          && !entry.day().isAfter(last)) {
        times += entry.tally().times();
        counted += entry.tally().counted();
        points = points.add(entry.tally().points());
      }
    }
    return new Tally(times, counted, points);
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Combinators.combine(
            Arbitraries.of("A", "A-1", "B"),
            Arbitraries.of("", "r-1", "r-2"),
            days(),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-20, 20))
        .as(
            (item, actor, day, counted, points) ->
                new Entry(item, actor, day, new Tally(1, counted, BigDecimal.valueOf(points))))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Set<String>> items() {
    return Arbitraries.of("A", "A-1", "B", "C").set().ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> actors() {
    return Arbitraries.of("all", "", "r-1", "r-3");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 40).map(FIRST::plusDays);
  }
}
