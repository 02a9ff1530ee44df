package org.gongyue.dsl.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Chart;
import org.gongyue.dsl.page.Html;
import org.gongyue.measure.Decimals;

/** One page being written: what all of them have around, and the ways to say something on it. */
final class Sheet {

  /** The folder of the pages with English labels. */
  static final String ENGLISH = "en";

  /** By which a page is known as one of ours, when it is replaced. */
  static final String MARK = "gongyue-notice";

  private final Subject subject;
  private final Notice notice;
  private final Locale locale;
  private final Texts texts;
  private final Html html;

  Sheet(Subject subject, Notice notice, Locale locale) {
    this.subject = subject;
    this.notice = notice;
    this.locale = locale;
    this.texts = new Texts("org.gongyue.dsl.publish.publish", locale);
    String title = texts.get("TITLE", text(notice.name()), subject.convention().name());
    this.html = Html.page(locale, title, Sheet.class, "publish.css").markChinese();
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... values) {
    return texts.get(key, values);
  }

  Html html() {
    return html;
  }

  /** Everything before what the page is about. */
  Sheet begin() {
    element("a", text("SKIP"), "class", "skip", "href", "#main");
    html.open("header", "class", "masthead");
    element("p", subject.convention().name(), "class", "community");
    html.open("nav", "aria-label", text("PAGES")).open("ul");
    for (Notice one : subject.notices()) {
      String current = one == notice ? "page" : null;
      html.open("li");
      element("a", text(one.name()), "href", one.file(), "aria-current", current);
      html.close();
    }
    html.close().close();
    html.open("nav", "class", "language", "aria-label", text("LANGUAGE"));
    boolean english = isEnglish(locale);
    String other = english ? "zh-CN" : "en";
    String href = english ? "../" + notice.file() : ENGLISH + "/" + notice.file();
    html.element("a", english ? "中文" : "English", "href", href, "hreflang", other, "lang", other);
    html.close().close();
    boolean isDraft = subject.isDraft();
    html.open(
        "main",
        "id",
        "main",
        "class",
        notice.name().toLowerCase(Locale.ROOT) + (isDraft ? " draft" : ""),
        "data-label",
        isDraft ? text("DRAFT") : null);
    if (isDraft) {
      html.open("p", "class", "banner").element("strong", text("DRAFT")).text(" ");
      html.text(text("DRAFT_SAYS")).close();
    }
    return this;
  }

  /** The page with everything after what it is about. */
  String end() {
    html.close();
    html.open("footer", "id", MARK);
    String period = subject.period() == null ? "" : text("FOOTER_PERIOD", subject.period().id());
    element("p", text("FOOTER", subject.convention().name(), subject.version().version(), period));
    html.open("p").text(text("FOOTER_DIGEST")).text(" ");
    html.element("code", subject.version().digest()).close();
    return html.close().whole();
  }

  /** An element with text in it. */
  Sheet element(String tag, String text, String... attributes) {
    html.element(tag, text, attributes);
    return this;
  }

  Sheet heading(int level, String text) {
    return element("h" + level, text);
  }

  Sheet paragraph(String text) {
    return element("p", text);
  }

  Sheet note(String text) {
    return element("p", text, "class", "note");
  }

  /**
   * A table; on a phone each row is a card, so every part says what it is.
   *
   * @param all its columns; one in which nothing stands is left out
   * @param rows the cells, each of one line or more; the first cell of a row is its heading
   */
  Sheet table(String caption, List<Column> all, List<List<List<String>>> rows) {
    List<Integer> shown =
        IntStream.range(0, all.size())
            .filter(i -> i == 0 || rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
            .boxed()
            .toList();
    html.open("table", "role", "table", "class", "cards");
    element("caption", caption);
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (int i : shown) {
      Column one = all.get(i);
      element("th", one.title(), "scope", "col", "role", "columnheader", "class", one.style());
    }
    html.close().close().open("tbody", "role", "rowgroup");
    for (List<List<String>> row : rows) {
      html.open("tr", "role", "row");
      shown.forEach(i -> cell(all.get(i), row.get(i), i == 0));
      html.close();
    }
    html.close().close();
    return this;
  }

  /** A chart, with its numbers in a table below it. */
  Sheet charted(Chart chart, String caption, List<Column> columns, List<List<List<String>>> rows) {
    List<String> head =
        columns.stream().map(one -> (one.style() == null ? "" : "#") + one.title()).toList();
    List<List<String>> cells =
        rows.stream()
            .map(row -> row.stream().map(lines -> String.join(" ", lines)).toList())
            .toList();
    html.charts(List.of(chart), caption, head, cells);
    return this;
  }

  private void cell(Column column, List<String> lines, boolean isHeading) {
    String style = lines.isEmpty() ? "none" : column.style();
    if (isHeading) {
      html.open("th", "scope", "row", "role", "rowheader", "class", style);
    } else {
      html.open("td", "role", "cell", "class", style, "data-label", column.title());
    }
    if (lines.size() == 1) {
      html.text(lines.get(0));
    } else {
      lines.forEach(line -> element("p", line));
    }
    html.close();
  }

  /** A cell of one line; of none where there is nothing to say. */
  static List<String> line(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  /** A number, or what stands for none. */
  String number(BigDecimal number) {
    return number == null ? "—" : Decimals.text(number);
  }

  /** A number with its sign: what is gained and lost is told by more than colour. */
  String signed(BigDecimal number) {
    return number.signum() < 0
        ? "−" + Decimals.text(number.negate())
        : (number.signum() > 0 ? "+" : "") + Decimals.text(number);
  }
}
