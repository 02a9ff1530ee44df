package org.gongyue.dsl.page;

import java.util.List;
import java.util.Locale;

/** A page of headings, paragraphs, tables and charts, added to from top to bottom. */
public final class Page {

  private final Html html;

  /** A page with its title as the first heading; Chinese unless the locale is English. */
  public Page(Locale locale, String title) {
    this.html = Html.page(locale, title).open("main").element("h1", title);
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
    html.table(caption, head, rows);
    return this;
  }

  /** A chart, with its numbers as a table that is there for whoever does not see it. */
  public Page chart(Chart chart) {
    html.chart(chart);
    return this;
  }

  /** Charts, whose numbers stand in one table below them, written as by {@link #table}. */
  public Page charts(List<Chart> all, String caption, List<String> head, List<List<String>> rows) {
    html.charts(all, caption, head, rows);
    return this;
  }

  /** The whole page; nothing can be added to it any more. */
  public String html() {
    return html.close().whole();
  }
}
