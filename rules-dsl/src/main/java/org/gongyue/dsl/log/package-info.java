/**
 * Recorded events as JSON Lines: each line is an event or a problem that names the line; what is
 * wrong with one line never hides another. May use {@code diagnostic}.
 */
package org.gongyue.dsl.log;
