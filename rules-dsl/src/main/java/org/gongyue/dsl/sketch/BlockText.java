package org.gongyue.dsl.sketch;

/** What a text over lines of its own says. */
final class BlockText {

  private BlockText() {}

  /**
   * Reads it.
   *
   * @param head the line of its mark
   * @param to where its last line ends
   * @param folds whether lines are joined
   */
  static void read(Text lines, int head, int to, boolean folds, StringBuilder value) {
    String text = lines.toString();
    int last = lines.lineOf(to);
    int indent = -1;
    for (int line = head + 1; line <= last && indent < 0; line++) {
      int own = lines.indent(line);
      indent = own < lines.end(line) - lines.start(line) ? own : -1;
    }
    boolean begun = false;
    int empty = 0;
    boolean deeper = false;
    for (int line = head + 1; line <= last; line++) {
      int from = Math.min(lines.end(line), lines.start(line) + indent);
      String words = text.substring(from, lines.end(line));
      if (words.isBlank()) {
        empty++;
        continue;
      }
      boolean isDeeper = Text.isBlank(words.charAt(0));
      if (begun && folds && !deeper && !isDeeper) {
        value.append(empty == 0 ? " " : "\n".repeat(empty));
      } else {
        value.append("\n".repeat(empty + (begun ? 1 : 0)));
      }
      value.append(words);
      begun = true;
      empty = 0;
      deeper = isDeeper;
    }
    String mark = mark(text.substring(lines.start(head), lines.end(head)));
    if (begun && !mark.contains("-")) {
      value.append('\n');
    }
    int line = last + 1;
    while (mark.contains("+") && line < lines.lines() - 1 && isEmpty(lines, line++)) {
      value.append('\n');
    }
  }

  /** What stands behind the bar or arrow of a line. */
  private static String mark(String line) {
    String words = line.replaceFirst("\\s#.*", "");
    return words.substring(Math.max(words.lastIndexOf('|'), words.lastIndexOf('>')) + 1);
  }

  private static boolean isEmpty(Text lines, int line) {
    return lines.indent(line) == lines.end(line) - lines.start(line);
  }
}
