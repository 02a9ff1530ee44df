package org.gongyue.decision;

import java.util.List;
import java.util.Locale;

/**
 * One thing said of a decision in full, and what it rests on: of a rule its article and each part
 * of its condition, of a limit what is left of it.
 *
 * @param parts in order; often none
 */
public record Finding(Reason reason, List<Finding> parts) {

  public Finding {
    parts = List.copyOf(parts);
  }

  /** One that rests on nothing else. */
  public static Finding of(Reason reason) {
    return new Finding(reason, List.of());
  }

  /** It and its parts, a line each, further in the deeper; Chinese unless the locale is English. */
  public String text(Locale locale) {
    StringBuilder text = new StringBuilder();
    write(text, 0, locale);
    return text.toString();
  }

  void write(StringBuilder text, int depth, Locale locale) {
    text.append(depth == 0 ? "" : "\n").append("  ".repeat(depth)).append(reason.text(locale));
    parts.forEach(part -> part.write(text, depth + 1, locale));
  }
}
