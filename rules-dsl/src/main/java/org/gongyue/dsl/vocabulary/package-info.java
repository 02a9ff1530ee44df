/**
 * The words of the convention language, Chinese and English, in one place. Knows nothing of files.
 * May use {@code org.gongyue.dsl.diagnostic} and {@code org.gongyue.convention}, {@code
 * org.gongyue.expression} and {@code org.gongyue.measure} of rules-core.
 */
package org.gongyue.dsl.vocabulary;
