package org.gongyue.dsl.impact;

import java.math.BigDecimal;

/**
 * What a change does to the accounts of one group, in one unit.
 *
 * @param kind the kind of group, such as {@code 楼栋}
 * @param group which one; null for accounts of which the log does not say it
 * @param before what all of them hold together under the convention before
 * @param after what they hold under the convention after
 */
public record GroupImpact(
    String kind,
    String group,
    String unit,
    int accounts,
    int gaining,
    int losing,
    BigDecimal before,
    BigDecimal after) {

  /** What all of them gain together, negative if they lose. */
  public BigDecimal difference() {
    return after.subtract(before);
  }
}
