package org.gongyue.dsl.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;

/**
 * A worked example (用例).
 *
 * @param position where it is written
 * @param written as it is written
 * @param articles the articles that it illustrates
 * @param given what was there before
 * @param events in the order of their arrival
 * @param diagnostics what checking its convention says, if it expects anything of that
 * @param expected at least one
 */
record Case(
    Position position,
    String name,
    Written written,
    List<String> articles,
    Given given,
    List<Event> events,
    List<Diagnostic> diagnostics,
    List<Expected> expected) {

  Case {
    articles = List.copyOf(articles);
    events = List.copyOf(events);
    diagnostics = List.copyOf(diagnostics);
    expected = List.copyOf(expected);
  }

  /** The behaviours, rewards and kinds of transfer that its events are about. */
  Set<String> topics() {
    Set<String> topics = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Observation one) {
        topics.add(one.behaviour());
      } else if (event instanceof Redemption one) {
        topics.add(one.reward());
      } else if (event instanceof Transfer one) {
        topics.add(one.kind());
      }
    }
    return topics;
  }
}
