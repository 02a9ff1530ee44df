package org.gongyue.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text of which a program writes the part between two marks. */
public final class Readme {

  static final String BEGIN = "<!-- figures: written by the run -->";
  static final String END = "<!-- end of figures -->";

  private Readme() {}

  /**
   * Puts figures between the marks.
   *
   * @throws IllegalArgumentException if the marks are not there
   */
  static String with(String text, String figures) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no place between " + BEGIN + " and " + END);
    }
    return text.substring(0, begin + BEGIN.length())
        + "\n\n"
        + figures.strip()
        + "\n\n"
        + text.substring(end);
  }

  /** The same with a file. */
  public static void write(Path file, String figures) throws IOException {
    Files.writeString(file, with(Files.readString(file), figures));
  }
}
