package org.gongyue.dsl.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of horizontal bars as SVG, with a title and a description for those who do not see it,
 * and each value beside its bar, so that colour alone says nothing.
 */
public final class Bars implements Chart {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 22;
  private static final int VALUES = 58;

  private final String id;
  private final String title;
  private final int labels;
  private final List<Bar> bars = new ArrayList<>();

  /** How a bar is coloured, by the names of the style. */
  public enum Tone {
    UP("up"),
    DOWN("down"),
    EVEN("even"),
    BEFORE("before"),
    AFTER("after");

    private final String name;

    Tone(String name) {
      this.name = name;
    }
  }

  private record Bar(String label, BigDecimal length, String value, Tone tone) {}

  /**
   * A chart without bars yet.
   *
   * @param id its id in the page
   * @param labels how wide the labels are, of 360
   */
  public Bars(String id, String title, int labels) {
    this.id = id;
    this.title = title;
    this.labels = labels;
  }

  /**
   * A bar more.
   *
   * @param length how long it is, compared with the others; its sign does not matter
   * @param value what stands beside it
   */
  public Bars add(String label, BigDecimal length, String value, Tone tone) {
    bars.add(new Bar(label, length.abs(), value, tone));
    return this;
  }

  @Override
  public String html() {
    BigDecimal longest = bars.stream().map(Bar::length).reduce(BigDecimal.ZERO, BigDecimal::max);
    StringBuilder told = new StringBuilder();
    StringBuilder drawn = new StringBuilder();
    int y = 0;
    for (Bar bar : bars) {
      int width = width(bar.length(), longest);
      told.append(bar.label()).append(' ').append(bar.value()).append("; ");
      text(drawn, labels - 6, y + 15, "end", bar.label());
      drawn.append("<rect class=\"").append(bar.tone().name).append("\" x=\"").append(labels);
      drawn.append("\" y=\"").append(y + 3).append("\" width=\"").append(width);
      drawn.append("\" height=\"").append(HEIGHT - 6).append("\"/>");
      text(drawn, labels + width + 5, y + 15, "start", bar.value());
      y += HEIGHT;
    }
    return "<figure><figcaption>"
        + Html.escaped(title)
        + "</figcaption>\n<svg role=\"img\" aria-labelledby=\""
        + id
        + "-t "
        + id
        + "-d\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + y
        + "\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\""
        + id
        + "-t\">"
        + Html.escaped(title)
        + "</title><desc id=\""
        + id
        + "-d\">"
        + Html.escaped(told.toString())
        + "</desc>\n<line class=\"axis\" x1=\""
        + labels
        + "\" y1=\"0\" x2=\""
        + labels
        + "\" y2=\""
        + y
        + "\"/>"
        + drawn
        + "</svg></figure>";
  }

  private int width(BigDecimal length, BigDecimal longest) {
    if (length.signum() == 0) {
      return 0;
    }
    BigDecimal room = BigDecimal.valueOf(WIDTH - labels - VALUES);
    return Math.max(1, length.multiply(room).divide(longest, 0, RoundingMode.HALF_UP).intValue());
  }

  private static void text(StringBuilder to, int x, int y, String anchor, String text) {
    to.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" text-anchor=\"");
    to.append(anchor).append("\">").append(Html.escaped(text)).append("</text>");
  }
}
