package org.gongyue.dsl.edit;

import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;

/** How the value of a key may look. */
final class Samples {

  private Samples() {}

  /** An example; null if its description is enough. */
  static String of(Shape shape, Key key, Language language) {
    Form form = Forms.of(shape, key);
    if (form == null) {
      return null;
    }
    String special =
        switch (key) {
          case ATTRIBUTES ->
              language.of(
                  "{时长: {类型: 数, 单位: 小时, 最小: 0, 最大: 12}}", "{hours: {type: number, min: 0}}");
          case ESCALATION ->
              language.of("{周期: 365天, 扣分: [20, 40, 80]}", "{window: 365 days, deduct: [20, 40]}");
          case CONSEQUENCES -> language.of("{暂停兑换: 90天, 黑榜: 30天}", null);
          case VERIFICATION -> language.of("[网格员, 楼栋长]", null);
          default -> null;
        };
    return special != null ? special : byKind(form.kind(), language);
  }

  private static String byKind(Form.Kind kind, Language language) {
    return switch (kind) {
      case DATE -> "2024-01-31";
      case CONDITION ->
          language.of(
              "时长 >= 0.5 and 次数(\"N-01\", \"90天\") = 0", "count(\"N-01\", \"90 days\") = 0");
      case AMOUNT -> language.of("2 * 时长", "2 * hours");
      case WINDOW -> Windows.in("季度", language);
      case TERM -> language.of("90天", "90 days");
      case SPAN -> language.of("5个工作日", "5 working days");
      case LIMITS -> "{" + LimitWords.key("每户每月", language) + ": 20}";
      case ITEM_LIMITS -> "{" + LimitWords.key("每季度", language) + ": 2}";
      case BUDGETS -> "{" + LimitWords.key("每季度", language) + ": 5000}";
      case QUANTITY -> LimitWords.quantity("3次", language);
      default -> null;
    };
  }
}
