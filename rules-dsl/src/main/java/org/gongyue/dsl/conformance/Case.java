package org.gongyue.dsl.conformance;

import java.util.List;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;

/**
 * A worked example (用例).
 *
 * @param position where it is written
 * @param articles the articles that it illustrates
 * @param events in the order of their arrival
 * @param expected at least one
 */
record Case(
    Position position,
    String name,
    List<String> articles,
    List<Event> events,
    List<Expected> expected) {

  Case {
    articles = List.copyOf(articles);
    events = List.copyOf(events);
    expected = List.copyOf(expected);
  }
}
