/**
 * The adopted rules of one community as immutable data: what the three documents say, with nothing
 * left of how they were written. May use {@code org.gongyue.measure} and {@code
 * org.gongyue.expression}.
 */
package org.gongyue.convention;
