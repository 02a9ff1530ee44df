/**
 * What a change of a convention does to those whom it concerns: {@link
 * org.gongyue.dsl.impact.Impact} plays one log under the convention before and after it. May use
 * {@code diagnostic} and {@code page}.
 */
package org.gongyue.dsl.impact;
