package org.gongyue.dsl.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.decision.Status;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Words;

/** What is said of expectations; Chinese unless the locale is English. */
final class Phrases {

  private final boolean english;

  Phrases(Locale locale) {
    this.english = locale.getLanguage().equals("en");
  }

  String of(Key word) {
    return english ? word.english() : word.chinese();
  }

  String of(Status status) {
    return Words.STATUSES.word(status, english ? Language.en : Language.zh);
  }

  String of(boolean answer) {
    if (english) {
      return answer ? "yes" : "no";
    }
    return answer ? "是" : "否";
  }

  /** Several things, or that there is nothing. */
  String joined(List<String> all) {
    return all.isEmpty() ? nothing() : String.join(english ? "; " : "；", all);
  }

  String orNothing(Object one) {
    return one == null ? nothing() : one.toString();
  }

  String until(LocalDate day) {
    return (english ? "until " : "至 ") + day;
  }

  private String nothing() {
    return english ? "nothing" : "无";
  }
}
