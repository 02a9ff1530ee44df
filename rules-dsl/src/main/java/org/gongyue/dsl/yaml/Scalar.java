package org.gongyue.dsl.yaml;

import org.gongyue.dsl.diagnostic.Position;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * A single value: text, whatever it looks like. What it means, a number or a date, is for the
 * reader to know who expects it.
 */
public final class Scalar implements Node {

  private final Source source;
  private final String text;
  private final ScalarStyle style;
  private final int from;
  private final int to;
  private final String shown;
  private final int[] places;

  /**
   * @param style how it was written
   * @param from its first code point in the source
   * @param to the code point after its last
   */
  Scalar(Source source, String text, ScalarStyle style, int from, int to) {
    this.source = source;
    this.text = text;
    this.style = style;
    this.from = from;
    this.to = to;
    this.shown = text;
    this.places = null;
  }

  /** A value that the source has in other words, see {@link TextFile#scalar}. */
  Scalar(Source source, String shown, String text, int[] places) {
    this.source = source;
    this.text = text;
    this.style = ScalarStyle.DOUBLE_QUOTED;
    this.from = places.length == 0 ? 0 : places[0];
    this.to = from;
    this.shown = shown;
    this.places = places;
  }

  /** The value, without white space around it. */
  public String text() {
    return text.strip();
  }

  /** The value as people should see it: as its author wrote it. */
  public String shown() {
    return shown.strip();
  }

  /** Whether nothing is there, or YAML's word for it. */
  public boolean isEmpty() {
    return text.isBlank()
        || (style == ScalarStyle.PLAIN && (text.equals("~") || text.equals("null")));
  }

  /** The same place with another value. */
  public Scalar with(String other) {
    return new Scalar(source, other, style, from, to);
  }

  /** The same somewhere else. */
  Scalar moved(Source other, int offset) {
    return new Scalar(other, text, style, from + offset, to + offset);
  }

  /** Whether it takes no place. */
  boolean isNothing() {
    return from == to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether it is written without quotes, on the line of its key. */
  public boolean isPlain() {
    return style == ScalarStyle.PLAIN;
  }

  boolean isDoubleQuoted() {
    return style == ScalarStyle.DOUBLE_QUOTED;
  }

  /** Whether it is written over lines of its own, after a mark. */
  boolean isBlock() {
    return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
  }

  @Override
  public Position position() {
    return source.position(from);
  }

  /**
   * The place of a code point of {@link #text}. It is found by walking the source along the text:
   * quotes, escapes, indentation and line ends are what the source has more.
   */
  public Position position(int codePoint) {
    if (places != null) {
      return source.position(places[Math.min(codePoint, places.length - 1)]);
    }
    int[] sought = text.stripTrailing().codePoints().toArray();
    int index = codePoint + (int) (sought.length - text.strip().codePoints().count());
    int place = source.contentOf(style, from);
    for (int i = 0; i < sought.length && place < to; i++) {
      int length = 0;
      while (place < to && length == 0) {
        length = source.lengthOf(sought[i], place, style == ScalarStyle.DOUBLE_QUOTED);
        place += length == 0 ? 1 : 0;
      }
      if (i == index) {
        return source.position(Math.min(place, to - 1));
      }
      place += length;
    }
    return source.position(Math.min(place, to - 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
