package org.gongyue.dsl.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file that may be YAML by themselves: keys of the file, or an item of the list of
 * the last of these keys.
 *
 * @param line its first line, from 0
 */
record Lump(String text, int line, boolean isItem) {

  /** The lumps of a file; none if it is written in a way that has none. */
  static List<Lump> of(Source source) {
    String text = source.text();
    List<Lump> lumps = new ArrayList<>();
    if (text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
      return lumps;
    }
    int from = 0;
    int first = 0;
    int line = 0;
    int dash = -1;
    boolean isItem = false;
    boolean hasKey = false;
    for (int at = 0; at < text.length(); line++) {
      char c = text.charAt(at);
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      if (text.startsWith("---", at) || text.startsWith("...", at) || c == '%') {
        return List.of();
      }
      int column = column(text, at, next);
      boolean isKey = column == 0 && c != '#' && !text.startsWith("- ", at);
      boolean begins = column >= 0 && text.startsWith("- ", at + column);
      boolean isFirst = begins && hasKey && dash < 0;
      if ((isKey && isItem) || isFirst || (begins && isItem && column == dash)) {
        lumps.add(new Lump(text.substring(from, at), first, isItem));
        from = at;
        first = line;
        dash = isKey ? -1 : column;
        isItem = !isKey;
      }
      hasKey =
          isKey || (hasKey && !isItem && column < 0) || (hasKey && isComment(text, at, column));
      at = next;
    }
    lumps.add(new Lump(text.substring(from), first, isItem));
    return lumps;
  }

  private static boolean isComment(String text, int at, int column) {
    return column >= 0 && text.charAt(at + column) == '#';
  }

  /** The column at which something stands on a line; -1 if nothing does. */
  private static int column(String text, int at, int next) {
    int place = at;
    while (place < next && text.charAt(place) == ' ') {
      place++;
    }
    return place < next && text.charAt(place) != '\n' ? place - at : -1;
  }
}
