package org.gongyue.examples.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.decision.Status;
import org.gongyue.dsl.Conventions;
import org.gongyue.event.Event;
import org.junit.jupiter.api.Test;

/** A small province. */
final class ProvinceTest {

  private static final List<Path> FOLDERS =
      Stream.of(
              "province", "../../conventions/wuxing/baiyun-xincun", "../../conventions/wutong-yuan")
          .map(Path::of)
          .toList();

  @Test
  void neitherThreadsNorTheOrderOfTheCommunitiesChangeADecision() throws Exception {
    Province province = new Province(FOLDERS, 20);
    Province.Outcome one = province.replay(6, 2_000, 1, Province.Way.BESIDE, false);
    assertTrue(one.events() > 12_000);
    assertTrue(one.statuses().get(Status.POSTED) > 6_000, () -> one.statuses().toString());
    assertEquals(one, province.replay(6, 2_000, 2, Province.Way.BESIDE, true));
    assertEquals(one, province.replay(6, 2_000, 2, Province.Way.WITHIN, false));
    assertEquals(one, province.replay(6, 2_000, 3, Province.Way.WITHIN, true));
  }

  @Test
  void aCommunityHasTheSameYearEachTimeAndItsOwn() throws Exception {
    Patterns patterns = new Patterns(Conventions.load(FOLDERS.get(1)), 20);
    List<Event> year = all(patterns, 7);
    assertEquals(year, all(patterns, 7));
    assertTrue(year.size() > 500);
    assertEquals(year, year.stream().sorted(Event.CANONICAL_ORDER).toList());
    assertNotEquals(year, all(patterns, 8));
  }

  private static List<Event> all(Patterns patterns, int number) {
    List<Event> events = new ArrayList<>();
    new CommunityYear(patterns, number, 500).forEachRemaining(events::add);
    return events;
  }
}
