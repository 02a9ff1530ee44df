package org.gongyue.dsl.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of lines over time as SVG. Each line has its own dashes and its own mark, and its name at
 * its end, so that colour alone says nothing; the numbers are told in a description.
 */
public final class LineChart implements Chart {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 190;
  private static final int LEFT = 34;
  private static final int TOP = 10;
  private static final int BOTTOM = 26;
  private static final int LINE = 14;
  private static final int STEPS = 4;
  private static final int MOST_TICKS = 4;

  /** How lines are told apart, beside their names. */
  private static final List<String> DASHES = List.of("", "6 3", "2 3", "9 3 2 3", "1 4");

  private final String id;
  private final String title;
  private final int right;
  private final List<String> times;
  private final List<Series> all = new ArrayList<>();

  private record Series(String name, List<BigDecimal> values) {}

  private record End(int index, int y) {}

  /**
   * A chart without lines yet.
   *
   * @param id its id in the page
   * @param labels how wide the names of the lines are, of 360
   * @param times what the points in time are called
   */
  public LineChart(String id, String title, int labels, List<String> times) {
    this.id = id;
    this.title = title;
    this.right = WIDTH - labels;
    this.times = List.copyOf(times);
  }

  /**
   * A line more.
   *
   * @param values one for each point in time; null where there is none
   */
  public LineChart add(String name, List<BigDecimal> values) {
    all.add(new Series(name, new ArrayList<>(values)));
    return this;
  }

  @Override
  public String html() {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ONE;
    for (Series series : all) {
      for (BigDecimal value : series.values()) {
        least = value == null ? least : least.min(value);
        most = value == null ? most : most.max(value);
      }
    }
    Scale scale = Scale.of(least, most);
    StringBuilder drawn = new StringBuilder();
    grid(scale, drawn);
    List<End> ends = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      line(i, scale, drawn, told, ends);
    }
    names(ends, drawn);
    String escaped = Html.escaped(title);
    return "<figure class=\"lines\"><figcaption>"
        + escaped
        + "</figcaption>\n<svg role=\"img\" aria-labelledby=\""
        + id
        + "-t "
        + id
        + "-d\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + HEIGHT
        + "\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\""
        + id
        + "-t\">"
        + escaped
        + "</title><desc id=\""
        + id
        + "-d\">"
        + Html.escaped(told.toString())
        + "</desc>\n"
        + drawn
        + "</svg></figure>";
  }

  /** Round numbers below and above all values. */
  private record Scale(BigDecimal low, BigDecimal step) {

    static Scale of(BigDecimal least, BigDecimal most) {
      BigDecimal span = most.subtract(least);
      BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), 6, RoundingMode.UP);
      int power = rough.precision() - rough.scale() - 1;
      BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(power);
      BigDecimal step = null;
      for (String digits : List.of("1", "2", "2.5", "5", "10")) {
        BigDecimal one = ten.multiply(new BigDecimal(digits));
        BigDecimal low = least.divide(one, 0, RoundingMode.FLOOR).multiply(one);
        BigDecimal high = low.add(one.multiply(BigDecimal.valueOf(STEPS)));
        if (step == null && high.compareTo(most) >= 0) {
          step = one;
        }
      }
      step = step == null ? ten.multiply(BigDecimal.valueOf(20)) : step;
      return new Scale(least.divide(step, 0, RoundingMode.FLOOR).multiply(step), step);
    }

    int y(BigDecimal value) {
      BigDecimal room = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);
      BigDecimal whole = step.multiply(BigDecimal.valueOf(STEPS));
      return HEIGHT
          - BOTTOM
          - value.subtract(low).multiply(room).divide(whole, 0, RoundingMode.HALF_UP).intValue();
    }
  }

  private int x(int time) {
    return times.size() == 1
        ? (LEFT + right) / 2
        : LEFT + 8 + (right - LEFT - 16) * time / (times.size() - 1);
  }

  private void grid(Scale scale, StringBuilder to) {
    for (int i = 0; i <= STEPS; i++) {
      BigDecimal value = scale.low().add(scale.step().multiply(BigDecimal.valueOf(i)));
      int y = scale.y(value);
      to.append("<line class=\"axis\" x1=\"").append(LEFT).append("\" y1=\"").append(y);
      to.append("\" x2=\"").append(right).append("\" y2=\"").append(y).append("\"/>");
      String plain = value.stripTrailingZeros().toPlainString();
      text(to, LEFT - 5, y + 4, "end", "v", plain);
    }
    int every = (times.size() + MOST_TICKS - 1) / MOST_TICKS;
    for (int i = times.size() - 1; i >= 0; i -= every) {
      text(to, x(i), HEIGHT - 8, "middle", "v", times.get(i));
    }
  }

  private void line(int index, Scale scale, StringBuilder to, StringBuilder told, List<End> ends) {
    Series series = all.get(index);
    StringBuilder path = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    String style = "s" + index % DASHES.size();
    told.append(series.name()).append(':');
    boolean drawing = false;
    int last = 0;
    for (int i = 0; i < times.size(); i++) {
      BigDecimal value = series.values().get(i);
      if (value != null) {
        int x = x(i);
        last = scale.y(value);
        path.append(drawing ? "L" : "M").append(x).append(' ').append(last);
        marks.append("<circle class=\"").append(style).append("\" cx=\"").append(x);
        marks.append("\" cy=\"").append(last).append("\" r=\"2.5\"/>");
        told.append(' ').append(times.get(i)).append(' ').append(value.toPlainString());
      }
      drawing = value != null;
    }
    told.append("; ");
    if (!path.isEmpty()) {
      to.append("<path class=\"").append(style).append("\" d=\"").append(path);
      String dashes = DASHES.get(index % DASHES.size());
      to.append(dashes.isEmpty() ? "" : "\" stroke-dasharray=\"" + dashes).append("\"/>");
      to.append(marks);
      ends.add(new End(index, last));
    }
  }

  /** The names at the ends of the lines, moved apart where these meet. */
  private void names(List<End> ends, StringBuilder to) {
    List<End> sorted = new ArrayList<>(ends);
    sorted.sort(
        (one, other) ->
            one.y() == other.y()
                ? one.index() - other.index()
                : Integer.compare(one.y(), other.y()));
    int room = HEIGHT - BOTTOM - TOP - LINE * (sorted.size() - 1);
    int free = TOP;
    for (int i = 0; i < sorted.size(); i++) {
      End end = sorted.get(i);
      int y = Math.max(free, Math.min(end.y(), TOP + Math.max(room, 0) + LINE * i));
      text(to, right + 5, y + 4, "start", "t" + end.index() % DASHES.size(), name(end.index()));
      free = y + LINE;
    }
  }

  private String name(int index) {
    Series series = all.get(index);
    BigDecimal last = null;
    for (BigDecimal value : series.values()) {
      last = value == null ? last : value;
    }
    return series.name() + " " + last.toPlainString();
  }

  private static void text(
      StringBuilder to, int x, int y, String anchor, String style, String text) {
    to.append("<text class=\"").append(style).append("\" x=\"").append(x).append("\" y=\"");
    to.append(y).append("\" text-anchor=\"").append(anchor).append("\">");
    to.append(Html.escaped(text)).append("</text>");
  }
}
