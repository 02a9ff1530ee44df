package org.gongyue.dsl.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Maps, lists, texts, numbers, booleans and null as JSON. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value, "\n");
    return json.out.append('\n').toString();
  }

  private void write(Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      between('{', '}', map.entrySet(), line);
    } else if (value instanceof Collection<?> list) {
      between('[', ']', list, line);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      text(entry.getKey().toString());
      out.append(": ");
      write(entry.getValue(), line);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      out.append(value);
    } else {
      text(value.toString());
    }
  }

  private void between(char first, char last, Collection<?> items, String line) {
    out.append(first);
    String inner = line + "  ";
    int count = 0;
    for (Object item : items) {
      out.append(count++ == 0 ? "" : ",").append(inner);
      write(item, inner);
    }
    out.append(items.isEmpty() ? "" : line).append(last);
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
