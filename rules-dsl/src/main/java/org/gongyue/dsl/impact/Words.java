package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.util.Locale;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.measure.Decimals;

/** The words of a report, with {@code {0}}, {@code {1}} … for the values. */
final class Words {

  private final Locale locale;
  private final Texts texts;

  /** Chinese unless the locale is English. */
  Words(Locale locale) {
    this.locale = locale;
    this.texts = new Texts("org.gongyue.dsl.impact.impact", locale);
  }

  Locale locale() {
    return locale;
  }

  String get(String key, Object... values) {
    return texts.get(key, values);
  }

  static String number(BigDecimal number) {
    return Decimals.text(number);
  }

  /** With its sign. */
  static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + Decimals.text(number);
  }

  /** The label of a bar. */
  String bin(Bin bin) {
    if (bin.sign() == 0) {
      return get("UNCHANGED");
    }
    String sign = bin.sign() < 0 ? "-" : "+";
    String near = (bin.above().signum() == 0 ? "" : sign) + number(bin.above());
    if (bin.upTo() == null) {
      return get(bin.sign() < 0 ? "BELOW" : "OVER", near);
    }
    String far = sign + number(bin.upTo());
    return bin.sign() < 0 ? get("BETWEEN", far, near) : get("BETWEEN", near, far);
  }
}
