package org.gongyue.dsl.page;

import java.util.List;
import java.util.Locale;

/** A page of headings, paragraphs, tables and charts, added to from top to bottom. */
public final class Page {

  private final Html html;

  /** A page with its title as the first heading; Chinese unless the locale is English. */
  public Page(Locale locale, String title) {
    this.html = Html.page(locale, title, Page.class, "page.css").open("main").element("h1", title);
  }

  /** A heading of a section. */
  public Page heading(String text) {
    html.element("h2", text);
    return this;
  }

  /** A paragraph. */
  public Page paragraph(String text) {
    html.element("p", text);
    return this;
  }

  /**
   * A table; it can be scrolled sideways where it is too wide.
   *
   * @param caption what it shows
   * @param head the names of the columns; those of numbers begin with {@code #}, which is not shown
   * @param rows the cells; the first of each row is its heading
   */
  public Page table(String caption, List<String> head, List<List<String>> rows) {
    html.open("div", "class", "wide").open("table").element("caption", caption);
    html.open("thead").open("tr");
    for (String name : head) {
      String shown = isNumber(name) ? name.substring(1) : name;
      html.element("th", shown, "scope", "col", "class", style(name));
    }
    html.close().close().open("tbody");
    for (List<String> row : rows) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        String style = style(head.get(i));
        if (i == 0) {
          html.element("th", row.get(i), "scope", "row", "class", style);
        } else {
          html.element("td", row.get(i), "class", style);
        }
      }
      html.close();
    }
    html.close().close().close();
    return this;
  }

  private static boolean isNumber(String name) {
    return name.startsWith("#");
  }

  private static String style(String name) {
    return isNumber(name) ? "n" : null;
  }

  /** A chart. */
  public Page chart(Chart chart) {
    html.chart(chart);
    return this;
  }

  /** The whole page; nothing can be added to it any more. */
  public String html() {
    return html.close().close().close().whole();
  }
}
