package org.gongyue.dsl.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A table of this package: a row a line, {@code |} between the cells, {@code #} before a remark.
 */
final class Table {

  private static final String NONE = "-";

  private Table() {}

  static <T> List<T> rows(String name, int columns, Function<String[], T> row) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Table.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row.apply(line.split(" \\| ", columns)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A first day. */
  static LocalDate from(String cell) {
    return cell.equals(NONE) ? LocalDate.MIN : LocalDate.parse(cell);
  }

  /** A last day. */
  static LocalDate until(String cell) {
    return cell.equals(NONE) ? LocalDate.MAX : LocalDate.parse(cell);
  }
}
