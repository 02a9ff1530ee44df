/**
 * From trees to the convention of rules-core: the three documents, each by its own reader, with
 * every problem at its place. {@code Fields} is how all of them read a mapping, {@code Symbols}
 * what they know of each other. May use every package but {@code lint}, {@code log} and {@code
 * cli}.
 */
package org.gongyue.dsl.read;
