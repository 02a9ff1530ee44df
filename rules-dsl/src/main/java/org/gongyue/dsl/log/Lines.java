package org.gongyue.dsl.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads lines of bytes, within a bound: a file without line ends must not fill the memory. A line
 * is decoded later, on its own, so that a broken one breaks no other.
 */
final class Lines {

  /** The longest line, in bytes. */
  static final int LONGEST = 1024 * 1024;

  private final InputStream in;
  private byte[] line = new byte[1024];
  private int length;
  private int number;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length == LONGEST) {
        tooLong = true;
      } else {
        if (length == line.length) {
          line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = (byte) b;
      }
    }
    return true;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** Whether it is longer than {@link #LONGEST}; then there is no use in its bytes. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The bytes of the line without its end, until the next is read. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(line, 0, length);
  }
}
