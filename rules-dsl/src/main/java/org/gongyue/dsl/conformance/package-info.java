/**
 * Conformance suites (用例): worked examples beside a convention that anyone can read aloud, what was
 * recorded and what must come of it. A {@code Suite} is read from a file of the folder {@code
 * conformance}, and run with a chronicle of each case's own. May use {@code diagnostic}, {@code
 * yaml}, {@code log} and the way in, {@code org.gongyue.dsl}.
 */
package org.gongyue.dsl.conformance;
