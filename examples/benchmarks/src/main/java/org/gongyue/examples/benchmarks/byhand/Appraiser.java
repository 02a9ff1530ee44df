package org.gongyue.examples.benchmarks.byhand;

import org.gongyue.examples.benchmarks.workload.Terms;

/** Says what a deed is worth before repeats, rounding, limits and the floor. */
@FunctionalInterface
public interface Appraiser {

  /** That the rule's condition does not hold. */
  long NONE = -1;

  /** In plain Java. */
  Appraiser BY_HAND =
      (terms, quantity) ->
          quantity < terms.least() || quantity > terms.most() ? NONE : Amounts.of(terms, quantity);

  /**
   * The amount in hundredths, or {@link #NONE}.
   *
   * @param terms of the rule of the deed's behaviour
   * @param quantity in tenths
   */
  long amount(Terms terms, long quantity);
}
