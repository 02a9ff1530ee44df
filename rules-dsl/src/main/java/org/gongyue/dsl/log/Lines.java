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
public final class Lines {

  /** The longest line of a log of events, in bytes. */
  static final int LONGEST = 1024 * 1024;

  private final InputStream in;
  private final int longest;
  private byte[] line = new byte[1024];
  private int length;
  private int number;
  private long start;
  private long next;
  private boolean tooLong;
  private boolean isEnded;

  Lines(InputStream in) {
    this(in, LONGEST);
  }

  /**
   * Lines of a stream, which is not closed.
   *
   * @param longest how many bytes a line may have
   */
  public Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** Goes to the next line; false if there is none. */
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    start = next;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      next++;
      if (length == longest) {
        tooLong = true;
      } else {
        if (length == line.length) {
          line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = (byte) b;
      }
    }
    isEnded = b >= 0;
    next += isEnded ? 1 : 0;
    return true;
  }

  /** The number of the line, from 1. */
  public int number() {
    return number;
  }

  /** How many bytes stand before the line. */
  public long start() {
    return start;
  }

  /** Whether it has a line end, which only the last may lack. */
  public boolean isEnded() {
    return isEnded;
  }

  /** Whether it is longer than it may be; then there is no use in its bytes. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** The bytes of the line without its end, until the next is read. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(line, 0, length);
  }
}
