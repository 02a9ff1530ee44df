package org.gongyue.dsl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.yaml.YamlFile;

/**
 * The lines of the files that diagnostics speak of, each file read once. A file may have been left
 * unread because of what it is: what cannot be shown is left out, for the diagnostic has said why.
 */
final class SourceFiles {

  /** What ends a line of YAML, as the reader counts them. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final Map<String, List<String>> files = new HashMap<>();

  /** The line of a place and a caret below it; null if there is nothing to show. */
  String marked(Position position) {
    List<String> lines = files.computeIfAbsent(position.file(), SourceFiles::lines);
    if (position.line() > lines.size()) {
      return null;
    }
    String line = lines.get(position.line() - 1);
    return line.isBlank() ? null : SourceLine.marked(line, position.column());
  }

  private static List<String> lines(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(YamlFile.LARGEST);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return List.of(LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1));
      }
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
