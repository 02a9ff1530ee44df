package org.gongyue.dsl.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.event.Event;
import org.gongyue.json.DecisionRecord;

/**
 * In which order the events were decided: in that of the records. So a log is recomputed as it
 * happened, whether it was decided in canonical order or as the events came.
 */
final class PlayOrder {

  private static final Comparator<EventLog.Entry> CANONICAL =
      Comparator.comparing(EventLog.Entry::event, Event.CANONICAL_ORDER);

  private final List<EventLog.Entry> events;
  private final List<RecordLine> records;
  private final Map<RecordLine, EventLog.Entry> decided = new HashMap<>();
  private final Set<EventLog.Entry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<RecordLine> changed = new HashSet<>();

  /** An event to take, with its record; one of them may be null. */
  record Step(EventLog.Entry entry, RecordLine line) {}

  /**
   * @param records in the order in which they were written
   */
  PlayOrder(List<EventLog.Entry> events, List<RecordLine> records) {
    this.events = events;
    this.records = records;
    match();
  }

  private void match() {
    Map<String, List<EventLog.Entry>> byId = new HashMap<>();
    for (EventLog.Entry entry : events) {
      byId.computeIfAbsent(entry.event().id(), id -> new ArrayList<>(1)).add(entry);
    }
    for (RecordLine line : records) {
      match(line, byId.get(line.event()), true);
    }
    for (RecordLine line : records) {
      if (!decided.containsKey(line) && match(line, byId.get(line.event()), false)) {
        changed.add(line);
      }
    }
  }

  private boolean match(RecordLine line, List<EventLog.Entry> candidates, boolean exactly) {
    for (EventLog.Entry entry : candidates == null ? List.<EventLog.Entry>of() : candidates) {
      boolean fits =
          !exactly
              || line.fingerprint() == null
              || line.fingerprint().equals(DecisionRecord.fingerprint(entry.event()));
      if (fits && !taken.contains(entry)) {
        taken.add(entry);
        decided.put(line, entry);
        return true;
      }
    }
    return false;
  }

  /** Whether the event of a record is not the one that was decided. */
  boolean isChanged(RecordLine line) {
    return changed.contains(line);
  }

  /** The events on which there is no decision, in canonical order. */
  List<EventLog.Entry> undecided() {
    return events.stream().filter(entry -> !taken.contains(entry)).toList();
  }

  /**
   * What to do, in order.
   *
   * @param withUndecided whether events without decision were decided all the same; they are put
   *     where they belong among the others
   */
  List<Step> steps(boolean withUndecided) {
    Comparator<EventLog.Entry> order =
        isCanonical() ? CANONICAL : Comparator.comparingInt(EventLog.Entry::line);
    List<EventLog.Entry> others =
        withUndecided ? undecided().stream().sorted(order).toList() : List.of();
    List<Step> steps = new ArrayList<>(events.size());
    int next = 0;
    for (RecordLine line : records) {
      EventLog.Entry entry = decided.get(line);
      while (entry != null && next < others.size() && order.compare(others.get(next), entry) < 0) {
        steps.add(new Step(others.get(next++), null));
      }
      steps.add(new Step(entry, line));
    }
    return steps;
  }

  private boolean isCanonical() {
    EventLog.Entry last = null;
    for (RecordLine line : records) {
      EventLog.Entry entry = decided.get(line);
      if (entry != null && last != null && CANONICAL.compare(last, entry) > 0) {
        return false;
      }
      last = entry == null ? last : entry;
    }
    return true;
  }
}
