/**
 * Conformance suites (用例): worked examples beside a convention that anyone can read aloud, what was
 * recorded and what must come of it. A {@code Suite} is read from a file of the folder {@code
 * conformance} by the vocabulary's table, and its cases are played one by one, each with a
 * chronicle of its own, against the rules of the convention or any others. May use {@code
 * diagnostic}, {@code yaml}, {@code vocabulary}, {@code log} and the way in, {@code
 * org.gongyue.dsl}.
 */
package org.gongyue.dsl.conformance;
