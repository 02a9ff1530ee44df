package org.gongyue.dsl.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A case as people wrote it.
 *
 * @param note the comment above it; empty if there is none
 * @param text its lines, without what they are all indented by
 */
public record Written(String note, String text) {

  private static final String COMMENT = "#";

  /**
   * The case that begins on a line.
   *
   * @param lines those of the file
   * @param first on which line it begins, from 1
   * @param next on which line the next begins; one after the last if there is none
   */
  static Written of(List<String> lines, int first, int next) {
    int above = first - 1;
    while (above > 0 && isComment(lines.get(above - 1))) {
      above--;
    }
    int end = Math.min(next - 1, lines.size());
    while (end > first && (isComment(lines.get(end - 1)) || lines.get(end - 1).isBlank())) {
      end--;
    }
    StringBuilder note = new StringBuilder();
    for (String line : lines.subList(above, first - 1)) {
      note.append(note.isEmpty() ? "" : "\n").append(line.strip().substring(1).strip());
    }
    String text = String.join("\n", lines.subList(first - 1, end));
    return new Written(note.toString(), text.replaceFirst("-", " ").stripIndent().strip());
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of(); // the file has just been read: it shows nothing then
    }
  }

  private static boolean isComment(String line) {
    return line.strip().startsWith(COMMENT);
  }
}
