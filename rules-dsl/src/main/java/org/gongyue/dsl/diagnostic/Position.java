package org.gongyue.dsl.diagnostic;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file the file, as its folder was named to the reader
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The beginning of a file. */
  public static Position start(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
