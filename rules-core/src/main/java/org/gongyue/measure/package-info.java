/**
 * What is counted, and over what time: {@link org.gongyue.measure.Target} and {@link
 * org.gongyue.measure.Window}, shared by limits, escalation and expressions, and the one canonical
 * form of a decimal. May use nothing but the JDK.
 */
package org.gongyue.measure;
