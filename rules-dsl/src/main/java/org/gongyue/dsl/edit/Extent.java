package org.gongyue.dsl.edit;

import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Text;

/** How far what begins at a place goes. */
final class Extent {

  private Extent() {}

  /** The end of what a diagnostic names first, if that stands there; else as {@link #end}. */
  static int end(Draft draft, int from, List<Object> values) {
    String text = draft.text().toString();
    for (Object value : values) {
      if (value instanceof String word && !word.isEmpty() && text.startsWith(word, from)) {
        return from + word.length();
      }
    }
    return end(draft, from);
  }

  /** The end of the value, key or word that begins at a place; never before it. */
  static int end(Draft draft, int from) {
    Part found = at(draft.root(), from);
    if (found instanceof Part.Single single && single.from() == from && !single.isMissing()) {
      return single.style() == Part.Style.BLOCK ? lineEnd(draft.text(), from) : single.to();
    }
    int limit = found == null ? lineEnd(draft.text(), from) : found.to();
    return word(draft.text().toString(), from, Math.max(limit, from));
  }

  private static int lineEnd(Text text, int from) {
    return Math.max(from, text.end(text.lineOf(from)));
  }

  /** The single value or key at a place; null if there is none. */
  private static Part.Single at(Part part, int place) {
    if (part.from() > place || part.to() < place) {
      return null;
    } else if (part instanceof Part.Single single) {
      return single;
    } else if (part instanceof Part.Sequence sequence) {
      for (Part.Item item : sequence.items()) {
        Part.Single found = at(item.value(), place);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    for (Part.Entry entry : ((Part.Mapping) part).entries()) {
      Part.Single found = at(entry.key(), place);
      found = found == null ? at(entry.value(), place) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A word, a text between quotes, or one character. */
  private static int word(String text, int from, int limit) {
    if (from >= text.length()) {
      return from;
    }
    int c = text.codePointAt(from);
    if (c == '"') {
      int close = text.indexOf('"', from + 1);
      return close >= 0 && close < limit ? close + 1 : limit;
    }
    int to = from;
    while (to < limit && isWord(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to > from ? to : Math.min(text.length(), from + Character.charCount(c));
  }

  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }
}
