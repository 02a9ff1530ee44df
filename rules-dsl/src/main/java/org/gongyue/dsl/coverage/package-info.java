/**
 * How much of a convention its worked examples use: each rule, each part of a condition both ways,
 * each band and each number just where it decides, limits reached and not, steps of repeat
 * offences, consequences, rewards, and each reason to refuse. Conditions are watched by a judge
 * that decides as the convention's own formulas do; all else is read from what the decisions say.
 * It may use {@code diagnostic}, {@code expression} and {@code probe}.
 */
package org.gongyue.dsl.coverage;
