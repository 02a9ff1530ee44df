package org.gongyue.dsl.publish;

import java.util.Locale;

/** The pages, in the order in which they are listed. */
enum Notice {
  INDEX("index"),
  CONVENTION("convention"),
  POSITIVE("positive"),
  NEGATIVE("negative"),
  RULES("rules"),
  CATALOGUE("catalogue"),
  TOTALS("totals"),
  COMMONS("commons"),
  HONOURS("honours"),
  RESULTS("results");

  private final String file;

  Notice(String name) {
    this.file = name + ".html";
  }

  /** The file, the same in the folder of each language. */
  String file() {
    return file;
  }

  /** Where it is, from the folder of the publication. */
  String path(Locale locale) {
    return Sheet.isEnglish(locale) ? Sheet.ENGLISH + "/" + file : file;
  }

  /** Whether it tells of a period. */
  boolean isOfPeriod() {
    return compareTo(TOTALS) >= 0;
  }
}
