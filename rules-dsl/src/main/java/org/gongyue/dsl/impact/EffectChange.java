package org.gongyue.dsl.impact;

import org.gongyue.decision.Effect;

/**
 * A consequence that is another under the other convention.
 *
 * @param event the id of the event that it follows
 * @param before what it is before the change; null if there is none
 * @param after what it is after the change; null if there is none
 */
public record EffectChange(String event, Effect before, Effect after) {

  /** Whether there is none before the change. */
  public boolean isNew() {
    return before == null;
  }

  /** Whether there is none after the change. */
  public boolean isGone() {
    return after == null;
  }

  /** One of the two. */
  public Effect either() {
    return after == null ? before : after;
  }
}
