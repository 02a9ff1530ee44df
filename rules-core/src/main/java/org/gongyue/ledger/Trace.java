package org.gongyue.ledger;

/**
 * What is known of an event by its id.
 *
 * @param number its latest record; zero if it has not come yet
 * @param outcome what was answered then
 * @param stands whether it stands in its accounts by now
 * @param reversal the record of the reversal that says that it does not count; zero for none
 */
record Trace(long number, Outcome outcome, boolean stands, long reversal) {

  /** What was answered first. */
  enum Outcome {
    /** It was rejected, or waits for verification: it may come again. */
    NOT_TAKEN,
    /** It was taken. */
    TAKEN,
    /** It is a reversal that waits for its event. */
    WAITS
  }

  static final Trace NOTHING = new Trace(0, Outcome.NOT_TAKEN, false, 0);

  /** Whether it cannot come again as something new. */
  boolean isKnown() {
    return number > 0 && (outcome != Outcome.NOT_TAKEN || stands);
  }

  Trace reversedBy(long record) {
    return new Trace(number, outcome, stands, record);
  }

  Trace standing(boolean now) {
    return new Trace(number, outcome, now, reversal);
  }

  Trace recorded(long record, Outcome first, boolean now) {
    return new Trace(record, first, now, reversal);
  }
}
