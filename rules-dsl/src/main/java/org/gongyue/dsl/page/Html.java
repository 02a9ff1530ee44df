package org.gongyue.dsl.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * HTML that is built up element by element. Whatever is written is escaped, so that no text of a
 * convention can be anything but text, and whatever is opened is closed.
 */
public final class Html {

  private static final Set<String> VOID = Set.of("meta", "br", "hr");

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  private Html() {}

  /**
   * A page with its head, and its body open.
   *
   * @param sheet the sheet of style, which is a file beside a class of the library
   */
  public static Html page(Locale locale, String title, Class<?> beside, String sheet) {
    Html html = new Html();
    html.open("html", "lang", locale.getLanguage().equals("en") ? "en" : "zh-CN");
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.style(sheet(beside, sheet)).close();
    return html.open("body");
  }

  private static String sheet(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  public Html open(String tag, String... attributes) {
    out.append('<').append(name(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(name(attributes[i])).append("=\"");
        escape(attributes[i + 1], out);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 6) {
      out.append('\n');
    }
    return this;
  }

  /** Writes text. */
  public Html text(String text) {
    escape(text, out);
    return this;
  }

  /** An element with text and nothing else in it. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** A chart. */
  public Html chart(Chart chart) {
    out.append(chart.html()).append('\n');
    return this;
  }

  private Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** All of it; nothing may be open. */
  public String whole() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open + " are open");
    }
    return out.toString();
  }

  private static String name(String name) {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(name);
    }
    return name;
  }

  /** A text as it may stand in HTML and in SVG, in an attribute too. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  /** Escapes text for HTML and XML alike; what XML cannot hold is shown as a replacement. */
  public static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
              }
            });
  }

  private static boolean isPrintable(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= ' ' && c < 0xD800 && !(c >= 0x7F && c < 0xA0) && !isTurning(c))
        || (c > 0xDFFF && c < 0xFFFE)
        || (c > 0xFFFF && (c & 0xFFFE) != 0xFFFE);
  }

  /** Whether it would turn the direction of the text around it, and so hide what it says. */
  private static boolean isTurning(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
