package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.History;
import org.gongyue.account.Tally;
import org.gongyue.convention.Limit;
import org.gongyue.measure.Whose;

/**
 * A limit and the items whose points or times it adds up.
 *
 * @param items the ids of the rules or rewards
 */
record CompiledLimit(Limit limit, Set<String> items) {

  /**
   * What the window that contains {@code day} has seen so far, in points or times; never negative.
   *
   * @param own the history of the account
   * @param groups the histories of the groups by kind
   */
  BigDecimal used(History own, Map<String, History> groups, String actor, LocalDate day) {
    Whose.Kind whose = limit.scope().kind();
    History history = whose == Whose.Kind.GROUP ? groups.get(limit.scope().group()) : own;
    Tally tally =
        history.between(
            items,
            whose == Whose.Kind.ACTOR ? actor : null,
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
