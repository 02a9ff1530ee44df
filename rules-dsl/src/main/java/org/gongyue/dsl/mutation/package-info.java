/**
 * Asks of the worked examples of a convention whether they would notice if the convention were
 * another: changes one thing in its documents at a time (a number, a bound, a window, a rule gone),
 * reads the result, and plays the examples under it. A change that no example notices is told with
 * its place, and with a record that shows the difference. It may use {@code diagnostic}, {@code
 * yaml}, {@code vocabulary}, {@code read}, {@code sentence} and {@code probe}.
 */
package org.gongyue.dsl.mutation;
