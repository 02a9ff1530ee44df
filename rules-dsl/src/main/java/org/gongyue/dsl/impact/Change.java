package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import org.gongyue.event.AccountId;

/** What one account holds under both conventions. */
public record Change(AccountId account, BigDecimal before, BigDecimal after) {

  /** What it gains by the change, negative if it loses. */
  public BigDecimal difference() {
    return after.subtract(before);
  }
}
