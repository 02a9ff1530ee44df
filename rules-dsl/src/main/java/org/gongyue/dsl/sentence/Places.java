package org.gongyue.dsl.sentence;

import java.util.stream.IntStream;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.TextFile;

/** A text that is put together of pieces, and the place in the file for which each stands. */
final class Places {

  private final TextFile file;
  private final StringBuilder text = new StringBuilder();
  private final IntStream.Builder places = IntStream.builder();

  Places(TextFile file) {
    this.file = file;
  }

  /** Adds words that stand for one place. */
  void add(String words, int place) {
    text.append(words);
    words.codePoints().forEach(c -> places.add(place));
  }

  /** Adds words that stand there from a place on. */
  void addAsWritten(String words, int place) {
    text.append(words);
    int length = words.codePointCount(0, words.length());
    for (int i = 0; i < length; i++) {
      places.add(place + i);
    }
  }

  /**
   * The text as a value.
   *
   * @param shown how people see it; null for as it is
   */
  Scalar scalar(String shown) {
    return file.scalar(
        shown == null ? text.toString() : shown, text.toString(), places.build().toArray());
  }
}
