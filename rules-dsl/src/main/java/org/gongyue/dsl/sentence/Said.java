package org.gongyue.dsl.sentence;

import java.util.Map;

/**
 * A line that is a sentence.
 *
 * @param line the line, from 0
 * @param from its first char that is no blank
 * @param text the line without blanks and punctuation around it
 * @param values what was filled in, by the names of the gaps
 */
record Said(int line, int from, String text, Sentence sentence, Map<String, Value> values) {}
