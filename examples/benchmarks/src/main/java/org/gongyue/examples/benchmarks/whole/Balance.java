package org.gongyue.examples.benchmarks.whole;

/** The balance of a household as a fact, in tenths. */
public final class Balance {

  private long points;

  /**
   * @param points in tenths
   */
  Balance(long points) {
    this.points = points;
  }

  /** In tenths. */
  public long getPoints() {
    return points;
  }

  /** Adds signed points. */
  public void add(long more) {
    points += more;
  }
}
