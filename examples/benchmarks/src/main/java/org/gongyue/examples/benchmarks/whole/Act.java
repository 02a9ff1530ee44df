package org.gongyue.examples.benchmarks.whole;

/**
 * An event as a fact: a bean with what rules look at, in whole numbers, which is the fastest that
 * each library knows, and with what they make of it.
 */
public final class Act {

  private final String behaviour;
  private final String actor;
  private final int day;
  private final int monthEnd;
  private final long quantity;
  private final boolean verified;
  private Draft draft;

  /**
   * @param behaviour the id of the behaviour, and of its rule
   * @param day the epoch day
   * @param monthEnd the epoch day on which its month ends, by which months are told apart
   * @param quantity the attribute, in tenths
   * @param verified whether the officer has verified it
   */
  public Act(
      String behaviour, String actor, int day, int monthEnd, long quantity, boolean verified) {
    this.behaviour = behaviour;
    this.actor = actor;
    this.day = day;
    this.monthEnd = monthEnd;
    this.quantity = quantity;
    this.verified = verified;
  }

  /** The id of the behaviour. */
  public String getBehaviour() {
    return behaviour;
  }

  /** Who did it. */
  public String getActor() {
    return actor;
  }

  /** The epoch day. */
  public int getDay() {
    return day;
  }

  /** The epoch day on which its month ends. */
  public int getMonthEnd() {
    return monthEnd;
  }

  /** The attribute, in tenths. */
  public long getQuantity() {
    return quantity;
  }

  /** Whether the officer has verified it. */
  public boolean isVerified() {
    return verified;
  }

  /** Drafts a posting that adds points, which further rules may cut. */
  public Draft earns(long hundredths) {
    draft = new Draft(this, false, hundredths);
    return draft;
  }

  /** Drafts a posting that takes points, which further rules may raise or cut. */
  public Draft costs(long hundredths) {
    draft = new Draft(this, true, hundredths);
    return draft;
  }

  /** What the rules have drafted; null if none applied. */
  public Draft draft() {
    return draft;
  }
}
