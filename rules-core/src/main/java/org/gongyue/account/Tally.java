package org.gongyue.account;

import java.math.BigDecimal;
import org.gongyue.measure.Decimals;

/**
 * What happened over some days under one rule or reward, or under several: then an event to which
 * several of them applied happened once.
 *
 * @param times how often it happened, whether or not a limit left any points
 * @param counted how often it was counted: not dropped or cut to nothing by a limit
 * @param warned how often it was but a warning (先警告); of several rules, the warnings of each
 * @param points the signed points posted
 */
public record Tally(long times, long counted, long warned, BigDecimal points) {

  /** Nothing happened. */
  public static final Tally NONE = new Tally(0, 0, BigDecimal.ZERO);

  /** A warning. */
  public static final Tally WARNING = new Tally(1, 0, 1, BigDecimal.ZERO);

  /** Of something that was no warning. */
  public Tally(long times, long counted, BigDecimal points) {
    this(times, counted, 0, points);
  }

  /** Whether nothing happened, after all. */
  boolean isNothing() {
    return times == 0 && counted == 0;
  }

  /** With what several rules did in the same events taken out, so that each happened once. */
  Tally once(long timesTooMany, long countedTooMany) {
    return timesTooMany == 0 && countedTooMany == 0
        ? this
        : new Tally(times - timesTooMany, counted - countedTooMany, warned, points);
  }

  /** Both together, of different events. */
  public Tally plus(Tally other) {
    if (isNothing()) {
      return other;
    } else if (other.isNothing()) {
      return this;
    }
    return and(other);
  }

  /** Both together, of which one may undo the other. */
  Tally and(Tally other) {
    return new Tally(
        times + other.times,
        counted + other.counted,
        warned + other.warned,
        Decimals.canonical(points.add(other.points)));
  }
}
