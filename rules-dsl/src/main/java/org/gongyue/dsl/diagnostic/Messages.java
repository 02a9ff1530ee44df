package org.gongyue.dsl.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the bundle, with {@code {0}}, {@code {1}} … for the values. */
final class Messages {

  private static final String BUNDLE = "org.gongyue.dsl.diagnostic.messages";

  private Messages() {}

  static String text(String key, List<?> values, Locale locale) {
    ResourceBundle bundle = Texts.bundle(BUNDLE, locale);
    String template = bundle.getString(key);
    StringBuilder text = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      Object value = values.get(Integer.parseInt(template, open + 1, close, 10));
      text.append(template, from, open).append(word(value, bundle));
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }

  private static String word(Object value, ResourceBundle bundle) {
    if (value instanceof Bilingual word) {
      return bundle.getString("LANGUAGE").equals("en") ? word.english() : word.chinese();
    }
    return value instanceof Enum<?> constant
        ? bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
        : value.toString();
  }
}
