package org.gongyue.dsl.sketch;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.sketch.Part.Entry;
import org.gongyue.dsl.sketch.Part.Item;
import org.gongyue.dsl.sketch.Part.Single;
import org.gongyue.dsl.sketch.Part.Style;

/**
 * Reads what stands in braces and brackets. What is not closed ends where the lines end that are
 * deep enough to belong to it; one whose lines go on with keys of their own ends with its first.
 */
final class Flow {

  private static final int DEEPEST = 24;

  private final Text lines;
  private final String text;
  private final Singles singles;
  private int at;
  private int end;
  private int depth;

  Flow(Text lines, Singles singles) {
    this.lines = lines;
    this.text = lines.toString();
    this.singles = singles;
  }

  /** What begins with the brace or bracket there. */
  Part read(int from, int bound) {
    int first = lines.end(lines.lineOf(from));
    int last = singles.lastPlace(from, bound);
    int line = lines.lineOf(last) + 1;
    // One may close it under its key.
    if (line < lines.lines() && lines.indent(line) == Math.max(0, bound)) {
      int place = lines.start(line) + lines.indent(line);
      char c = place < text.length() ? text.charAt(place) : ' ';
      last = c == '}' || c == ']' ? place + 1 : last;
    }
    Part part = upTo(from, last);
    boolean closed = part.to() > from + 1 && isClosed(part);
    return closed || last == first ? part : upTo(from, first);
  }

  private Part upTo(int from, int last) {
    at = from;
    end = last;
    depth = 0;
    return collection();
  }

  private boolean isClosed(Part part) {
    char close = text.charAt(part.to() - 1);
    return part instanceof Part.Mapping ? close == '}' : close == ']';
  }

  private void skip() {
    while (at < end) {
      char c = text.charAt(at);
      if (singles.isComment(at)) {
        at = Math.min(end, lines.end(lines.lineOf(at)));
      } else if (Text.isBlank(c) || Text.isLineEnd(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private char here() {
    return at < end ? text.charAt(at) : '\n';
  }

  private Part collection() {
    int from = at;
    int column = lines.column(at);
    boolean mapping = here() == '{';
    List<Entry> entries = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    at++;
    depth++;
    int to = at;
    boolean fresh = true;
    for (skip(); at < end; skip()) {
      char c = here();
      if (c == '}' || c == ']') {
        at++;
        to = at;
        break;
      } else if (c == ',') {
        if (fresh && mapping) {
          entries.add(new Entry(missing(at), -1, missing(at)));
        }
        fresh = true;
        at++;
        to = at;
        continue;
      }
      fresh = false;
      if (mapping) {
        entries.add(entry());
      } else {
        items.add(new Item(-1, node()));
      }
      to = at;
    }
    depth--;
    return mapping
        ? new Part.Mapping(from, to, column, true, entries)
        : new Part.Sequence(from, to, column, true, items);
  }

  private static Single missing(int place) {
    return new Single(place, place, "", Style.PLAIN);
  }

  private Entry entry() {
    Part key = node();
    Single name =
        key instanceof Single single
            ? single
            : new Single(key.from(), key.to(), text.substring(key.from(), key.to()), Style.PLAIN);
    int before = at;
    skip();
    if (here() != ':') {
      at = before;
      return new Entry(name, -1, missing(name.to()));
    }
    int colon = at++;
    int after = at;
    skip();
    if (here() == ',' || here() == '}' || here() == ']' || at >= end) {
      at = Math.min(at, end);
      return new Entry(name, colon, missing(after));
    }
    return new Entry(name, colon, node());
  }

  private Part node() {
    char c = here();
    if ((c == '{' || c == '[') && depth < DEEPEST) {
      return collection();
    } else if (c == '"' || c == '\'') {
      int close = singles.close(at, end);
      int lineEnd = Math.min(end, lines.end(lines.lineOf(at)));
      Single value = close >= 0 ? singles.key(at, close) : singles.unclosed(at, lineEnd);
      at = Math.max(at + 1, value.to());
      return value;
    }
    return plain();
  }

  private Single plain() {
    int from = at;
    while (at < end && !ends(at)) {
      at++;
    }
    int to = singles.trimmed(from, at);
    if (to == from) {
      at = from + 1; // what belongs nowhere
      to = at;
    } else {
      at = to;
    }
    String value = text.substring(from, to);
    return new Single(from, to, value.replaceAll("[ \t]*[\r\n]+[ \t]*", " "), Style.PLAIN);
  }

  private boolean ends(int place) {
    char c = text.charAt(place);
    char next = place + 1 < end ? text.charAt(place + 1) : '\n';
    return ",[]{}".indexOf(c) >= 0
        || singles.isComment(place)
        || (c == ':' && (Text.isBlank(next) || Text.isLineEnd(next) || ",[]{}".indexOf(next) >= 0));
  }
}
