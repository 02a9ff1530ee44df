package org.gongyue.dsl.yaml;

import java.nio.file.Path;
import java.util.Arrays;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;

/**
 * A file of lines, read as carefully as one of YAML, from which values are taken that look to the
 * readers like values of YAML. A place in it is the number of a code point.
 */
public final class TextFile {

  private final Source source;
  private final String[] lines;

  private TextFile(Source source) {
    this.source = source;
    this.lines = source.text().split("\r\n|\r|\n", -1);
  }

  /**
   * Reads a file; null, and the reasons were added, if it could not be read.
   *
   * @param name how diagnostics name it
   * @param largest how many bytes it may have
   */
  public static TextFile read(Path path, String name, int largest, Diagnostics out) {
    byte[] bytes = YamlFile.bytes(path, name, largest, out);
    return bytes == null ? null : read(bytes, name, largest, out);
  }

  /** Reads what a file holds, or its first bytes, one more than are allowed. */
  public static TextFile read(byte[] bytes, String name, int largest, Diagnostics out) {
    if (bytes.length > largest) {
      out.add(Code.FILE_TOO_LARGE, Position.start(name), largest / 1024);
      return null;
    }
    Source source = Source.read(name, bytes, out);
    return source == null ? null : new TextFile(source);
  }

  /** How many lines it has. */
  public int size() {
    return lines.length;
  }

  /** A line, counted from 0, without its end. */
  public String line(int index) {
    return lines[index];
  }

  /** The place of a char of a line. */
  public int place(int line, int index) {
    return source.lineStart(line) + lines[line].codePointCount(0, index);
  }

  /** Where a place is, for people. */
  public Position position(int place) {
    return source.position(place);
  }

  /**
   * A value that stands there in other words.
   *
   * @param shown how it is shown to people
   * @param text what the readers read
   * @param places for each code point of the text, the place that it stands for
   */
  public Scalar scalar(String shown, String text, int[] places) {
    return new Scalar(source, shown, text, places);
  }

  /** A value that stands for one place. */
  public Scalar scalar(String text, int place) {
    int[] places = new int[text.codePointCount(0, text.length())];
    Arrays.fill(places, place);
    return scalar(text, text, places);
  }
}
