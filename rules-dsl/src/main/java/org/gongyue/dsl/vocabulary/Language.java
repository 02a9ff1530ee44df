package org.gongyue.dsl.vocabulary;

import org.gongyue.dsl.diagnostic.Bilingual;

/** The languages in which a file's keys and words are written; named as on the command line. */
public enum Language {
  /** Chinese. */
  zh,
  /** English. */
  en;

  /** The one of two words that is in this language. */
  public String of(String chinese, String english) {
    return this == zh ? chinese : english;
  }

  /** A word in this language. */
  public String of(Bilingual word) {
    return of(word.chinese(), word.english());
  }
}
