/**
 * What is well formed but should not stand in a convention, or cannot have been meant: by the law,
 * whose words and dates are the table {@code law.txt}, and by reasoning about limits and
 * conditions. Works on the finished convention. May use {@code diagnostic}, {@code vocabulary},
 * {@code expression} and {@code read}.
 */
package org.gongyue.dsl.lint;
