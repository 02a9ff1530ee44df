/**
 * What describes the convention language, made from its vocabulary: the JSON Schema, by which an
 * editor completes and checks while one types, and the reference of all keys. May use {@code
 * org.gongyue.dsl.vocabulary} and {@code org.gongyue.dsl.diagnostic}.
 */
package org.gongyue.dsl.describe;
