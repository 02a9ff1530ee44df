package org.gongyue.account;

import java.math.BigDecimal;
import org.gongyue.measure.Decimals;

/** A sum of points while it is added up: of most, whole numbers of their smallest parts. */
final class Points {

  /** Decimal places of what can be added as a whole number. */
  static final int MOST_PLACES = 6;

  private long first;
  private int firstPlaces;
  private BigDecimal rest = BigDecimal.ZERO;

  /** Adds points without their point; most have as many places as those before them. */
  void add(long points, int places) {
    if (first == 0) {
      firstPlaces = places;
    }
    long sum = first + points;
    boolean overflows = ((first ^ sum) & (points ^ sum)) < 0;
    if (places == firstPlaces && !overflows) {
      first = sum;
    } else {
      add(BigDecimal.valueOf(points, places));
    }
  }

  void add(BigDecimal points) {
    rest = rest.add(points);
  }

  /** All together, in canonical form. */
  BigDecimal sum() {
    BigDecimal sum = BigDecimal.valueOf(first, firstPlaces);
    return Decimals.canonical(rest.signum() == 0 ? sum : sum.add(rest));
  }
}
