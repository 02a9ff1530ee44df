package org.gongyue.dsl.conformance;

import java.util.List;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;

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
}
