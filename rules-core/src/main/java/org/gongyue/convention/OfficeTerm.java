package org.gongyue.convention;

import java.time.LocalDate;
import org.gongyue.measure.Window;

/**
 * The term of office (届期) of those whom the community elects: limits and measures may go by it.
 *
 * @param from the first day of the first term; what lies before it is one window of its own
 * @param years how long each term is
 */
public record OfficeTerm(LocalDate from, int years) {

  /** The longest term in years. */
  public static final int LONGEST = Window.LONGEST_TERM / 12;

  /** The window that contains a day. */
  public Window window() {
    return Window.term(from, years * 12);
  }
}
