package org.gongyue.dsl.audit;

import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.json.Link;

/**
 * A line of the decisions: where it is, and what it says of its place. What it says of the decision
 * is read again when it is compared.
 *
 * @param event null if the line is not readable
 * @param fingerprint null if it has none
 * @param link null if it has none
 * @param problem why it is not readable; null if it is
 */
record RecordLine(
    int number,
    long start,
    int length,
    State state,
    String event,
    String fingerprint,
    String previous,
    Link link,
    Diagnostic problem) {

  enum State {
    /** Its hash is right. */
    WHOLE,
    /** Its hash is wrong. */
    ALTERED,
    /** It has no hash. */
    UNCHAINED,
    UNREADABLE,
    TRUNCATED
  }

  boolean isWhole() {
    return state == State.WHOLE;
  }

  boolean isReadable() {
    return event != null;
  }
}
