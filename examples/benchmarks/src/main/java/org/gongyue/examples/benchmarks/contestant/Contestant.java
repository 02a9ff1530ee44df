package org.gongyue.examples.benchmarks.contestant;

/** One way to score a log. */
public interface Contestant {

  /** Begins with accounts just opened. */
  Replay begin();

  /** One pass over the log. */
  interface Replay {

    /** Takes the first so many events. */
    void take(int events);

    /**
     * Holds the balances after so many events against the rules by hand.
     *
     * @throws IllegalStateException if one differs
     */
    void check(int events);

    /**
     * Holds all that it keeps against what it ought to, which may take long.
     *
     * @throws IllegalStateException if anything differs
     */
    default void audit(int events) {
      check(events);
    }
  }
}
