package org.gongyue.dsl.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongyue.dsl.diagnostic.Texts;

/**
 * A chart: what is to be drawn, and the same numbers as a table. How it looks, and that colour
 * alone says nothing, is decided in one place, the script of all pages; numbers come as they are
 * shown, so whoever wants them rounded rounds them before.
 */
public final class Chart {

  /** What a bar tells by its colour, besides its length and its label. */
  public enum Tone {
    UP,
    DOWN,
    EVEN
  }

  /** What is drawn; the names are those of the script. */
  enum Kind {
    BARS,
    STACKED,
    LINES,
    RADAR
  }

  record Series(String name, List<BigDecimal> values) {}

  private final Kind kind;
  private final String title;
  private final String heading;
  private final List<Series> all = new ArrayList<>();
  private List<String> categories = List.of();
  private List<Tone> tones = List.of();
  private String unit;
  private BigDecimal most;
  private String note;

  private Chart(Kind kind, String title, String heading) {
    this.kind = kind;
    this.title = title;
    this.heading = heading;
  }

  /**
   * Horizontal bars, to either side of zero; with more than one series, side by side.
   *
   * @param heading what the categories are, such as buildings
   */
  public static Chart bars(String title, String heading) {
    return new Chart(Kind.BARS, title, heading);
  }

  /** Horizontal bars made of one part for each series. */
  public static Chart stacked(String title, String heading) {
    return new Chart(Kind.STACKED, title, heading);
  }

  /** Lines over time, one for each series; the categories are points in time, oldest first. */
  public static Chart lines(String title, String heading) {
    return new Chart(Kind.LINES, title, heading);
  }

  /** A radar, one shape for each series; the categories are its axes. */
  public static Chart radar(String title, String heading) {
    return new Chart(Kind.RADAR, title, heading);
  }

  /** What there is a bar, a point in time or an axis for. */
  public Chart categories(List<String> names) {
    this.categories = List.copyOf(names);
    return this;
  }

  /**
   * A series more.
   *
   * @param values one for each category; null where there is none
   */
  public Chart series(String name, List<BigDecimal> values) {
    all.add(new Series(name, new ArrayList<>(values)));
    return this;
  }

  /** What the numbers count. */
  public Chart unit(String name) {
    this.unit = name;
    return this;
  }

  /** What each bar tells, where there is one series. */
  public Chart tones(List<Tone> each) {
    this.tones = List.copyOf(each);
    return this;
  }

  /** What the outer ring of a radar stands for, or the end of the scale of lines. */
  public Chart most(BigDecimal value) {
    this.most = value;
    return this;
  }

  /** A sentence below the drawing. */
  public Chart note(String sentence) {
    this.note = sentence;
    return this;
  }

  Kind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String heading() {
    return heading;
  }

  List<String> categories() {
    return categories;
  }

  List<Series> all() {
    return all;
  }

  List<Tone> tones() {
    return tones;
  }

  String unit() {
    return unit;
  }

  BigDecimal most() {
    return most;
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return all.stream().flatMap(one -> one.values().stream()).allMatch(Objects::isNull);
  }

  /** The drawing and its table, which is closed once the drawing is there. */
  void write(Html html, String id, Locale locale) {
    Texts texts = texts(locale);
    String numbers = id + "-table";
    begin(html, id, numbers, texts);
    html.open("details", "open", "", "id", numbers).element("summary", texts.get("NUMBERS"));
    writeTable(html, locale).close().close();
  }

  /** The table alone. */
  Html writeTable(Html html, Locale locale) {
    ChartTable table = new ChartTable(this, texts(locale));
    return html.table(title, table.head(), table.rows());
  }

  /**
   * The drawing without a table.
   *
   * @param numbers the id of the table that tells its numbers
   */
  void draw(Html html, String id, String numbers, Locale locale) {
    begin(html, id, numbers, texts(locale));
    html.close();
  }

  private void begin(Html html, String id, String numbers, Texts texts) {
    check();
    html.open("figure", "class", "chart", "id", id).element("figcaption", title);
    html.open("div", "class", "drawing", "aria-details", numbers).close();
    html.data(new ChartData(this, texts).json());
    if (note != null) {
      html.element("p", note, "class", "soft");
    }
  }

  private void check() {
    boolean fits =
        all.stream().allMatch(one -> one.values().size() == categories.size())
            && (tones.isEmpty() || tones.size() == categories.size());
    if (!fits) {
      throw new IllegalStateException("not one value for each category of " + title);
    }
  }

  private static Texts texts(Locale locale) {
    return new Texts("org.gongyue.dsl.page.page", locale);
  }
}
