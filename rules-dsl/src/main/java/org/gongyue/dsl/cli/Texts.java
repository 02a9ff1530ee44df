package org.gongyue.dsl.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the commands, with {@code {0}}, {@code {1}} … for the values. */
final class Texts {

  /** Chinese unless English is asked for, whatever the system's language. */
  static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");

  private final ResourceBundle bundle;

  Texts(Locale locale) {
    this.bundle = ResourceBundle.getBundle("org.gongyue.dsl.cli.texts", locale, EXACT);
  }

  /** The text of a key. What looks like a placeholder within a value is left alone. */
  String get(String key, Object... values) {
    return PLACEHOLDER
        .matcher(bundle.getString(key))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(found.group(1))])));
  }
}
