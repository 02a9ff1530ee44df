package org.gongyue.dsl.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with a convention.
 *
 * @param code what it is; stable
 * @param position where
 * @param values what was found, what was expected and the like, in the order in which the code
 *     names them: each is text, or an enum constant that the bundle puts into words
 * @param suggestion what the author probably meant; null if nothing is near
 */
public record Diagnostic(Code code, Position position, List<Object> values, String suggestion)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.position)
          .thenComparing(Diagnostic::code)
          .thenComparing(diagnostic -> diagnostic.message(Locale.ENGLISH));

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(position);
    values = List.copyOf(values);
  }

  /** How bad it is. */
  public Severity severity() {
    return code.severity();
  }

  /** What is wrong and how to mend it, in one line; Chinese unless the locale is English. */
  public String message(Locale locale) {
    String message = Messages.text(code.name(), values, locale);
    return suggestion == null
        ? message
        : message + Messages.text("SUGGESTION", List.of(suggestion), locale);
  }

  /** {@code file:line:column: error CODE message}. */
  public String text(Locale locale) {
    return position + ": " + severity() + " " + code + " " + message(locale);
  }

  /** By place. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
