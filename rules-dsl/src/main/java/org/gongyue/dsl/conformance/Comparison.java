package org.gongyue.dsl.conformance;

import org.gongyue.dsl.diagnostic.Position;

/**
 * What a case expects, beside what came out.
 *
 * @param position where the expectation is written
 * @param of of what: an event, an account, a reward or a settlement, and what of it
 * @param expected what the suite says
 * @param actual what came out
 * @param same whether that is as expected
 * @param explanation the decision with its explanation, for people; empty if there is none
 */
public record Comparison(
    Position position,
    String of,
    String expected,
    String actual,
    boolean same,
    String explanation) {}
