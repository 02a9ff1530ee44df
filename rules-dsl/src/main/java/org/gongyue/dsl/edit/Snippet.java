package org.gongyue.dsl.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Text;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;

/** A part of a file as a text of its own. */
final class Snippet {

  private Snippet() {}

  /** What stands there, without the indentation that it has because of where it stands. */
  static String of(Text text, Part part) {
    String whole = text.toString();
    int first = text.lineOf(part.from());
    int last = text.lineOf(part.to());
    int indent = text.column(part.from());
    List<String> lines = new ArrayList<>();
    lines.add(whole.substring(part.from(), Math.min(part.to(), text.end(first))));
    for (int line = first + 1; line <= last; line++) {
      int from = text.start(line) + Math.min(indent, text.indent(line));
      lines.add(whole.substring(from, Math.max(from, Math.min(part.to(), text.end(line)))));
    }
    return String.join("\n", lines);
  }

  /** The lines of a text. */
  static List<String> lines(String text) {
    return List.of(text.stripTrailing().split("\r\n|\r|\n", -1));
  }

  /** Whether it is a value that YAML can read. */
  static boolean isReadable(String text) {
    return tree("k:\n  " + String.join("\n  ", lines(text)) + "\n") != null;
  }

  /** Whether it is written in braces, in brackets or in one line. */
  static boolean isFlow(String text) {
    String first = text.strip();
    return first.startsWith("{") || first.startsWith("[");
  }

  /** The tree of a text; null if it cannot be read. */
  static Node tree(String text) {
    return YamlFile.read(text.getBytes(StandardCharsets.UTF_8), "", new Diagnostics());
  }
}
