package org.gongyue.dsl.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese words in a text of another language, marked so that they are read out as what they are.
 */
final class Foreign {

  private static final Pattern CHINESE =
      Pattern.compile(
          "\\p{IsIdeographic}(?:[\\p{IsIdeographic}0-9、-〿！-～·]|[“”](?=\\p{IsIdeographic}))*");

  private Foreign() {}

  static void write(String text, StringBuilder out) {
    Matcher found = CHINESE.matcher(text);
    int at = 0;
    while (found.find()) {
      Plain.escape(text.substring(at, found.start()), out);
      out.append("<span lang=\"zh-CN\">");
      Plain.escape(found.group(), out);
      out.append("</span>");
      at = found.end();
    }
    Plain.escape(text.substring(at), out);
  }
}
