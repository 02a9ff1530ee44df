/**
 * What the engine answers: {@link org.gongyue.decision.Decision}, {@link
 * org.gongyue.decision.Eligibility}, and {@link org.gongyue.decision.Reason}, the one type for
 * everything that can be said about them. May use {@code org.gongyue.account}, {@code
 * org.gongyue.event} and {@code org.gongyue.measure}.
 */
package org.gongyue.decision;
