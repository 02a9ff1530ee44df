package org.gongyue.dsl.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a place in an expression that may be broken behind it.
 *
 * @param inQuotes whether the place is between quotes
 * @param from where its word, or what is between the quotes, begins, from the beginning of the text
 * @param call the function in whose arguments it is; null if in none
 * @param argument which argument, from 0
 * @param subject what is compared with the place, such as {@code 等级} or {@code 评级("星级")}; null
 */
record Phrase(boolean inQuotes, int from, Call call, int argument, String subject) {

  private static final Pattern COMPARED =
      Pattern.compile(
          "([\\p{L}_][\\p{L}\\p{N}_]*(?:\\(\\s*\\\\?\"[^\"]*\"\\s*\\))?)\\s*(?:=|!=|in\\s*\\[[^\\]]*)\\s*$");

  /** How far back is looked for what is compared. */
  private static final int FARTHEST = 200;

  private record Open(Call call, int argument, boolean isCall) {}

  /**
   * Reads a text.
   *
   * @param escaped whether a quote is written with a backslash
   */
  static Phrase of(String before, boolean escaped) {
    Deque<Open> open = new ArrayDeque<>();
    int word = 0;
    int quote = -1;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean isQuote = c == '"' || (escaped && before.startsWith("\\\"", i));
      if (isQuote) {
        i += c == '"' ? 0 : 1;
        quote = quote < 0 ? i + 1 : -1;
        word = i + 1;
      } else if (quote < 0) {
        if (c == '(' || c == '[') {
          Call call = c == '(' ? Call.of(before.substring(word, i).strip()) : null;
          open.push(new Open(call, 0, c == '('));
        } else if ((c == ')' || c == ']') && !open.isEmpty()) {
          open.pop();
        } else if (c == ',' && !open.isEmpty()) {
          Open top = open.pop();
          open.push(new Open(top.call(), top.argument() + 1, top.isCall()));
        }
        word = isWord(before, i) ? word : i + 1;
      }
    }
    boolean inQuotes = quote >= 0;
    int from = inQuotes ? quote : word;
    Open call = call(open);
    return new Phrase(
        inQuotes,
        from,
        call == null ? null : call.call(),
        call == null ? 0 : call.argument(),
        inQuotes ? subject(before.substring(Math.max(0, quote - FARTHEST), quote)) : null);
  }

  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isSurrogate(c) || Extent.isWord(c);
  }

  /** The innermost call; names in brackets are one argument of it. */
  private static Open call(Deque<Open> open) {
    for (Open one : open) {
      if (one.isCall()) {
        return one;
      }
    }
    return null;
  }

  private static String subject(String before) {
    String text = before.endsWith("\\\"") ? before.substring(0, before.length() - 2) : before;
    text = text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
    Matcher compared = COMPARED.matcher(text);
    return compared.find() ? compared.group(1) : null;
  }
}
