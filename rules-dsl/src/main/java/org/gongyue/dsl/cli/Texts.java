package org.gongyue.dsl.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the commands, with {@code {0}}, {@code {1}} … for the values. */
final class Texts {

  /** Chinese unless English is asked for, whatever the system's language. */
  static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  Texts(Locale locale) {
    this.bundle = ResourceBundle.getBundle("org.gongyue.dsl.cli.texts", locale, EXACT);
  }

  String get(String key, Object... values) {
    String text = bundle.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
