package org.gongyue.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A grid as horizontal bars on a logarithmic scale, one group for each row and one bar for each
 * column, in SVG that can be read on light and on dark ground.
 */
public final class Chart {

  private static final int WIDTH = 900;
  private static final int LEFT = 290;
  private static final int RIGHT = 90;
  private static final int TOP = 84;
  private static final int BAR = 14;
  private static final int GAP = 14;

  private static final String STYLE =
      """
      text { font: 13px system-ui, sans-serif; fill: #1f2328; }
      .title { font-size: 17px; font-weight: 600; }
      .small, .value { font-size: 11px; fill: #57606a; }
      .line { stroke: #d0d7de; stroke-width: 1; }
      .c0 { fill: #7fb2e5; } .c1 { fill: #2f6fb2; } .c2 { fill: #17375e; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .small, .value { fill: #9da7b1; }
        .line { stroke: #3d444d; }
        .c0 { fill: #cfe3f7; } .c1 { fill: #6cb0f5; } .c2 { fill: #2f74c0; }
      }
      """;

  private final Grid grid;
  private final int low;
  private final int high;
  private final StringBuilder svg = new StringBuilder();

  private Chart(Grid grid) {
    this.grid = grid;
    double least = Double.MAX_VALUE;
    double greatest = 0;
    for (List<Figure> figures : grid.rows().values()) {
      for (Figure figure : figures) {
        least = Math.min(least, figure.median());
        greatest = Math.max(greatest, figure.median());
      }
    }
    if (!(least > 0)) {
      throw new IllegalArgumentException("no logarithm of " + least);
    }
    low = (int) Math.floor(Math.log10(least));
    high = Math.max(low + 1, (int) Math.ceil(Math.log10(greatest)));
  }

  /**
   * The chart.
   *
   * @param title what it shows
   * @param unit what the scale counts
   */
  public static String of(Grid grid, String title, String unit) {
    return new Chart(grid).draw(title, unit);
  }

  private String draw(String title, String unit) {
    int group = grid.columns().size() * BAR + GAP;
    int bottom = TOP + grid.rows().size() * group;
    int height = bottom + 44;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"title\">",
        WIDTH, height);
    line("<title id=\"title\">%s</title>", escaped(title));
    line("<style>%n%s</style>", STYLE);
    line("<text class=\"title\" x=\"16\" y=\"28\">%s</text>", escaped(title));
    legend();
    for (int power = low; power <= high; power++) {
      double x = x(Math.pow(10, power));
      line(
          "<line class=\"line\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
          x, TOP - 6, x, bottom);
      line(
          "<text class=\"small\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          x, bottom + 16, Figure.plain(Math.pow(10, power)));
    }
    line(
        "<text class=\"small\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        (LEFT + WIDTH - RIGHT) / 2, bottom + 34, escaped(unit + ", logarithmic scale"));
    int y = TOP;
    for (Map.Entry<String, List<Figure>> row : grid.rows().entrySet()) {
      bars(row.getKey(), row.getValue(), y);
      y += group;
    }
    svg.append("</svg>\n");
    return svg.toString();
  }

  private void legend() {
    int x = LEFT;
    for (int i = 0; i < grid.columns().size(); i++) {
      line("<rect class=\"c%d\" x=\"%d\" y=\"46\" width=\"12\" height=\"12\"/>", i % 3, x);
      line("<text x=\"%d\" y=\"57\">%s</text>", x + 18, escaped(grid.columns().get(i)));
      x += 150;
    }
  }

  private void bars(String row, List<Figure> figures, int top) {
    double middle = top + figures.size() * BAR / 2.0 + 4;
    line(
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 12, middle, escaped(row));
    for (int i = 0; i < figures.size(); i++) {
      double end = x(figures.get(i).median());
      int y = top + i * BAR;
      line(
          "<rect class=\"c%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
          i % 3, LEFT, y, Math.max(1, end - LEFT), BAR - 2);
      line(
          "<text class=\"value\" x=\"%.1f\" y=\"%d\">%s</text>",
          end + 5, y + BAR - 4, Figure.plain(figures.get(i).median()));
    }
  }

  private double x(double value) {
    double share = (Math.log10(value) - low) / (high - low);
    return LEFT + share * (WIDTH - RIGHT - LEFT);
  }

  private void line(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
