package org.gongyue.convention;

import java.math.BigDecimal;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * How much or how often counts (上限). A limit concerns rewards, or penalties if its target is
 * negative; it never cuts the other.
 *
 * @param scope whose points are added up
 * @param target over which rules
 * @param window over which window; of {@link Window#EVENT} all rules of one event together
 * @param measure whether points or times are limited
 * @param unit the unit of account; rules in another are not concerned
 * @param most the greatest number of points or times in one window
 * @param excess what happens to points that exceed it; times that exceed it are always dropped
 */
public record Limit(
    Whose scope,
    Target target,
    Window window,
    Measure measure,
    String unit,
    BigDecimal most,
    Excess excess) {

  /** What is limited. */
  public enum Measure {
    /** Points (分). */
    POINTS,
    /** Times (次). */
    TIMES
  }

  /** What happens to what exceeds the limit. */
  public enum Excess {
    /** The rest up to the limit counts (部分计入). */
    CUT,
    /** An amount that does not fit whole does not count at all (不计). */
    DROP
  }

  /** The limit as a convention writes it: {@code 每人每月 20 分}. */
  @Override
  public String toString() {
    return scope.toString()
        + window
        + " "
        + Decimals.text(most)
        + (measure == Measure.TIMES ? " 次" : " 分");
  }
}
