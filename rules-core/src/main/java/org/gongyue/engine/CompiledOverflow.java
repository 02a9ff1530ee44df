package org.gongyue.engine;

import java.math.BigDecimal;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.measure.Decimals;

/**
 * Where points go that a ceiling keeps out.
 *
 * @param into the unit into which they are converted
 * @param rate how much of it one point becomes
 * @param validity how long that can be spent; null for without end
 */
record CompiledOverflow(UnitOfAccount into, BigDecimal rate, CompiledValidity validity) {

  /** What an excess becomes, up to the ceiling of the other unit. */
  BigDecimal convert(BigDecimal excess, BigDecimal balance) {
    BigDecimal amount =
        Decimals.round(excess.multiply(rate, Decimals.CONTEXT), into.precision(), into.rounding());
    BigDecimal room = into.ceiling() == null ? amount : into.ceiling().subtract(balance);
    return Decimals.canonical(amount.min(room).max(BigDecimal.ZERO));
  }
}
