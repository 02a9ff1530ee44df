package org.gongyue.examples.benchmarks.whole;

/**
 * Why a posting is less than its amount.
 *
 * @param bound which bound it was
 * @param points how many were cut, in tenths
 */
public record Cut(Bound bound, long points) {

  /** What bounds a posting. */
  public enum Bound {
    /** What one person's acts may come to in a month. */
    PERSON_AND_MONTH,
    /** What the acts of a household may come to in a month. */
    HOUSEHOLD_AND_MONTH,
    /** That no balance falls below zero. */
    FLOOR
  }
}
