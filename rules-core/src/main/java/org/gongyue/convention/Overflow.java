package org.gongyue.convention;

import java.math.BigDecimal;

/**
 * Where points go that a ceiling keeps out (超额).
 *
 * @param into the unit of account into which they are converted
 * @param rate how much of that unit one point becomes
 */
public record Overflow(String into, BigDecimal rate) {}
