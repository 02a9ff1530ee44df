package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * Reads 裁量: somebody decides on the amount within a range. The record of the behaviour must then
 * say which amount and why, and only those who may decide can verify it.
 */
final class DiscretionReader {

  /** The attribute in which a record gives the amount. */
  private static final String AMOUNT = "裁量分";

  /** The attribute in which a record gives the reasons. */
  private static final String REASON = "裁量理由";

  /** The names that no attribute of the author's own can have. */
  static final Set<String> RESERVED = Set.of(AMOUNT, REASON);

  private DiscretionReader() {}

  /** {@code {裁量: [5, 20], 由: [居民议事会], 准则: 按贡献大小}}; its formula is null if wrong. */
  static Amount read(Fields fields, Parts parts) {
    Diagnostics out = parts.out();
    List<BigDecimal> range = range(fields, parts);
    List<String> deciders = fields.has(Key.DECIDED_BY) ? fields.texts(Key.DECIDED_BY) : null;
    String guideline =
        fields.has(Key.GUIDELINE)
            ? fields.text(fields.node(Key.GUIDELINE), Key.GUIDELINE.chinese(), Fields.SENTENCE)
            : null;
    if (!fields.has(Key.GUIDELINE)) {
      out.add(Code.NO_GUIDELINE, fields.position());
    }
    if (!parts.context().asked().isEmpty()) {
      out.add(Code.DISCRETION_TWICE, fields.position(), AMOUNT);
      return new Amount(null, List.of(), List.of());
    } else if (range == null || deciders == null) {
      return new Amount(null, List.of(), List.of());
    }
    String least = Decimals.text(range.get(0));
    String most = Decimals.text(range.get(1));
    String text = "由" + String.join("、", deciders) + "在 " + least + " 到 " + most + " 之间裁量";
    int places = parts.unit() == null ? 0 : parts.unit().precision();
    Attribute amount =
        new Attribute(
            AMOUNT, Type.NUMBER, null, range.get(0), range.get(1), places, List.of(), null);
    Attribute reason = new Attribute(REASON, Type.TEXT, null, null, null, places, List.of(), null);
    return new Amount(
        new Formula(
            guideline == null ? text : text + "，准则：" + guideline,
            new Expression.Attribute(AMOUNT, Type.NUMBER)),
        deciders,
        List.of(amount, reason));
  }

  /** The least and the greatest amount. */
  private static List<BigDecimal> range(Fields fields, Parts parts) {
    List<Node> items =
        fields.node(Key.DISCRETION) instanceof Node.Sequence list ? list.items() : List.of();
    if (items.size() != 2) {
      parts.out().add(Code.BAD_DISCRETION, fields.valuePosition(Key.DISCRETION));
      return null;
    }
    List<BigDecimal> range = new ArrayList<>();
    for (Node item : items) {
      Scalar text = fields.scalar(item, Key.DISCRETION.chinese(), Fields.NAME);
      BigDecimal bound =
          text == null
              ? null
              : Fields.number(text, text.text(), BigDecimal.ZERO, null, parts.out());
      if (bound != null) {
        parts.isPrecise(bound, text);
        range.add(bound);
      }
    }
    if (range.size() == 2 && range.get(0).compareTo(range.get(1)) > 0) {
      parts
          .out()
          .add(
              Code.EMPTY_RANGE,
              items.get(1).position(),
              Key.MIN,
              range.get(0),
              Key.MAX,
              range.get(1));
      return null;
    }
    return range.size() == 2 ? range : null;
  }
}
