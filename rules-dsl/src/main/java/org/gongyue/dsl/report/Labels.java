package org.gongyue.dsl.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongyue.dsl.diagnostic.Bilingual;

/** What the report says of itself; Chinese unless the locale is English. */
final class Labels {

  private final ResourceBundle bundle;
  private final boolean english;

  Labels(Locale locale) {
    this.english = locale.getLanguage().equals("en");
    this.bundle =
        ResourceBundle.getBundle(
            "org.gongyue.dsl.report.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(Bilingual word) {
    return english ? word.english() : word.chinese();
  }

  String of(String key, Object... values) {
    String text = bundle.getString(key);
    if (values.length == 0) {
      return text;
    }
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return MessageFormat.format(text.replace("'", "''"), (Object[]) texts);
  }
}
