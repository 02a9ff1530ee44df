package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.event.Event;

/**
 * What is known of an account besides its state.
 *
 * @param seconds when its latest event was, in the canonical order
 * @param nanos the same
 * @param event the id of that event
 * @param groups to which it belongs, as its latest record says
 */
record Seat(long seconds, int nanos, String event, Map<String, String> groups) {

  static final Seat NOTHING = new Seat(Long.MIN_VALUE, 0, "", Map.of());

  boolean isNothing() {
    return seconds == Long.MIN_VALUE;
  }

  /** Whether an event comes before the latest one. */
  boolean isAfter(Event other) {
    int order = Long.compare(seconds, other.at().toEpochSecond());
    order = order != 0 ? order : Integer.compare(nanos, other.at().getNano());
    order = order != 0 ? order : event.compareTo(other.id());
    return order > 0;
  }

  /** The same after an event came. */
  Seat noting(Event latest) {
    return isAfter(latest)
        ? this
        : new Seat(latest.at().toEpochSecond(), latest.at().getNano(), latest.id(), groups);
  }

  /** The same after its own record named groups; a late record adds to what is known only. */
  Seat belonging(Map<String, String> named, boolean late) {
    if (named.isEmpty() || named.equals(groups)) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(late ? named : groups);
    more.putAll(late ? groups : named);
    return new Seat(seconds, nanos, event, more);
  }

  String text() {
    ObjectNode tree = Texts.object();
    tree.put("seconds", seconds).put("nanos", nanos).put("event", event);
    groups.forEach(tree.putObject("groups")::put);
    return tree.toString();
  }

  static Seat read(String text) {
    if (text == null) {
      return NOTHING;
    }
    ObjectNode tree = Texts.parse(text);
    Map<String, String> groups = new TreeMap<>();
    tree.get("groups")
        .properties()
        .forEach(group -> groups.put(group.getKey(), group.getValue().textValue()));
    return new Seat(
        tree.get("seconds").longValue(),
        tree.get("nanos").intValue(),
        tree.get("event").textValue(),
        groups);
  }
}
