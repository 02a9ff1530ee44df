package org.gongyue.event;

import static org.gongyue.fixture.Events.did;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {

  @Test
  void eventsComeByTimeThenById() {
    Event first = did("E-9", "V-01", "2024-03-01");
    Event second = did("E-1", "V-01", "2024-03-02");
    Event third = did("E-2", "V-01", "2024-03-02");
    assertEquals(List.of(first, second, third), sorted(third, first, second));
  }

  @Test
  void anEventComesBeforeItsVerification() {
    Observation waiting = did("E-1", "V-01", "2024-03-01");
    Observation verified = waiting.verifiedBy("网格员", "g-1");
    assertEquals(List.of(waiting, verified), sorted(verified, waiting));
  }

  @Test
  void eventsOfOneIdAndTimeButOtherContentHaveAnOrder() {
    Observation event = did("E-1", "V-01", "2024-03-01");
    assertNotEquals(0, Event.CANONICAL_ORDER.compare(event.by("Aa"), event.by("BB")));
    assertNotEquals(
        0, Event.CANONICAL_ORDER.compare(event.with("夜间", true), event.with("夜间", "true")));
    assertEquals(sorted(event.by("Aa"), event.by("BB")), sorted(event.by("BB"), event.by("Aa")));
  }

  private static List<Event> sorted(Event... events) {
    List<Event> sorted = new ArrayList<>();
    Collections.addAll(sorted, events);
    sorted.sort(Event.CANONICAL_ORDER);
    return sorted;
  }
}
