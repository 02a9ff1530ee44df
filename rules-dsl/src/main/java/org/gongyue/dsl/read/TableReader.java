package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;

/** Reads 表, of whose rows the first that holds gives the amount. */
final class TableReader {

  private final Parts parts;
  private final Diagnostics out;

  /**
   * A row.
   *
   * @param when null for always
   */
  private record Row(Formula when, Formula amount) {}

  TableReader(Parts parts) {
    this.parts = parts;
    this.out = parts.out();
  }

  /** {@code {表: [{条件: 时长 >= 2, 分: 5}, {条件: 时长 >= 1, 分: 3}], 其他: 0}}; null if wrong. */
  Amount read(Fields fields) {
    Formula otherwise = parts.otherwise(fields);
    List<Node> items = parts.items(fields, Key.TABLE);
    List<Row> rows = new ArrayList<>();
    boolean always = false;
    for (int i = 0; i < items.size(); i++) {
      Fields item = Fields.of(items.get(i), out, Shape.ROW);
      Row row = item == null ? null : row(item);
      if (item != null && !item.has(Key.CONDITION)) {
        always = true;
        if (i < items.size() - 1) {
          out.add(Code.ROW_WITHOUT_CONDITION, item.position());
          row = null;
        }
      }
      if (row != null) {
        rows.add(row);
      }
    }
    if (items.isEmpty() || rows.size() < items.size()) {
      return null;
    } else if (always && fields.has(Key.OTHERWISE)) {
      out.add(Code.OTHERWISE_UNUSED, fields.position(Key.OTHERWISE));
    } else if (!always && otherwise == null) {
      if (!fields.has(Key.OTHERWISE)) {
        fields.require(Key.OTHERWISE);
      }
      return null;
    }
    if (always) {
      otherwise = rows.remove(rows.size() - 1).amount();
    }
    return amount(rows, otherwise);
  }

  private Row row(Fields item) {
    Scalar condition = item.scalar(Key.CONDITION);
    Formula when =
        condition == null ? null : parts.expressions().condition(condition, parts.attributes());
    Formula amount = parts.amount(item.scalar(Key.POINTS));
    return amount == null || (item.has(Key.CONDITION) && when == null)
        ? null
        : new Row(when, amount);
  }

  private static Amount amount(List<Row> rows, Formula otherwise) {
    Expression chosen = otherwise.expression();
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      chosen = new Expression.If(row.when().expression(), row.amount().expression(), chosen);
    }
    String text =
        rows.stream()
            .map(row -> row.when().text() + " 时 " + Amount.text(row.amount()) + "，")
            .collect(Collectors.joining());
    return Amount.of("按表：" + text + "其他 " + Amount.text(otherwise), chosen);
  }
}
