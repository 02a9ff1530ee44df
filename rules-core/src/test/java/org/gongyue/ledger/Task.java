package org.gongyue.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.event.Event;

/**
 * What is asked of a ledger, once or again.
 *
 * @param ids the events that it may record
 * @param events the same, as far as they are known before
 */
record Task(Happening kind, Set<String> ids, List<Event> events, Asking asking) {

  /** Asks, and says what was answered. */
  @FunctionalInterface
  interface Asking {
    List<? extends Answer> of(Ledger ledger);
  }

  /** What records events. */
  static Task recording(Happening kind, List<Event> events, Asking asking) {
    Set<String> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.id()));
    return new Task(kind, ids, events, asking);
  }

  /** What records nothing. */
  static Task reading(Happening kind, Asking asking) {
    return new Task(kind, Set.of(), List.of(), asking);
  }

  List<? extends Answer> ask(Ledger ledger) {
    return asking.of(ledger);
  }

  @Override
  public String toString() {
    return kind + " " + ids;
  }
}
