/**
 * Reads conditions and amounts: text by the grammar in {@code grammar} to the typed {@link
 * org.gongyue.expression.Expression} of rules-core, with a diagnostic at the place of whatever is
 * wrong. {@code Interval} tells before any event what values an expression can take. May use {@code
 * diagnostic}, {@code yaml} and {@code vocabulary}.
 */
package org.gongyue.dsl.expression;
