package org.gongyue.dsl.lint;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Bilingual;

/**
 * A row of {@code law.txt}: words, and the text on which it rests that they matter.
 *
 * @param from its first day
 * @param until its last day
 * @param chinese the text's title and articles in Chinese
 * @param english the same in English
 * @param words any of the words
 */
record Provision(
    Topic topic, LocalDate from, LocalDate until, String chinese, String english, Pattern words)
    implements Bilingual {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
