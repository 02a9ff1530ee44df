package org.gongyue.dsl.impact;

import java.util.List;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.Event;

/**
 * An event of which something else becomes.
 *
 * @param reasons why it is rejected or waits, after the change if it does then, else before it
 */
public record StatusChange(Event event, Status before, Status after, List<Reason> reasons) {

  /** Whether it was not taken before the change, and is after it. */
  public boolean isNowTaken() {
    return !before.isTaken() && after.isTaken();
  }
}
