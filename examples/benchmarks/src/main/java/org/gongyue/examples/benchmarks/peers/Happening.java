package org.gongyue.examples.benchmarks.peers;

import org.gongyue.examples.benchmarks.byhand.Appraiser;

/**
 * An event as a fact for other libraries: a bean with what conditions and amounts look at, in whole
 * numbers, which is the fastest that each of them knows.
 */
public final class Happening {

  private final String behaviour;
  private final long quantity;
  private final boolean verified;
  private long amount = Appraiser.NONE;

  /**
   * @param behaviour the id of the behaviour
   * @param quantity the attribute, in tenths
   * @param verified whether the officer has verified it
   */
  public Happening(String behaviour, long quantity, boolean verified) {
    this.behaviour = behaviour;
    this.quantity = quantity;
    this.verified = verified;
  }

  /** The id of the behaviour. */
  public String getBehaviour() {
    return behaviour;
  }

  /** The attribute, in tenths. */
  public long getQuantity() {
    return quantity;
  }

  /** Whether the officer has verified it. */
  public boolean isVerified() {
    return verified;
  }

  /** Takes what it comes to, in hundredths, before repeats, rounding, limits and the floor. */
  public void post(long hundredths) {
    amount = hundredths;
  }

  /** What it came to, or {@link Appraiser#NONE}. */
  public long amount() {
    return amount;
  }
}
