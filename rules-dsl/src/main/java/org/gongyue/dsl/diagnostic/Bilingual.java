package org.gongyue.dsl.diagnostic;

/** A word of the convention language, which messages show in their own language. */
public interface Bilingual {

  /** The word in Chinese. */
  String chinese();

  /** The word in English. */
  String english();
}
