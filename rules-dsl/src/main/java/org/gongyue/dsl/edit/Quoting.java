package org.gongyue.dsl.edit;

import java.util.regex.Pattern;
import org.gongyue.dsl.sketch.Part.Style;

/** Writes texts as YAML: without quotes where it can be. */
final class Quoting {

  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  /** What other tools take for something else than a text. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?i)~|null|true|false|yes|no|on|off|y|n|=|<<"
              + "|[-+]?(0[xo]?)?[0-9a-f_]*[0-9][0-9a-f_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|nan|[0-9_]+)"
              + "|[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private Quoting() {}

  /** A text that any tool takes for one. */
  static String text(String text, boolean inFlow) {
    return OTHERWISE.matcher(text).matches() ? quoted(text) : written(text, inFlow);
  }

  /** A value of which the reader knows what it is. */
  static String written(String text, boolean inFlow) {
    return canBePlain(text, inFlow) ? text : quoted(text);
  }

  /** A text in the place of one that is written in some style. */
  static String like(Style style, String text, boolean inFlow, boolean isText) {
    return switch (style) {
      case SINGLE_QUOTED -> quoted(text);
      case DOUBLE_QUOTED -> doubleQuoted(text);
      case PLAIN, BLOCK -> isText ? text(text, inFlow) : written(text, inFlow);
    };
  }

  /** What stands between the quotes of a style, or without any. */
  static String within(Style style, String text) {
    return switch (style) {
      case SINGLE_QUOTED -> text.replace("'", "''");
      case DOUBLE_QUOTED -> escaped(text);
      case PLAIN, BLOCK -> text;
    };
  }

  private static boolean canBePlain(String text, boolean inFlow) {
    if (text.isEmpty() || !text.strip().equals(text) || text.equals("~") || text.equals("null")) {
      return false;
    }
    char first = text.charAt(0);
    boolean isDash = first == '-' && (text.length() == 1 || text.charAt(1) == ' ');
    if (INDICATORS.indexOf(first) >= 0 || isDash || text.startsWith("---")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsWord = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (c < ' '
          || c == 0x7F
          || (c == ':' && (endsWord || inFlow))
          || (c == '#' && text.charAt(i - 1) == ' ')
          || (inFlow && ",?[]{}".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String text) {
    boolean special = text.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    return special ? doubleQuoted(text) : "'" + text.replace("'", "''") + "'";
  }

  private static String doubleQuoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        case '\r' -> escaped.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7F) {
            escaped.append("\\x%02x".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
