package org.gongyue.dsl.diff;

import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/**
 * One thing that is otherwise in another version.
 *
 * @param kind what became of it
 * @param list in which list of the convention it is, such as {@code rewards}; empty for the
 *     convention itself
 * @param item the number or name of the item; empty for the convention itself
 * @param part which part of the item, such as {@code condition}; empty for all of it
 * @param before what it was, in the words of the convention; null if it was not there
 * @param after what it is; null if it is no longer there
 * @param proof what is known of what it does
 * @param witness of one that decides otherwise, what shows it; else null
 */
public record Change(
    Kind kind,
    String list,
    String item,
    String part,
    String before,
    String after,
    Proof proof,
    Witness witness) {

  /**
   * A log at whose last event the two decide otherwise.
   *
   * @param log as short as it can be
   * @param before what the last event is answered without the change
   * @param after what it is answered with the change
   */
  public record Witness(List<Event> log, Decision before, Decision after) {
    public Witness {
      log = List.copyOf(log);
    }
  }

  /** What became of something. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The order of items in which the first counts, or which look at each other. */
    REORDERED,
    /** Several changes, each told by itself, of which none alone was found to decide anything. */
    TOGETHER
  }

  /** What is known of a change. */
  public enum Proof {
    /** It decides some events otherwise: there is a witness. */
    DIFFERENT,
    /** It decides nothing otherwise: only texts for people changed, or how something is written. */
    SAME,
    /** No event was found that it decides otherwise; there may be some. */
    NOT_FOUND
  }
}
