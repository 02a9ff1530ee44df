package org.gongyue.dsl.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A page of HTML that is built up element by element and stands alone: nothing is loaded, and a
 * Content-Security-Policy says so to the browser. Whatever is written is escaped, so that no text
 * of a convention can be anything but text; whatever is opened is closed; and only the elements and
 * attributes of a list can be written at all. There is a script only where there are charts.
 */
public final class Html {

  private static final String BASE = "base.css";

  private final Locale locale;
  private final String title;
  private final String sheet;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int charts;
  private boolean marksChinese;

  private Html(Locale locale, String title, String sheet) {
    this.locale = locale;
    this.title = title;
    this.sheet = sheet;
  }

  /** A page in the style of all pages, with its body open; Chinese unless the locale is English. */
  public static Html page(Locale locale, String title) {
    return new Html(locale, title, Resource.text(Html.class, BASE));
  }

  /**
   * A page with something to add to the style of all pages.
   *
   * @param sheet a sheet of style, which is a file beside a class of the library
   */
  public static Html page(Locale locale, String title, Class<?> beside, String sheet) {
    String own = Resource.text(beside, sheet);
    return new Html(locale, title, Resource.text(Html.class, BASE) + own);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  public Html open(String tag, String... attributes) {
    out.append('<').append(Markup.element(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(Markup.attribute(attributes[i], attributes[i + 1])).append("=\"");
        Plain.escape(attributes[i + 1], out);
        out.append('"');
      }
    }
    out.append('>');
    if (!Markup.VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 4) {
      out.append('\n');
    }
    return this;
  }

  /**
   * From here on Chinese words are marked as such where the page is in English, so that they are
   * read out as what they are.
   */
  public Html markChinese() {
    marksChinese = locale.getLanguage().equals("en");
    return this;
  }

  /** Writes text. */
  public Html text(String text) {
    if (marksChinese) {
      Foreign.write(text, out);
    } else {
      Plain.escape(text, out);
    }
    return this;
  }

  /** An element with text and nothing else in it. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /**
   * A table; it can be scrolled sideways where it is too wide.
   *
   * @param caption what it shows
   * @param head the names of the columns; those of numbers begin with {@code #}, which is not shown
   * @param rows the cells; the first of each row is its heading
   */
  public Html table(String caption, List<String> head, List<List<String>> rows) {
    return Table.write(this, null, caption, head, rows);
  }

  /**
   * A chart, with its numbers as a table that is there for whoever does not see it; without any
   * number just the table.
   */
  public Html chart(Chart chart) {
    if (chart.isEmpty()) {
      chart.writeTable(this, locale);
    } else {
      chart.write(this, "chart-" + ++charts, locale);
    }
    return this;
  }

  /**
   * Charts, whose numbers stand in one table below them; one without any number is left out.
   *
   * @param caption what the table shows
   * @param head its columns, as in {@link #table}
   * @param rows its cells
   */
  public Html charts(List<Chart> all, String caption, List<String> head, List<List<String>> rows) {
    String table = "chart-" + (charts + 1) + "-table";
    List<Chart> drawn = all.stream().filter(chart -> !chart.isEmpty()).toList();
    for (Chart chart : drawn) {
      chart.draw(this, "chart-" + ++charts, table, locale);
    }
    return Table.write(this, drawn.isEmpty() ? null : table, caption, head, rows);
  }

  /** Data for a script of the page: no script by itself. */
  Html data(String json) {
    out.append("<script type=\"application/json\">").append(json).append("</script>");
    return this;
  }

  /** All of it; nothing may be open. */
  public String whole() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open + " are open");
    }
    String style = "\n" + sheet;
    List<String> scripts = charts == 0 ? List.of() : Drawing.scripts();
    StringBuilder page = new StringBuilder(out.length() + style.length() + 2000);
    page.append("<!DOCTYPE html>\n<html lang=\"");
    page.append(locale.getLanguage().equals("en") ? "en" : "zh-CN");
    page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    Plain.escape(Policy.of(style, scripts), page);
    page.append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>");
    Plain.escape(title, page);
    page.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
    page.append(out);
    scripts.forEach(script -> page.append("<script>").append(script).append("</script>\n"));
    return page.append("</body>\n</html>\n").toString();
  }

  /** Escapes text for HTML and XML alike; what XML cannot hold is shown as a replacement. */
  public static void escape(String text, StringBuilder out) {
    Plain.escape(text, out);
  }
}
