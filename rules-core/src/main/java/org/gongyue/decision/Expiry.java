package org.gongyue.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongyue.account.Cause;

/**
 * What an account will lose to the calendar if nothing else happens.
 *
 * @param unit the unit of account
 * @param cause {@link Cause#EXPIRED} for points that can be spent up to a day only, {@link
 *     Cause#PERIOD_END} for what is not carried over when a period closes
 * @param last the last day on which it can be spent
 * @param amount how much, positive
 */
public record Expiry(String unit, Cause cause, LocalDate last, BigDecimal amount) {}
