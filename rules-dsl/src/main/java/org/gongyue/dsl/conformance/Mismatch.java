package org.gongyue.dsl.conformance;

import org.gongyue.dsl.diagnostic.Position;

/**
 * What came out otherwise than expected.
 *
 * @param position where the expectation is written
 * @param of of what: an event, an account, a reward or a settlement, and what of it
 * @param expected what the suite says
 * @param actual what came out
 * @param explanation the decision with its explanation, for people; empty if there is none
 */
public record Mismatch(
    Position position, String of, String expected, String actual, String explanation) {}
