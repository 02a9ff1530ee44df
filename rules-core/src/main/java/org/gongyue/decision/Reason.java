package org.gongyue.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongyue.measure.Decimals;

/**
 * One thing said about a decision: a code and its values, and the article it rests on.
 *
 * @param code what is said
 * @param article the id of the article it rests on; null if it rests on none
 * @param values in the order of {@link Code#names}; each is text or a {@link BigDecimal}, or null
 *     where there is none
 */
public record Reason(Code code, String article, List<Object> values) {

  private static final String BUNDLE = "org.gongyue.decision.reasons";

  public Reason {
    if (values.size() != code.names().size()) {
      throw new IllegalArgumentException(code + " takes " + code.names() + ", not " + values);
    }
  }

  /**
   * A reason; numbers are brought into the form in which they are shown, and values that are
   * neither text nor numbers are taken as text.
   */
  public static Reason of(Code code, String article, Object... values) {
    Object[] copy = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof BigDecimal number) {
        copy[i] = shown(number);
      } else if (value instanceof Integer || value instanceof Long) {
        copy[i] = BigDecimal.valueOf(((Number) value).longValue());
      } else {
        copy[i] = value == null ? null : value.toString();
      }
    }
    return new Reason(code, article, Arrays.asList(copy));
  }

  /**
   * A number that people and JSON can read: the third of ten without its 30th digit, and one that
   * is too large for points as rough text.
   */
  private static Object shown(BigDecimal number) {
    BigDecimal cut =
        number.scale() > Decimals.MOST_FRACTION_DIGITS
            ? Decimals.round(number, Decimals.MOST_FRACTION_DIGITS, RoundingMode.DOWN)
            : number;
    return Decimals.isReasonable(cut)
        ? Decimals.canonical(cut)
        : cut.round(new MathContext(6)).toString();
  }

  /** The value of a name. */
  public Object value(String name) {
    return values.get(code.names().indexOf(name));
  }

  /** A sentence without the article; Chinese unless the locale is English. */
  public String text(Locale locale) {
    String template = bundle(locale).getString(code.name());
    StringBuilder text = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      text.append(template, from, open).append(text(value(template.substring(open + 1, close))));
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }

  private static String text(Object value) {
    if (value == null) {
      return "—";
    }
    return value instanceof BigDecimal number ? Decimals.text(number) : value.toString();
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
