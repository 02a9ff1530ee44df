package org.gongyue.dsl.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Changes of single values of one file. They are made in its text, so that comments, layout, order
 * and everything else stay as their author wrote them, to the byte.
 */
public final class Edits {

  /** What may stand without quotes anywhere, whatever YAML makes of other characters. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}“”《》（）·]([\\p{L}\\p{N}“”《》（）·/._ -]*[\\p{L}\\p{N}“”《》（）·])?");

  private final Map<Integer, Edit> edits = new TreeMap<>();

  /** What stands from one code point to before another, and what shall. */
  private record Edit(int from, int to, String text) {}

  /**
   * Puts another text in the place of a scalar's, in its quotes if it has some. A block of text is
   * left as it is.
   */
  public void replace(Scalar scalar, String text) {
    if (!scalar.isBlock() && !scalar.toString().equals(text)) {
      edits.put(scalar.from(), new Edit(scalar.from(), scalar.to(), written(scalar, text)));
    }
  }

  private static String written(Scalar scalar, String text) {
    return isPlain(text) && scalar.isDoubleQuoted()
        ? '"' + text + '"'
        : scalar.isPlain() ? written(text) : quoted(text);
  }

  /** A text as one writes it by hand: in quotes only if it must. */
  public static String written(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !text.equals("null");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Whether nothing is to be changed. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * The bytes of the file with the changes made.
   *
   * @param bytes the file from which the scalars were read
   */
  public byte[] apply(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Places are counted without a byte order mark.
    int at = text.startsWith(Source.BYTE_ORDER_MARK) ? 1 : 0;
    StringBuilder changed = new StringBuilder(text.length() + 256).append(text, 0, at);
    int codePoint = 0;
    for (Edit edit : edits.values()) {
      int from = text.offsetByCodePoints(at, edit.from() - codePoint);
      changed.append(text, at, from).append(edit.text());
      at = text.offsetByCodePoints(from, edit.to() - edit.from());
      codePoint = edit.to();
    }
    return changed.append(text, at, text.length()).toString().getBytes(StandardCharsets.UTF_8);
  }
}
