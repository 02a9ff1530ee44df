package org.gongyue.examples.benchmarks.report;

/**
 * What a median ought to be.
 *
 * @param atMost whether less is better
 * @param bound the worst that is good enough
 */
public record Target(boolean atMost, double bound) {

  /** No more than a bound. */
  public static Target atMost(double bound) {
    return new Target(true, bound);
  }

  /** No less than a bound. */
  public static Target atLeast(double bound) {
    return new Target(false, bound);
  }

  boolean isMetBy(double median) {
    return atMost ? median <= bound : median >= bound;
  }

  /** The bound and whether a median meets it. */
  String of(double median) {
    return (atMost ? "≤ " : "≥ ")
        + Figure.plain(bound)
        + (isMetBy(median) ? ", met" : ", **missed**");
  }
}
