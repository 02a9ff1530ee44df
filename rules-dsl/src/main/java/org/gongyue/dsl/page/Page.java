package org.gongyue.dsl.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A page that is added to from top to bottom. Every text is escaped. */
public final class Page {

  private final Locale locale;
  private final String title;
  private final StringBuilder body = new StringBuilder();

  /** A page with its title as the first heading; Chinese unless the locale is English. */
  public Page(Locale locale, String title) {
    this.locale = locale;
    this.title = title;
    element("h1", title);
  }

  /** A text as it may stand in HTML and in SVG, in an attribute too. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
      }
    }
    return escaped.toString();
  }

  /** A heading of a section. */
  public Page heading(String text) {
    return element("h2", text);
  }

  /** A paragraph. */
  public Page paragraph(String text) {
    return element("p", text);
  }

  private Page element(String name, String text) {
    body.append('<').append(name).append('>').append(escape(text));
    body.append("</").append(name).append(">\n");
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
    body.append("<div class=\"wide\"><table>\n<caption>").append(escape(caption));
    body.append("</caption>\n<thead><tr>");
    for (String name : head) {
      body.append(isNumber(name) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
      body.append(escape(isNumber(name) ? name.substring(1) : name)).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String number = isNumber(head.get(i)) ? " class=\"n\"" : "";
        String name = i == 0 ? "th" : "td";
        body.append('<').append(name).append(i == 0 ? " scope=\"row\"" : "").append(number);
        body.append('>').append(escape(row.get(i))).append("</").append(name).append('>');
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
    return this;
  }

  private static boolean isNumber(String name) {
    return name.startsWith("#");
  }

  /** What is HTML already, such as a chart. */
  public Page html(String html) {
    body.append(html).append('\n');
    return this;
  }

  /** The whole page. */
  public String html() {
    String language = locale.getLanguage().equals("en") ? "en" : "zh-CN";
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
