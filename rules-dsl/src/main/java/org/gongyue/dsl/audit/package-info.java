/**
 * Whether what was recorded is what the convention gives (复算): {@link org.gongyue.dsl.audit.Audit}
 * recomputes a log of events and holds the recorded decisions against it, line by line. May use
 * {@code log} and {@code diagnostic}.
 */
package org.gongyue.dsl.audit;
