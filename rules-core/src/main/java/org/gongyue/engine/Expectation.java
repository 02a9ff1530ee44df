package org.gongyue.engine;

import org.gongyue.convention.Attribute;
import org.gongyue.measure.Decimals;

/** What an attribute takes, as short text with the words of the convention language. */
final class Expectation {

  private Expectation() {}

  static String of(Attribute attribute) {
    return switch (attribute.type()) {
      case NUMBER -> number(attribute);
      case TEXT ->
          attribute.options().isEmpty() ? "文本" : "选项 " + String.join("、", attribute.options());
      case BOOLEAN -> "是非 true/false";
      case DATE -> "日期 2024-01-31";
    };
  }

  private static String number(Attribute attribute) {
    StringBuilder text = new StringBuilder("数");
    if (attribute.least() != null) {
      text.append(" ≥ ").append(Decimals.text(attribute.least()));
    }
    if (attribute.most() != null) {
      text.append(" ≤ ").append(Decimals.text(attribute.most()));
    }
    text.append(attribute.places() == 0 ? " 整数" : " 小数位 ≤ " + attribute.places());
    if (attribute.unit() != null) {
      text.append("（").append(attribute.unit()).append("）");
    }
    return text.toString();
  }
}
