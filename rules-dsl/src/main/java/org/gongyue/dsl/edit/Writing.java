package org.gongyue.dsl.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Sketch;
import org.gongyue.dsl.sketch.Text;
import org.gongyue.dsl.vocabulary.Form;

/** How values of fields are written. */
final class Writing {

  private Writing() {}

  /** What ends the lines of a text. */
  static String lineEnd(Text text) {
    String whole = text.toString();
    int end = text.end(0);
    return whole.startsWith("\r\n", end) ? "\r\n" : whole.startsWith("\r", end) ? "\r" : "\n";
  }

  /** Whether a value is one that other tools should take for a text, whatever it looks like. */
  static boolean isText(Form form) {
    return form != null
        && switch (form.kind()) {
          case TEXT, SENTENCE, TEXTS, NAMED_TEXTS -> true;
          default -> false;
        };
  }

  /** A list in brackets, or its only text. */
  static String texts(List<String> texts, boolean inFlow) {
    return texts.size() == 1 ? Quoting.text(texts.get(0), inFlow) : list(texts);
  }

  static String list(List<String> texts) {
    return texts.stream()
        .map(text -> Quoting.text(text, true))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * A part of a file in the place of a value.
   *
   * @param indent the indentation of what goes over several lines
   * @return what follows the colon
   */
  static String yaml(String snippet, int indent, String lineEnd) {
    List<String> lines = Snippet.lines(snippet.strip());
    String gap = lineEnd + " ".repeat(indent);
    boolean inLine = lines.size() == 1 && !lines.get(0).startsWith("- ") && !isMapping(snippet);
    if (Snippet.isFlow(snippet) || inLine || snippet.startsWith("|") || snippet.startsWith(">")) {
      return " " + String.join(gap, lines);
    }
    return gap + String.join(gap, Snippet.lines(snippet));
  }

  private static boolean isMapping(String snippet) {
    return Sketch.of(new Text(snippet)) instanceof Part.Mapping mapping
        && mapping.entries().get(0).colon() >= 0
        && !mapping.flow();
  }
}
