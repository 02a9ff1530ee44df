package org.gongyue.examples.benchmarks.whole;

/** An earlier posting of the household as a fact. */
public final class Entry {

  private final String rule;
  private final String actor;
  private final int day;
  private final int monthEnd;
  private final long points;
  private final int until;

  /**
   * @param points without sign, in tenths
   * @param until the last day on which a rule looks at it
   */
  Entry(String rule, String actor, int day, int monthEnd, long points, int until) {
    this.rule = rule;
    this.actor = actor;
    this.day = day;
    this.monthEnd = monthEnd;
    this.points = points;
    this.until = until;
  }

  /** The id of the rule. */
  public String getRule() {
    return rule;
  }

  /** Whose act it was. */
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

  /** The points without sign, in tenths. */
  public long getPoints() {
    return points;
  }

  /** The last day on which a rule looks at it. */
  int until() {
    return until;
  }
}
