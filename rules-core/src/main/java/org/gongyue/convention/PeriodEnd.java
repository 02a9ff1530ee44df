package org.gongyue.convention;

import java.math.BigDecimal;
import org.gongyue.measure.Recurrence;

/**
 * What becomes of a balance when a period closes (期末).
 *
 * @param every when periods close
 * @param share which part of a positive balance is carried over (结转), from 0 for nothing to 1 for
 *     all; rounded like all amounts of the unit
 * @param most how much is carried over at most; null for no bound
 * @param keepsDebt whether a negative balance stays (负数)
 * @param base what is granted at the beginning of each period (每期基础分); zero for nothing
 */
public record PeriodEnd(
    Recurrence every, BigDecimal share, BigDecimal most, boolean keepsDebt, BigDecimal base) {}
