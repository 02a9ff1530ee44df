/**
 * Reports on suites of worked examples: one page of HTML that needs nothing else, {@code
 * report.json} for tools, and JUnit XML for build servers. What else is found out about
 * conventions, such as how much of one its cases use, joins as a {@code Section}. May use {@code
 * diagnostic} and {@code conformance}.
 */
package org.gongyue.dsl.report;
