package org.gongyue.dsl.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** The text of one file and the places in it. */
final class Source {

  /** The most hidden characters that are told of one file. */
  private static final int MOST_HIDDEN = 20;

  /** What some editors put at the beginning of a file. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final String text;
  private final int[] codePoints;
  private final int[] lines;

  private Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.codePoints = text.codePoints().toArray();
    this.lines = lines(codePoints);
  }

  /** A text that is good. */
  static Source of(String file, String text) {
    return new Source(file, text);
  }

  String file() {
    return file;
  }

  /** Reads UTF-8; null, and the reason is added, if it is not good text. */
  static Source read(String file, byte[] bytes, Diagnostics out) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, decoded, true);
    String text = decoded.flip().toString();
    Source source = new Source(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      out.add(Code.NOT_UTF8, source.position(source.codePoints.length));
      return null;
    }
    return source.hasHidden(out) ? null : source;
  }

  private boolean hasHidden(Diagnostics out) {
    int hidden = 0;
    for (int i = 0; i < codePoints.length && hidden < MOST_HIDDEN; i++) {
      if (isHidden(codePoints[i]) || isWideIndent(i)) {
        out.add(Code.HIDDEN_CHARACTER, position(i), "U+%04X".formatted(codePoints[i]));
        hidden++;
      }
    }
    return hidden > 0;
  }

  /**
   * Characters that a reader of the file does not see, or that change what is seen: controls, marks
   * of direction, zero-width characters, spaces and line ends of their own. Listed by number, for
   * what a JVM knows of Unicode depends on its version.
   */
  private static boolean isHidden(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (c >= 0x7F && c <= 0x9F)
        || c == 0xA0
        || c == 0xAD
        || c == 0x61C
        || c == 0x180E
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x205F && c <= 0x206F)
        || c == 0x3164
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE0FFF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** A full-width space at the beginning of a line looks like an indentation, and is none. */
  private boolean isWideIndent(int index) {
    return codePoints[index] == 0x3000 && (index == 0 || isLineEnd(index - 1));
  }

  private static int[] lines(int[] text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length; i++) {
      boolean ends =
          text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.length && text[i + 1] == '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  String text() {
    return text;
  }

  /** The place of a code point. */
  Position position(int index) {
    int line = Arrays.binarySearch(lines, index);
    line = line < 0 ? -line - 2 : line;
    return new Position(file, line + 1, index - lines[line] + 1);
  }

  /** The place at which a line begins, counted from 0. */
  int lineStart(int line) {
    return lines[line];
  }

  /** Whether nothing but spaces and dashes stand before it on its line. */
  boolean isFirstOfLine(int index) {
    for (int i = index - 1; i >= 0 && !isLineEnd(i); i--) {
      if (codePoints[i] != ' ' && codePoints[i] != '-') {
        return false;
      }
    }
    return true;
  }

  /** Where something first stands on a line, counted from 0. */
  Position firstOfLine(int line) {
    int index = lines[line];
    while (index < codePoints.length && codePoints[index] == ' ') {
      index++;
    }
    return position(index);
  }

  boolean isSameLine(int index, int other) {
    return position(index).line() == position(other).line();
  }

  /** The first colon from there on, also a full-width one, on the line; {@code from} if none. */
  int firstColon(int from) {
    for (int i = from; i < codePoints.length && !isLineEnd(i); i++) {
      if (codePoints[i] == ':' || codePoints[i] == '：') {
        return i;
      }
    }
    return from;
  }

  private boolean isLineEnd(int index) {
    return codePoints[index] == '\n' || codePoints[index] == '\r';
  }

  /** Where the content of a scalar begins: after its quote, or on the line after its mark. */
  int contentOf(ScalarStyle style, int from) {
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> from + 1;
      case LITERAL, FOLDED -> {
        int line = from;
        while (line < codePoints.length && !isLineEnd(line)) {
          line++;
        }
        yield line;
      }
      default -> from;
    };
  }

  /**
   * How many code points of the source stand for a code point of a scalar; 0 if another stands
   * there. A line end may stand for the space to which YAML folds it, and an escape for anything.
   */
  int lengthOf(int codePoint, int index, boolean escapes) {
    if (escapes && codePoints[index] == '\\' && index + 1 < codePoints.length) {
      return isLineEnd(index + 1) ? 0 : escapeLength(codePoint, index);
    }
    boolean folds = (codePoint == ' ' || codePoint == '\n') && isLineEnd(index);
    return codePoints[index] == codePoint || folds ? 1 : 0;
  }

  private int escapeLength(int codePoint, int index) {
    return switch (codePoints[index + 1]) {
      case 'x' -> 4;
      case 'u' -> Character.charCount(codePoint) * 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
