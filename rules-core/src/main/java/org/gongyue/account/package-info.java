/**
 * The state of an account between two decisions, as an immutable value that a host can keep as
 * JSON. May use {@code org.gongyue.measure} and {@code org.gongyue.event}.
 */
package org.gongyue.account;
