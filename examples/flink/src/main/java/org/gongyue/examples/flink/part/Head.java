package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.json.Link;

/**
 * What a part knows of itself.
 *
 * @param link where the chain of its decision records ends
 * @param latest the latest day of an event that was taken; {@link LocalDate#MIN} if none was
 * @param settled up to which day the periods that ended are done with; null before the first event
 * @param forgotten the first month of which everything is still known; null if nothing was
 *     forgotten
 * @param closed the ids of the periods that were closed for all
 */
record Head(
    Link link, LocalDate latest, LocalDate settled, YearMonth forgotten, Set<String> closed) {

  static final Head BEGINNING = new Head(Link.GENESIS, LocalDate.MIN, null, null, Set.of());

  Head {
    closed = Set.copyOf(closed);
  }

  Head linked(Link next) {
    return new Head(next, latest, settled, forgotten, closed);
  }

  Head on(LocalDate day) {
    return new Head(link, day, settled, forgotten, closed);
  }

  Head settled(LocalDate day) {
    return new Head(link, latest, day, forgotten, closed);
  }

  Head forgotten(YearMonth month) {
    return new Head(link, latest, settled, month, closed);
  }

  Head closed(String period) {
    Set<String> more = new TreeSet<>(closed);
    more.add(period);
    return new Head(link, latest, settled, forgotten, more);
  }

  String text() {
    ObjectNode tree = Texts.object();
    tree.put("number", link.number()).put("hash", link.hash());
    tree.put("latest", latest.equals(LocalDate.MIN) ? null : latest.toString());
    tree.put("settled", settled == null ? null : settled.toString());
    tree.put("forgotten", forgotten == null ? null : forgotten.toString());
    new TreeSet<>(closed).forEach(tree.putArray("closed")::add);
    return tree.toString();
  }

  static Head read(String text) {
    if (text == null) {
      return BEGINNING;
    }
    ObjectNode tree = Texts.parse(text);
    String latest = tree.get("latest").textValue();
    String settled = tree.get("settled").textValue();
    String forgotten = tree.get("forgotten").textValue();
    Set<String> closed = new TreeSet<>();
    tree.get("closed").forEach(period -> closed.add(period.textValue()));
    return new Head(
        new Link(tree.get("number").longValue(), tree.get("hash").textValue()),
        latest == null ? LocalDate.MIN : LocalDate.parse(latest),
        settled == null ? null : LocalDate.parse(settled),
        forgotten == null ? null : YearMonth.parse(forgotten),
        closed);
  }
}
