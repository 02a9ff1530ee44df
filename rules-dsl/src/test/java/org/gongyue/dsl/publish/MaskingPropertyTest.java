package org.gongyue.dsl.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.gongyue.account.State;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.measure.Period;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** Whatever a convention and a log are: nobody is named on a published page who did not agree. */
@Domain(RandomGiven.Domain.class)
class MaskingPropertyTest {

  private static final List<String> PERIODS =
      List.of("2024", "2024-H1", "2024-Q1", "2024-Q2", "2024-01", "2024-02", "2024-03", "2024-W07");

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void nobodyIsNamedWhoDidNotAgree(@ForAll RandomGiven given, @ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Convention convention = Listed.of(given.convention(), random);
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    List<Event> history = RandomHistories.of(convention, given.events(), random);
    List<Event> events = new ArrayList<>();
    // The same again for others, so that there are more than a few.
    for (int copy = copies(random); copy > 0; copy--) {
      Marking marking = new Marking(convention, copy, random);
      for (Event event : history) {
        events.add(marking.of(event));
      }
    }
    events.sort(Event.CANONICAL_ORDER);
    List<String> kinds = List.copyOf(CommunityReport.groupKinds(rules, events));
    String kind = kinds.isEmpty() ? null : kinds.get(random.nextInt(kinds.size()));
    Period period = Period.parse(PERIODS.get(random.nextInt(PERIODS.size())));
    NoticeBoard board = NoticeBoard.of(rules, events, period, kind, () -> {});
    Map<String, String> pages = Publication.of(convention, period, board).pages();
    assertEquals(20, pages.size());
    Set<String> agreed = agreed(convention, events);
    pages.forEach(
        (path, page) -> {
          Set<String> named = marks(page);
          named.removeIf(mark -> path.endsWith(Notice.HONOURS.file()) && agreed.contains(mark));
          assertEquals(Set.of(), named, path);
        });
    Statistics.label("named")
        .collect(board.isTooSmall() ? "too small" : board.red().isEmpty() ? "nobody" : "somebody");
    Statistics.label("black list")
        .collect(board.black().map(list -> list.isEmpty() ? "empty" : "some").orElse("none"));
    assertTrue(marks(events.toString()).size() >= Math.min(1, events.size()), "nothing is marked");
  }

  private static int copies(Random random) {
    return random.nextInt(5) == 0 ? 1 : 3 + random.nextInt(8);
  }

  /** The codes of those who agreed to be on the red list, if anybody may see such codes. */
  private static Set<String> agreed(Convention convention, List<Event> events) {
    Set<String> agreed = new TreeSet<>();
    for (Event event : events) {
      if (event instanceof Observation one && one.consents().contains(State.RED_LIST)) {
        List<String> shown = new ArrayList<>();
        shown.add(one.account().shown(convention.masked()));
        one.parties().values().forEach(party -> shown.add(party.shown(convention.masked())));
        shown.forEach(text -> agreed.addAll(marks(text)));
      }
    }
    return agreed;
  }

  private static Set<String> marks(String text) {
    Set<String> found = new TreeSet<>();
    Marking.MARK.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }
}
