package org.gongyue.dsl.coverage;

import java.util.Locale;

/**
 * Which way something came out: a mark at the end of what a goal says, put into words for people.
 */
enum Side {
  HOLDS("成立", "holds"),
  FAILS("不成立", "does not hold"),
  REACHED("达到", "reached"),
  FREE("未达到", "not reached");

  private final String chinese;
  private final String english;

  Side(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What came out this way. */
  String of(String what) {
    return what + "|" + name();
  }

  /** The text with its mark in words. */
  static String told(String text, Locale locale) {
    int mark = text.lastIndexOf('|');
    for (Side side : values()) {
      if (mark >= 0 && text.substring(mark + 1).equals(side.name())) {
        boolean english = locale.getLanguage().equals("en");
        String what = text.substring(0, mark);
        String said = english ? side.english : side.chinese;
        return what.isEmpty() ? said : what + (english ? ": " : "：") + said;
      }
    }
    return text;
  }
}
