package org.gongyue.convention;

import java.math.BigDecimal;
import org.gongyue.measure.Window;

/**
 * How many points all accounts together may spend on rewards in a period (预算). A redemption that is
 * more than what is left is refused as a whole.
 *
 * @param window a day, week, month, quarter, half-year, year or term of office
 * @param unit the unit of account that is counted: what is paid in it
 * @param most what may be spent in each period, not negative
 */
public record Budget(Window window, String unit, BigDecimal most) {

  /** Whether a budget may be for each of a window: whether one follows the other for everybody. */
  public static boolean isPeriod(Window window) {
    return window.unit().isCalendar() || window.unit() == Window.Unit.TERM;
  }
}
