/**
 * Chinese sentence rules: {@link org.gongyue.dsl.sentence.SentenceReader} reads {@code rules.dslr}.
 *
 * <p>A line must be a sentence of the dictionary, {@code sentences.dsl}, which is a Drools DSL
 * mapping; what the author filled in is checked by its type, at its place. Then the expander of
 * Drools makes DRL of the sentences and its parser a tree. In both there are only tokens where the
 * values are, for the expander works by text substitution, without types: so no text of an author
 * can become DRL. The parsed rule becomes an item of the 规则 of its behaviour, values in their
 * places, and is read on like one that was written in YAML: by the same reader, with the same
 * checks, limits, choice, verification and explanation. So no code is generated at run time, and
 * one more sentence rule costs what one more YAML rule costs. Drools compiles these rules, with all
 * others, from what {@code gongyue drl} prints.
 *
 * <p>May use {@code diagnostic}, {@code yaml}, {@code vocabulary} and {@code drools}.
 */
package org.gongyue.dsl.sentence;
