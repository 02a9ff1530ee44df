package org.gongyue.dsl.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Chinese sentences, as far as the lints must understand them: who says what of a word. */
final class Clauses {

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?\n]");

  /** A comma, but not before what goes on with an enumeration. */
  private static final Pattern CLAUSE = Pattern.compile("[；;]|[，,](?!包括|如|例如|或|以及|也|等)");

  private final Law law;

  Clauses(Law law) {
    this.law = law;
  }

  static List<String> sentences(String text) {
    return List.of(SENTENCE.split(text));
  }

  static List<String> clauses(String sentence) {
    return List.of(CLAUSE.split(sentence));
  }

  /**
   * A word of the topic with which a text sets a penalty or takes a right; null if there is none.
   */
  Law.Match set(Topic topic, String text) {
    if (!law.speaksOf(topic, text)) {
      return null; // as of most texts: what a text does not have, no part of it has
    }
    for (String sentence : sentences(text)) {
      if (law.speaksOf(Topic.AUTHORITY, sentence)) {
        continue; // what the authorities do by law, the convention only recalls
      }
      for (String clause : clauses(sentence)) {
        for (Law.Match match : law.matches(topic, clause)) {
          if (!isForbidden(clause, match)) {
            return match;
          }
        }
      }
    }
    return null;
  }

  private boolean isForbidden(String clause, Law.Match match) {
    if (law.speaksOf(Topic.PENALTY_VOID, clause.substring(match.to()))) {
      return true;
    }
    String before = clause.substring(0, match.from());
    Law.Match forbids = law.last(Topic.PENALTY_FORBIDDEN, before);
    // "不得…违者罚款": between the word that forbids and the penalty begins something new
    return forbids != null
        && !law.speaksOf(Topic.PENALTY_CONDITION, clause.substring(forbids.to(), match.to()));
  }

  /** A word of the topic that no word denies in its clause; null if there is none. */
  Law.Match said(Topic topic, String text) {
    if (!law.speaksOf(topic, text)) {
      return null;
    }
    for (String sentence : sentences(text)) {
      for (String clause : clauses(sentence)) {
        Law.Match match = law.first(topic, clause);
        if (match != null && !law.speaksOf(Topic.DENIED, clause)) {
          return match;
        }
      }
    }
    return null;
  }

  /** A word of the topic that is made public without consent; null if there is none. */
  Law.Match published(Topic topic, String text) {
    if (!law.speaksOf(topic, text)) {
      return null;
    }
    for (String sentence : sentences(text)) {
      for (String clause : clauses(sentence)) {
        Law.Match match = law.first(topic, clause);
        if (match != null
            && law.speaksOf(Topic.PUBLISHING, clause)
            && !law.speaksOf(Topic.MASKED, clause)
            && !sentence.contains("同意")) {
          return match;
        }
      }
    }
    return null;
  }
}
