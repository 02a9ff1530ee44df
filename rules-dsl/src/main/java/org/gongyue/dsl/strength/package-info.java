/**
 * How strong the worked examples of a convention are: what of it they use, which changes of it they
 * would notice, and drafts of the examples that they lack. It may use {@code diagnostic}, {@code
 * read}, {@code conformance}, {@code coverage}, {@code mutation} and {@code probe}.
 */
package org.gongyue.dsl.strength;
