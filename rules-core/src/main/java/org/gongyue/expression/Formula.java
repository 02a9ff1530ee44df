package org.gongyue.expression;

/**
 * An expression as its author wrote it, and what it means.
 *
 * @param text the text in the convention, for people
 * @param expression the meaning, which alone decides
 */
public record Formula(String text, Expression expression) {}
