package org.gongyue.dsl.diagnostic;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a bundle, with {@code {0}}, {@code {1}} … for the values. */
public final class Texts {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");

  private final ResourceBundle bundle;
  private final boolean english;

  /**
   * Of a bundle; Chinese unless the locale is English.
   *
   * @param bundle its full name
   */
  public Texts(String bundle, Locale locale) {
    this.bundle = bundle(bundle, locale);
    this.english = locale.getLanguage().equals("en");
  }

  /** A bundle; Chinese unless English is asked for, whatever the system's language. */
  public static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(name, locale, EXACT);
  }

  /** The text of a key. What looks like a placeholder within a value is left alone. */
  public String get(String key, Object... values) {
    return PLACEHOLDER
        .matcher(bundle.getString(key))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(found.group(1))])));
  }

  /** A word in the language of the texts. */
  public String of(Bilingual word) {
    return english ? word.english() : word.chinese();
  }
}
