package org.gongyue.dsl.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Texts;

/**
 * One thing that is wrong.
 *
 * @param kind what
 * @param line the line of the decisions, from 1; of {@link Kind#NO_DECISION} that of the events
 * @param event the id of the event; null if it is not known
 * @param values in the order of {@link Kind#names}; each is text, a number or a diagnostic, or null
 *     where there is none
 */
public record Finding(Kind kind, int line, String event, List<Object> values) {

  private static final String BUNDLE = "org.gongyue.dsl.audit.findings";
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)\\}");
  private static final int LONGEST = 300;

  static Finding of(Kind kind, int line, String event, Object... values) {
    if (values.length != kind.names().size()) {
      throw new IllegalArgumentException(kind + " takes " + kind.names());
    }
    return new Finding(kind, line, event, Arrays.asList(values));
  }

  /** Whether the line is one of the events. */
  public boolean isOfEvents() {
    return kind == Kind.NO_DECISION;
  }

  /** A sentence; Chinese unless the locale is English. */
  public String text(Locale locale) {
    return NAME.matcher(bundle(locale).getString(isOfOne() ? kind + "_ONE" : kind.name()))
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), locale)));
  }

  /** Whether what is said of several is said of one. */
  private boolean isOfOne() {
    return switch (kind) {
      case MISSING -> value("first").equals(value("last"));
      case OTHER_CONVENTION -> value("lastLine").equals(String.valueOf(line));
      default -> false;
    };
  }

  private String value(String name, Locale locale) {
    String value = value(name);
    if (value == null) {
      return bundle(locale).getString("ABSENT");
    } else if (values.get(kind.names().indexOf(name)) instanceof Diagnostic diagnostic) {
      return diagnostic.message(locale);
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** A value as text; null if there is none. */
  public String value(String name) {
    Object value = values.get(kind.names().indexOf(name));
    return value == null ? null : value.toString();
  }

  private static ResourceBundle bundle(Locale locale) {
    return Texts.bundle(BUNDLE, locale);
  }
}
