package org.gongyue.dsl.impact;

import java.math.BigDecimal;

/**
 * What one rule, reward or settlement posts under both conventions.
 *
 * @param item its id; null for what no posting tells, such as opening balances
 * @param name what it is called; null with it
 */
public record ItemImpact(
    String item,
    String name,
    String unit,
    int timesBefore,
    BigDecimal before,
    int timesAfter,
    BigDecimal after) {

  /** How much more it posts, negative if less. */
  public BigDecimal difference() {
    return after.subtract(before);
  }
}
