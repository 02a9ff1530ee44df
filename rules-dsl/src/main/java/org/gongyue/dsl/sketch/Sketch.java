package org.gongyue.dsl.sketch;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.sketch.Part.Entry;
import org.gongyue.dsl.sketch.Part.Item;
import org.gongyue.dsl.sketch.Part.Single;
import org.gongyue.dsl.sketch.Part.Style;

/**
 * Reads mappings and lists by their indentation. What cannot be right is taken for what was most
 * probably meant: a word without a colon for a key that is not finished, a line that stands too
 * deep for one of the mapping above it.
 */
public final class Sketch {

  /** Of what is nested deeper nothing is known: no convention is. */
  private static final int DEEPEST = 24;

  private final Text lines;
  private final String text;
  private final Singles singles;
  private final Flow flow;
  private int at;
  private int depth;

  private Sketch(Text lines) {
    this.lines = lines;
    this.text = lines.toString();
    this.singles = new Singles(lines);
    this.flow = new Flow(lines, singles);
  }

  /** The tree of a text. */
  public static Part of(Text text) {
    Sketch sketch = new Sketch(text);
    sketch.at = text.start(0);
    if (sketch.seek() && sketch.text.startsWith("---", sketch.at) && sketch.column() == 0) {
      sketch.at = text.start(text.lineOf(sketch.at) + 1);
    }
    return sketch.block(-1);
  }

  /** Goes to the next line on which something stands; false if there is none. */
  private boolean seek() {
    int line = lines.lineOf(at);
    if (at > lines.start(line) + lines.indent(line)) {
      line++;
    }
    while (line < lines.lines() && lines.isIdle(line)) {
      line++;
    }
    at = line < lines.lines() ? lines.start(line) + lines.indent(line) : text.length();
    return line < lines.lines();
  }

  private int column() {
    return lines.column(at);
  }

  private Part missing(int place) {
    return new Single(place, place, "", Style.PLAIN);
  }

  /**
   * What stands on the next lines, deeper than a column.
   *
   * @param bound the column
   */
  private Part block(int bound) {
    int before = at;
    if (!seek() || column() <= bound) {
      int place = before;
      at = before;
      return missing(place);
    }
    return inLine(bound);
  }

  /** What stands from here on. */
  private Part inLine(int bound) {
    if (depth > DEEPEST) {
      return singles.rest(take(lines.end(lines.lineOf(at))));
    }
    depth++;
    try {
      if (isDash()) {
        return sequence(bound);
      } else if (singles.keyEnd(at) >= 0) {
        return mapping(bound);
      }
      return value(bound);
    } finally {
      depth--;
    }
  }

  private int take(int to) {
    int from = at;
    at = to;
    return from;
  }

  private boolean isDash() {
    return at < text.length()
        && text.charAt(at) == '-'
        && (at + 1 == text.length()
            || Text.isBlank(text.charAt(at + 1))
            || Text.isLineEnd(text.charAt(at + 1)));
  }

  private Part sequence(int bound) {
    int from = at;
    int column = column();
    int to = at + 1;
    List<Item> items = new ArrayList<>();
    while (at < text.length() && isDash() && column() == column) {
      int dash = at;
      at++;
      skipBlanks();
      Part value = isDone() ? block(column) : inLine(column);
      items.add(new Item(dash, value));
      to = Math.max(dash + 1, value.from() == value.to() ? 0 : value.to());
      if (!next(column - 1, bound)) {
        break;
      }
    }
    return new Part.Sequence(from, to, column, false, items);
  }

  /** Whether nothing more stands on the line but a comment. */
  private boolean isDone() {
    return at >= text.length() || Text.isLineEnd(text.charAt(at)) || text.charAt(at) == '#';
  }

  private void skipBlanks() {
    while (at < text.length() && Text.isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** Goes to the next line; stays where it is if that one is not deeper than both columns. */
  private boolean next(int column, int bound) {
    int before = at;
    if (seek() && column() > Math.max(column, bound)) {
      return true;
    }
    at = before;
    return false;
  }

  private Part mapping(int bound) {
    int from = at;
    int column = column();
    int to = at;
    List<Entry> entries = new ArrayList<>();
    boolean more = true;
    while (more) {
      if (isDash() && column() <= column) {
        // A dash under a key that has its value already belongs to nothing.
        at = lines.end(lines.lineOf(at));
      } else {
        Entry entry = entry(column());
        entries.add(entry);
        to = entry.to();
      }
      more = next(bound, bound) && !(isDash() && column() < column);
    }
    return new Part.Mapping(from, to, column, false, entries);
  }

  private Entry entry(int column) {
    int end = singles.keyEnd(at);
    if (end < 0) {
      int line = lines.lineOf(at);
      Single key = singles.rest(take(lines.end(line)));
      return new Entry(key, -1, missing(key.to()));
    }
    Single key = singles.key(at, end);
    at = end;
    skipBlanks();
    int colon = at++;
    skipBlanks();
    if (!isDone()) {
      return new Entry(key, colon, value(column));
    }
    int after = colon + 1;
    int before = at;
    // The dashes of a list may stand under its key.
    if (seek() && (column() > column || (column() == column && isDash()))) {
      return new Entry(key, colon, inLine(column() == column ? column - 1 : column));
    }
    at = before;
    return new Entry(key, colon, missing(after));
  }

  /** A value that is no mapping and no list by indentation. */
  private Part value(int bound) {
    char first = text.charAt(at);
    Part value =
        switch (first) {
          case '{', '[' -> flow.read(at, bound);
          case '\'', '"' -> singles.quoted(at, bound);
          case '|', '>' -> singles.block(at, bound);
          default -> singles.plain(at, bound);
        };
    at = Math.max(at + 1, value.to());
    int line = lines.lineOf(Math.max(0, at - 1));
    at = Math.max(at, lines.end(line));
    return value;
  }
}
