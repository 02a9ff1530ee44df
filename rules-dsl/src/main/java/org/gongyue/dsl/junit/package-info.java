/**
 * Suites of worked examples as tests of JUnit 5, for apps that run their communities' suites in
 * their own build. Needs {@code junit-jupiter-api}, which nobody else pays for. May use {@code
 * conformance} and {@code diagnostic}.
 */
package org.gongyue.dsl.junit;
