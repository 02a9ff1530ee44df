package org.gongyue.decision;

/** What became of an event. */
public enum Status {
  /** It was posted (入账), or changed a state. */
  POSTED,
  /** It is valid, but earned or cost nothing (不计分): the explanation says why. */
  UNSCORED,
  /** It waits for verification (待核实) and has changed nothing. */
  PENDING,
  /** It was rejected (拒绝) and has changed nothing. */
  REJECTED;

  /** Whether the event stands in its accounts: an event that was taken is never posted again. */
  public boolean isTaken() {
    return this == POSTED || this == UNSCORED;
  }
}
