package org.gongyue.measure;

import java.math.BigDecimal;

/**
 * The numbers between two bounds. {@code toString} gives the text of a band: {@code [0..1)}, {@code
 * < 1}, {@code >= 4}.
 *
 * @param low the lower bound; null for none
 * @param lowClosed whether the lower bound belongs to it
 * @param high the upper bound; null for none
 * @param highClosed whether the upper bound belongs to it
 */
public record Range(BigDecimal low, boolean lowClosed, BigDecimal high, boolean highClosed) {

  /** Whether a number lies in it. */
  public boolean contains(BigDecimal number) {
    int above = low == null ? 1 : number.compareTo(low);
    int below = high == null ? -1 : number.compareTo(high);
    return (lowClosed ? above >= 0 : above > 0) && (highClosed ? below <= 0 : below < 0);
  }

  @Override
  public String toString() {
    if (low != null && high != null) {
      return low.compareTo(high) == 0
          ? Decimals.text(low)
          : (lowClosed ? "[" : "(")
              + Decimals.text(low)
              + ".."
              + Decimals.text(high)
              + (highClosed ? "]" : ")");
    } else if (low != null) {
      return (lowClosed ? ">= " : "> ") + Decimals.text(low);
    }
    return high == null ? ".." : (highClosed ? "<= " : "< ") + Decimals.text(high);
  }
}
