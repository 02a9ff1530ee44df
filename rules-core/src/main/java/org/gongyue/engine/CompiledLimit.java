package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.gongyue.account.History;
import org.gongyue.account.Tally;
import org.gongyue.convention.Limit;

/**
 * A limit and the items whose points or times it adds up.
 *
 * @param items the ids of the rules or rewards
 */
record CompiledLimit(Limit limit, Set<String> items) {

  /**
   * What the window that contains {@code day} has seen so far, in points or times; never negative.
   */
  BigDecimal used(History history, String actor, LocalDate day) {
    Tally tally =
        history.between(
            items,
            limit.scope() == Limit.Scope.ACTOR ? actor : null,
            limit.window().first(day),
            limit.window().last(day));
    return limit.measure() == Limit.Measure.TIMES
        ? BigDecimal.valueOf(tally.counted())
        : tally.points().abs();
  }

  /** Whether an amount, be it zero, may count at all beside what is used. */
  boolean admits(BigDecimal amount, BigDecimal used) {
    return limit.measure() == Limit.Measure.TIMES
        ? used.compareTo(limit.most()) < 0
        : amount.signum() == 0 || admit(amount, used).signum() != 0;
  }

  /** How much of an amount fits beside what is used. */
  BigDecimal admit(BigDecimal amount, BigDecimal used) {
    if (limit.measure() == Limit.Measure.TIMES) {
      return used.compareTo(limit.most()) < 0 ? amount : BigDecimal.ZERO;
    }
    BigDecimal room = limit.most().subtract(used);
    if (amount.compareTo(room) <= 0) {
      return amount;
    }
    return limit.excess() == Limit.Excess.DROP ? BigDecimal.ZERO : room.max(BigDecimal.ZERO);
  }
}
