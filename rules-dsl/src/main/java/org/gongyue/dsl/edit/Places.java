package org.gongyue.dsl.edit;

import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Text;

/** Puts entries into mappings, and takes them out, so that nothing else changes. */
final class Places {

  private final Text text;
  private final String lineEnd;

  Places(Text text) {
    this.text = text;
    this.lineEnd = Writing.lineEnd(text);
  }

  String lineEnd() {
    return lineEnd;
  }

  /** Takes an entry out, with what stands behind it on its line. */
  TextEdit without(Part.Mapping mapping, Part.Entry entry) {
    List<Part.Entry> entries = mapping.entries();
    int index = entries.indexOf(entry);
    Part.Entry next = index + 1 < entries.size() ? entries.get(index + 1) : null;
    int from = entry.key().from();
    if (mapping.flow()) {
      return index > 0
          ? new TextEdit(entries.get(index - 1).to(), entry.to(), "")
          : new TextEdit(from, next == null ? entry.to() : next.key().from(), "");
    }
    int line = text.lineOf(from);
    int last = text.lineOf(entry.to());
    boolean isFirstOfLine = text.start(line) + text.indent(line) == from;
    if (isFirstOfLine) {
      return lines(line, last);
    }
    // Behind a dash: the next key takes its place.
    return new TextEdit(from, next == null ? entry.to() : next.key().from(), "");
  }

  /** Takes lines out. */
  TextEdit lines(int first, int last) {
    if (last + 1 < text.lines()) {
      return new TextEdit(text.start(first), text.start(last + 1), "");
    }
    int from = first == 0 ? text.start(0) : text.end(first - 1);
    return new TextEdit(from, text.end(last), "");
  }

  /**
   * Puts an entry behind another, or first.
   *
   * @param before null for the first place
   * @param written key, colon and value
   */
  TextEdit with(Part.Mapping mapping, Part.Entry before, String written) {
    List<Part.Entry> entries = mapping.entries();
    if (mapping.flow()) {
      int first = entries.isEmpty() ? mapping.from() + 1 : entries.get(0).key().from();
      return before != null
          ? insert(before.to(), ", " + written)
          : insert(first, entries.isEmpty() ? written : written + ", ");
    }
    String gap = lineEnd + " ".repeat(mapping.column());
    return before != null
        ? insert(text.end(text.lineOf(before.to())), gap + written)
        : insert(mapping.from(), written + gap);
  }

  static TextEdit insert(int at, String written) {
    return new TextEdit(at, at, written);
  }

  /** Puts a value behind a colon after which nothing stands. */
  TextEdit value(Part.Entry entry, String written) {
    int from = entry.colon() + 1;
    int to = from;
    int end = text.end(text.lineOf(entry.colon()));
    while (to < end && Character.isWhitespace(text.toString().charAt(to))) {
      to++;
    }
    return new TextEdit(from, to == end ? to : from, written);
  }
}
