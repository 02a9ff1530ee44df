package org.gongyue.dsl.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a convention.
 *
 * @param code what it is; stable
 * @param file the file, as the reader was given it or below the folder it was given
 * @param line the line, from 1
 * @param column the column in code points, from 1
 * @param values what was found, what was expected and the like, in the order in which the code
 *     names them
 */
public record Diagnostic(Code code, String file, int line, int column, List<String> values)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::code)
          .thenComparing(diagnostic -> String.join("\n", diagnostic.values()));

  public Diagnostic {
    values = List.copyOf(values);
  }

  public Severity severity() {
    return code.severity();
  }

  /** What is wrong and how to mend it, in one line of text. */
  public String message(Locale locale) {
    return code.message(values, locale);
  }

  /** {@code file:line:column: error CODE message}. */
  public String text(Locale locale) {
    return file + ":" + line + ":" + column + ": " + severity() + " " + code + " "
        + message(locale);
  }

  /** By place. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
