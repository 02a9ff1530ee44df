/**
 * Puts the keys and words of a convention's files into one language, in the text that its author
 * wrote. May use every package but {@code log}, {@code describe} and {@code cli}.
 */
package org.gongyue.dsl.format;
