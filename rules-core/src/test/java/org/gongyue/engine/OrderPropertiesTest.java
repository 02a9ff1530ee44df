package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;

/** The order in which a log was recorded does not show once it is in canonical order. */
@Domain(RandomGiven.Domain.class)
class OrderPropertiesTest {

  @Property
  void aShuffledLogGivesTheSameBytes(@ForAll RandomGiven given, @ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(given.events());
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(decisions(given, given.events()), decisions(given, shuffled));
  }

  private static List<String> decisions(RandomGiven given, List<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Event.CANONICAL_ORDER);
    return Step.through(given.convention(), sorted).stream()
        .map(step -> Json.write(step.decision()))
        .toList();
  }
}
