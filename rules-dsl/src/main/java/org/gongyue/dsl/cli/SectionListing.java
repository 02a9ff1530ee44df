package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.page.Section;

/** The parts of a report as lines, with columns one below the other. */
final class SectionListing {

  private SectionListing() {}

  static List<String> lines(List<Section> sections) {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(section.title());
      section.notes().forEach(note -> lines.add("  " + note));
      if (!section.head().isEmpty()) {
        table(section, lines);
      }
    }
    return lines;
  }

  private static void table(Section section, List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(section.head().stream().map(SectionListing::name).toList());
    rows.addAll(section.rows());
    int[] widths = new int[section.head().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - width(row.get(i)));
        boolean isNumber = section.head().get(i).startsWith("#");
        line.append(' ').append(isNumber ? padding + row.get(i) : row.get(i) + padding).append(' ');
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private static String name(String head) {
    return head.startsWith("#") ? head.substring(1) : head;
  }

  private static int width(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }
}
