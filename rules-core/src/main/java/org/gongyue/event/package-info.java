/**
 * What happened, as a host records it: {@link org.gongyue.event.Event} and its kinds, and {@link
 * org.gongyue.event.AccountId}, the account it happened to. May use {@code org.gongyue.measure}.
 */
package org.gongyue.event;
