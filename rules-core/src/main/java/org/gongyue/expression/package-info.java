/**
 * The expression language of a convention, without its text: {@link
 * org.gongyue.expression.Expression} is the typed syntax tree, {@link
 * org.gongyue.expression.Formula} the tree together with what the author wrote, and {@link
 * org.gongyue.expression.Compiled} turns a tree into closures over a {@link
 * org.gongyue.expression.Scope}. Every expression has a value: there is no null, no division by
 * zero, no loop and no clock. May use {@code org.gongyue.measure}.
 */
package org.gongyue.expression;
