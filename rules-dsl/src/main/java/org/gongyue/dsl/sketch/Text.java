package org.gongyue.dsl.sketch;

import java.util.Arrays;

/** A text and its lines. */
public final class Text {

  private final String text;
  private final int[] lines;

  public Text(String text) {
    this.text = text;
    this.lines = lines(text);
  }

  private static int[] lines(String text) {
    int[] starts = new int[64];
    int count = 1;
    // What some editors put at the beginning of a file is no part of its first line.
    starts[0] = text.startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return text;
  }

  /** How many lines it has. */
  public int lines() {
    return lines.length;
  }

  /** The line of a place, from 0. */
  public int lineOf(int place) {
    int line = Arrays.binarySearch(lines, place);
    return Math.max(0, line < 0 ? -line - 2 : line);
  }

  /** Where a line begins. */
  public int start(int line) {
    return line < lines.length ? lines[line] : text.length();
  }

  /** Where a line ends, before its line end. */
  public int end(int line) {
    int end = start(line + 1);
    while (end > start(line) && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The column of a place, from 0, in UTF-16 units. */
  public int column(int place) {
    return place - start(lineOf(place));
  }

  /** How many spaces, or tabs, a line begins with. */
  public int indent(int line) {
    int at = start(line);
    while (at < end(line) && isBlank(text.charAt(at))) {
      at++;
    }
    return at - start(line);
  }

  /** Whether nothing stands on a line, or nothing but a comment. */
  public boolean isIdle(int line) {
    int at = start(line) + indent(line);
    return at == end(line) || text.charAt(at) == '#';
  }

  /**
   * The place that is written as a line and a column.
   *
   * @param line from 1
   * @param column in code points, from 1
   */
  public int place(int line, int column) {
    int from = start(Math.min(line, lines.length) - 1);
    int to = Math.max(from, line >= lines.length ? text.length() : start(line));
    int length = text.codePointCount(from, to);
    return text.offsetByCodePoints(from, Math.max(0, Math.min(column - 1, length)));
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
