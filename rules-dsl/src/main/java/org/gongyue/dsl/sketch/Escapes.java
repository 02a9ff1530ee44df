package org.gongyue.dsl.sketch;

/** What a backslash means between double quotes. */
final class Escapes {

  private Escapes() {}

  /** Adds what stands at a backslash, and tells where it ends. */
  static int decode(String text, int from, int end, StringBuilder value) {
    if (from + 1 >= end) {
      return from + 1;
    }
    char c = text.charAt(from + 1);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't', '\t' -> value.append('\t');
      case 'r' -> value.append('\r');
      case '0' -> value.append('\0');
      case 'x' -> {
        return hexadecimal(text, from + 2, 2, end, value);
      }
      case 'u' -> {
        return hexadecimal(text, from + 2, 4, end, value);
      }
      case 'U' -> {
        return hexadecimal(text, from + 2, 8, end, value);
      }
      case '\n', '\r' -> {
        return afterLineEnd(text, from + 1, end);
      }
      default -> value.append(c);
    }
    return from + 2;
  }

  private static int hexadecimal(String text, int from, int digits, int end, StringBuilder value) {
    int number = 0;
    int i = from;
    for (; i < from + digits && i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        break;
      }
      number = number * 16 + digit;
    }
    if (Character.isValidCodePoint(number)) {
      value.appendCodePoint(number);
    }
    return i;
  }

  private static int afterLineEnd(String text, int from, int end) {
    int i = from;
    while (i < end && (Text.isBlank(text.charAt(i)) || Text.isLineEnd(text.charAt(i)))) {
      i++;
    }
    return i;
  }
}
