package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.event.Event;
import org.gongyue.json.JsonTree;

/**
 * What is known of an event by its id.
 *
 * @param event the event as it came last; null if only something about it came, or if it is what a
 *     reversal put in place of something
 * @param first what was answered then, without reasons and explanation
 * @param within the id of the reversal that put it in place of something; null for none
 * @param outcome what was answered then
 * @param stands whether it stands in its accounts by now
 * @param reversal the id of the reversal that says that it does not count; null for none
 */
record Trace(
    Event event, Decision first, String within, Outcome outcome, boolean stands, String reversal) {

  /** What was answered first. */
  enum Outcome {
    /** It was rejected, or waits for verification: it may come again. */
    NOT_TAKEN,
    /** It was taken. */
    TAKEN,
    /** It is a reversal that waits for its event. */
    WAITS
  }

  static final Trace NOTHING = new Trace(null, null, null, Outcome.NOT_TAKEN, false, null);

  /** Whether it came, by itself or in place of something. */
  boolean hasCome() {
    return event != null || within != null;
  }

  /** Whether it cannot come again as something new. */
  boolean isKnown() {
    return hasCome() && (outcome != Outcome.NOT_TAKEN || stands);
  }

  Trace reversedBy(String id) {
    return new Trace(event, first, within, outcome, stands, id);
  }

  Trace standing(boolean now) {
    return new Trace(event, first, within, outcome, now, reversal);
  }

  /** A waiting reversal that gave way to another one. */
  Trace dropped() {
    return new Trace(event, first, within, Outcome.NOT_TAKEN, stands, reversal);
  }

  /** The same after it came. */
  Trace came(Event now, Decision decision, Outcome how) {
    Decision short_ =
        new Decision(
            decision.event(),
            decision.convention(),
            decision.status(),
            decision.repeated(),
            decision.postings(),
            decision.effects(),
            List.of(),
            Explanation.of(List.of()),
            decision.accounts());
    return new Trace(now, short_, null, how, decision.status().isTaken(), reversal);
  }

  /** The same after a reversal put it in place of something. */
  Trace cameWithin(String other) {
    return new Trace(null, null, other, Outcome.TAKEN, true, reversal);
  }

  String text() {
    ObjectNode tree = Texts.object();
    if (event != null) {
      tree.set("event", JsonTree.of(event));
      tree.set("first", JsonTree.of(first));
    }
    tree.put("within", within).put("outcome", outcome.name());
    tree.put("stands", stands).put("reversal", reversal);
    return tree.toString();
  }

  static Trace read(String text) {
    if (text == null) {
      return NOTHING;
    }
    ObjectNode tree = Texts.parse(text);
    boolean came = tree.has("event");
    return Texts.reading(
        () ->
            new Trace(
                came ? JsonTree.event(tree.get("event")) : null,
                came ? JsonTree.decision(tree.get("first")) : null,
                tree.get("within").textValue(),
                Outcome.valueOf(tree.get("outcome").textValue()),
                tree.get("stands").booleanValue(),
                tree.get("reversal").textValue()));
  }
}
