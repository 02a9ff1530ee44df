package org.gongyue.dsl.cli;

import java.util.Arrays;

/**
 * A line of a file and a caret below the place that is meant, for a terminal with a fixed-width
 * font. A long line is cut to a window around that place.
 */
final class SourceLine {

  /** The most columns of a terminal that are shown of a line. */
  static final int WIDEST = 100;

  private static final String INDENT = "    ";
  private static final String CUT = "...";

  /** How much of the window lies before the place, at most: the rest is what the author meant. */
  private static final int BEFORE = WIDEST / 2;

  private SourceLine() {}

  /**
   * Two lines: the source line, and a caret below a column of it.
   *
   * @param line the line without its end
   * @param column the column in code points, from 1; one beyond the end is the end
   */
  static String marked(String line, int column) {
    int[] shown = line.codePoints().map(SourceLine::visible).toArray();
    int place = Math.min(column - 1, shown.length);
    int from = start(shown, place);
    int to = end(shown, from);
    StringBuilder text = new StringBuilder(INDENT);
    StringBuilder caret = new StringBuilder(INDENT);
    if (from > 0) {
      text.append(CUT);
      caret.append(" ".repeat(CUT.length()));
    }
    for (int i = from; i < to; i++) {
      text.appendCodePoint(shown[i]);
      if (i < place) {
        caret.append(shown[i] == '\t' ? "\t" : " ".repeat(DisplayWidth.of(shown[i])));
      }
    }
    if (to < shown.length) {
      text.append(CUT);
    }
    return text.toString().stripTrailing() + "\n" + caret + "^";
  }

  /** What a terminal would obey or hide is shown as the sign for a character that is not known. */
  private static int visible(int c) {
    int type = Character.getType(c);
    boolean hidden =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE;
    return hidden && c != '\t' ? 0xFFFD : c;
  }

  /** Where the window begins: at the line's start if all of it, or its end if that, fits. */
  private static int start(int[] shown, int place) {
    if (Arrays.stream(shown).map(DisplayWidth::of).sum() <= WIDEST) {
      return 0;
    }
    int from = place;
    int width = 0;
    while (from > 0 && width + DisplayWidth.of(shown[from - 1]) <= BEFORE) {
      width += DisplayWidth.of(shown[--from]);
    }
    return from;
  }

  private static int end(int[] shown, int from) {
    int to = from;
    int width = 0;
    while (to < shown.length && width + DisplayWidth.of(shown[to]) <= WIDEST) {
      width += DisplayWidth.of(shown[to++]);
    }
    return to;
  }
}
