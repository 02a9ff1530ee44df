package org.gongyue.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of the same kind by row and column: what the chart shows, and a table of it. */
public final class Grid {

  private final List<String> columns;
  private final Map<String, List<Figure>> rows = new LinkedHashMap<>();

  /** An empty grid. */
  public Grid(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Adds a row.
   *
   * @param figures one for each column
   */
  public void add(String row, List<Figure> figures) {
    if (figures.size() != columns.size()) {
      throw new IllegalArgumentException(row + " has " + figures.size() + " figures");
    }
    rows.put(row, List.copyOf(figures));
  }

  List<String> columns() {
    return columns;
  }

  Map<String, List<Figure>> rows() {
    return rows;
  }

  /**
   * The grid in Markdown.
   *
   * @param corner what the rows are
   */
  public String table(String corner) {
    List<String> lines = new ArrayList<>();
    lines.add("| " + corner + " | " + String.join(" | ", columns) + " |");
    lines.add("| --- |" + " ---: |".repeat(columns.size()));
    rows.forEach(
        (row, figures) ->
            lines.add(
                "| "
                    + row
                    + " | "
                    + String.join(" | ", figures.stream().map(Figure::cell).toList())
                    + " |"));
    return String.join("\n", lines);
  }

  /** Figures of different kinds in Markdown, one a row. */
  public static String list(List<Figure> figures) {
    List<String> lines = new ArrayList<>();
    lines.add("| what | median | least | greatest | unit | target |");
    lines.add("| --- | ---: | ---: | ---: | --- | --- |");
    figures.forEach(figure -> lines.add(figure.row()));
    return String.join("\n", lines);
  }
}
