package org.gongyue.dsl.probe;

import java.util.List;
import java.util.function.ToIntFunction;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/** After how many events of a log two conventions first decide differently; 0 if they do not. */
public record Difference(RuleBook one, RuleBook other) implements ToIntFunction<List<Event>> {

  @Override
  public int applyAsInt(List<Event> log) {
    Chronicle first = Chronicle.of(one);
    Chronicle second = Chronicle.of(other);
    for (int i = 0; i < log.size(); i++) {
      Event event = log.get(i);
      if (!Outcome.of(first.take(event)).equals(Outcome.of(second.take(event)))) {
        return i + 1;
      }
    }
    return 0;
  }
}
