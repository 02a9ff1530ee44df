package org.gongyue.examples.benchmarks.byhand;

import org.gongyue.examples.benchmarks.workload.Terms;

/** What a quantity comes to before repeats, rounding and limits. */
public final class Amounts {

  private Amounts() {}

  /**
   * The points, in hundredths.
   *
   * @param quantity in tenths
   */
  public static long of(Terms terms, long quantity) {
    return switch (terms.shape()) {
      case FLAT -> terms.rate() * 10;
      case PROPORTIONAL -> terms.rate() * quantity;
      case CAPPED -> Math.min(terms.rate() * quantity, terms.second() * 10);
      case BANDED ->
          quantity <= Terms.BAND
              ? terms.rate() * quantity
              : terms.rate() * Terms.BAND + terms.second() * (quantity - Terms.BAND);
    };
  }
}
