package org.gongyue.dsl.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where lines of data go. */
interface Sink extends AutoCloseable {

  /** Takes lines and does nothing. */
  Sink NOWHERE = line -> {};

  void print(String line);

  @Override
  default void close() {}

  static Sink to(PrintStream stream) {
    return line -> {
      stream.print(line);
      stream.print('\n');
    };
  }

  static Sink to(Path file) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    return new Sink() {
      @Override
      public void print(String line) {
        try {
          writer.write(line);
          writer.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() {
        try {
          writer.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
