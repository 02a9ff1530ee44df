/**
 * A convention that uses the whole language, {@code src/test/resources/every-key}: every key in
 * every mapping in which it may stand, every fixed word, every form of an amount, and whatever the
 * model of a convention can hold. The street {@code street} is a base; {@code community} inherits
 * it. What they decide is worked out by hand in {@code cases}.
 *
 * <p><b>Who adds a key, a word or a form adds it there</b>, with a case that shows what comes out
 * and how it was worked out. The tests of this package fail until then.
 */
package org.gongyue.dsl.everykey;
