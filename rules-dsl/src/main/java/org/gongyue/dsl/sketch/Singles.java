package org.gongyue.dsl.sketch;

import org.gongyue.dsl.sketch.Part.Single;
import org.gongyue.dsl.sketch.Part.Style;

/** Reads single values. */
final class Singles {

  /** Over how many lines, and how much text, a value in quotes or braces may go. */
  private static final int MOST_LINES = 500;

  private static final int MOST_TEXT = 20_000;

  private final Text lines;
  private final String text;

  Singles(Text lines) {
    this.lines = lines;
    this.text = lines.toString();
  }

  private char at(int place) {
    return place < text.length() ? text.charAt(place) : '\n';
  }

  private boolean isSpace(int place) {
    return Text.isBlank(at(place)) || Text.isLineEnd(at(place));
  }

  /** Whether a comment begins there. */
  boolean isComment(int place) {
    return at(place) == '#' && (place == 0 || isSpace(place - 1));
  }

  /** Where the key ends that begins there; -1 if no colon follows on its line. */
  int keyEnd(int from) {
    char first = at(from);
    int end = lines.end(lines.lineOf(from));
    if (first == '"' || first == '\'') {
      int close = close(from, end);
      int after = close;
      while (close >= 0 && Text.isBlank(at(after))) {
        after++;
      }
      return close >= 0 && at(after) == ':' && isSpace(after + 1) ? close : -1;
    } else if (first == '{' || first == '[' || first == '|' || first == '>') {
      return -1;
    }
    for (int i = from; i < end && !isComment(i); i++) {
      if (at(i) == ':' && isSpace(i + 1)) {
        return trimmed(from, i);
      }
    }
    return -1;
  }

  /** Before the white space at the end. */
  int trimmed(int from, int to) {
    int end = to;
    while (end > from && isSpace(end - 1)) {
      end--;
    }
    return end;
  }

  /** The key between two places. */
  Single key(int from, int to) {
    char first = at(from);
    return (first == '"' || first == '\'') && to - from > 1
        ? decoded(from, to)
        : new Single(from, to, text.substring(from, to), Style.PLAIN);
  }

  /** What stands on the line, without a comment. */
  Single rest(int from) {
    int end = lines.end(lines.lineOf(from));
    int to = from;
    while (to < end && !isComment(to)) {
      to++;
    }
    to = trimmed(from, to);
    return new Single(from, to, text.substring(from, to), Style.PLAIN);
  }

  /** After the quote that closes the one there; -1 if there is none before a place. */
  int close(int from, int before) {
    char quote = at(from);
    for (int i = from + 1; i < before; i++) {
      char c = at(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote && quote == '\'' && at(i + 1) == quote && i + 1 < before) {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * A value in quotes. One that is not closed ends with its line.
   *
   * @param bound the column that further lines must be deeper than
   */
  Single quoted(int from, int bound) {
    int close = close(from, lastPlace(from, bound, MOST_LINES, MOST_TEXT));
    return close >= 0 ? decoded(from, close) : unclosed(from, lines.end(lines.lineOf(from)));
  }

  Single unclosed(int from, int end) {
    int to = trimmed(from, end);
    Style style = at(from) == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
    return new Single(from, to, text.substring(Math.min(from + 1, to), to), style);
  }

  /** Where what stands in braces must have ended. */
  int lastPlace(int from, int bound) {
    return lastPlace(from, bound, MOST_LINES, MOST_TEXT);
  }

  /** Where the lines end that are deeper than a column, from the one of a place on. */
  private int lastPlace(int from, int bound, int most, int length) {
    int line = lines.lineOf(from) + 1;
    int last = lines.end(line - 1);
    int beyond = Math.min(lines.lines() - line, most) + line;
    for (; line < beyond && lines.start(line) - from < length; line++) {
      boolean empty = lines.indent(line) == lines.end(line) - lines.start(line);
      if (!empty && lines.indent(line) <= bound) {
        return last;
      }
      last = empty ? last : lines.end(line);
    }
    return last;
  }

  private Single decoded(int from, int to) {
    boolean twice = at(from) == '"';
    StringBuilder value = new StringBuilder(to - from);
    int i = from + 1;
    while (i < to - 1) {
      char c = at(i);
      if (twice && c == '\\') {
        i = Escapes.decode(text, i, to - 1, value);
      } else if (!twice && c == '\'') {
        value.append('\'');
        i += 2;
      } else if (Text.isLineEnd(c)) {
        i = folded(i, to - 1, value);
      } else {
        value.append(c);
        i++;
      }
    }
    Style style = twice ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
    return new Single(from, to, value.toString(), style);
  }

  /** A line end is a space, several are one less; the white space around them is nothing. */
  private int folded(int from, int end, StringBuilder value) {
    int length = value.length();
    while (length > 0 && Text.isBlank(value.charAt(length - 1))) {
      length--;
    }
    value.setLength(length);
    int ends = 0;
    int i = from;
    while (i < end && isSpace(i)) {
      boolean pair = at(i) == '\r' && at(i + 1) == '\n';
      ends += Text.isLineEnd(at(i)) && !pair ? 1 : 0;
      i++;
    }
    value.append(ends == 1 ? " " : "\n".repeat(ends - 1));
    return i;
  }

  /** A value without quotes, which may go on over deeper lines. */
  Single plain(int from, int bound) {
    Single first = rest(from);
    StringBuilder value = new StringBuilder(first.value());
    int to = first.to();
    int line = lines.lineOf(from);
    boolean commented = trimmed(from, lines.end(line)) > to;
    int empty = 0;
    while (!commented && ++line < lines.lines()) {
      int next = lines.start(line) + lines.indent(line);
      if (next == lines.end(line)) {
        empty++;
        continue;
      }
      boolean other = lines.indent(line) <= bound || at(next) == '#' || keyEnd(next) >= 0;
      if (other || (at(next) == '-' && isSpace(next + 1))) {
        break;
      }
      Single more = rest(next);
      value.append(empty == 0 ? " " : "\n".repeat(empty)).append(more.value());
      empty = 0;
      to = more.to();
      commented = trimmed(next, lines.end(line)) > to;
    }
    return new Single(from, to, value.toString(), Style.PLAIN);
  }

  /** A text over lines of its own. */
  Single block(int from, int bound) {
    int line = lines.lineOf(from);
    int to = lastPlace(from, Math.max(0, bound), Integer.MAX_VALUE, Integer.MAX_VALUE);
    StringBuilder value = new StringBuilder();
    if (to > lines.end(line)) {
      BlockText.read(lines, line, to, at(from) == '>', value);
      to = trimmed(from, to);
    } else {
      to = rest(from).to();
    }
    return new Single(from, to, value.toString(), Style.BLOCK);
  }
}
