package org.gongyue.account;

import java.math.BigDecimal;
import org.gongyue.measure.Decimals;

/**
 * What happened under one rule or reward over some days.
 *
 * @param times how often it happened, whether or not a limit left any points
 * @param counted how often it was counted: not dropped or cut to nothing by a limit
 * @param points the signed points posted
 */
public record Tally(long times, long counted, BigDecimal points) {

  /** Nothing happened. */
  public static final Tally NONE = new Tally(0, 0, BigDecimal.ZERO);

  /** Both together. */
  public Tally plus(Tally other) {
    if (times == 0) {
      return other;
    } else if (other.times == 0) {
      return this;
    }
    return new Tally(
        times + other.times, counted + other.counted, Decimals.canonical(points.add(other.points)));
  }
}
