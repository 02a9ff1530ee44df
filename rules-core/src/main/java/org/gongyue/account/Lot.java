package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a balance that can be spent up to a day.
 *
 * @param until the last day; null only for a part without end of what is paid
 * @param amount positive
 */
public record Lot(LocalDate until, BigDecimal amount) {}
