package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Validity;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Terms;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Term;

/**
 * Reads 有效期: {@code 365天}, {@code {分档: {"< 10": 90天, ">= 10": 本年}}} by the amount that is posted,
 * {@code {表: [{条件: …, 期限: 90天}], 其他: 本年}}.
 */
final class ValidityReader {

  private final ExpressionReader expressions;
  private final Attributes attributes;
  private final Diagnostics out;

  /**
   * @param attributes what conditions may read
   */
  ValidityReader(ExpressionReader expressions, Attributes attributes, Diagnostics out) {
    this.expressions = expressions;
    this.attributes = attributes;
    this.out = out;
  }

  /**
   * Reads the value of a key; null if it is not there or wrong.
   *
   * @param precision of the amounts
   */
  Validity read(Fields fields, int precision) {
    Node node = fields.node(Key.VALIDITY);
    if (node == null) {
      return null;
    } else if (node instanceof Node.Mapping mapping) {
      return Lookup.entry(mapping, Key.TABLE) == null ? bands(mapping, precision) : table(mapping);
    }
    Term term = term(fields.scalar(Key.VALIDITY));
    return term == null ? null : Validity.of(term);
  }

  private Validity bands(Node.Mapping mapping, int precision) {
    Fields fields = Fields.of(mapping, out, Shape.VALIDITY_BANDS);
    if (!fields.has(Key.BANDS)) {
      return null;
    }
    Axis amounts = Axis.ofAmounts(precision);
    List<RangesReader.Row> rows =
        new RangesReader(out).read(fields, Key.BANDS, Type.NUMBER, amounts, "分");
    List<Validity.Row> read = new ArrayList<>();
    for (RangesReader.Row row : rows) {
      Term term = term(row.value());
      if (term != null) {
        read.add(new Validity.Row(row.range(), null, term));
      }
    }
    return rows.isEmpty() || read.size() < rows.size()
        ? null
        : new Validity(read.subList(0, read.size() - 1), read.get(read.size() - 1).term());
  }

  private Validity table(Node.Mapping mapping) {
    Fields fields = Fields.of(mapping, out, Shape.VALIDITY_TABLE);
    List<Node> items = fields.list(Key.TABLE);
    List<Validity.Row> rows = new ArrayList<>();
    Term otherwise = fields.has(Key.OTHERWISE) ? term(fields.scalar(Key.OTHERWISE)) : null;
    boolean good = !items.isEmpty() && fields.has(Key.OTHERWISE) == (otherwise != null);
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.TABLE), Key.TABLE);
    } else if (items.size() > Parts.MOST) {
      out.add(Code.TOO_MANY_ROWS, fields.valuePosition(Key.TABLE), Key.TABLE, Parts.MOST);
      return null;
    }
    for (int i = 0; i < items.size(); i++) {
      Fields row = Fields.of(items.get(i), out, Shape.VALIDITY_ROW);
      Term term = row == null ? null : term(row.scalar(Key.TERM));
      boolean always = row != null && !row.has(Key.CONDITION);
      Scalar text = row == null ? null : row.scalar(Key.CONDITION);
      Formula when = text == null ? null : expressions.condition(text, attributes);
      if (always && (i < items.size() - 1 || fields.has(Key.OTHERWISE))) {
        out.add(Code.ROW_WITHOUT_CONDITION, row.position());
        good = false;
      } else if (always) {
        otherwise = term;
      } else if (when != null && term != null) {
        rows.add(new Validity.Row(null, when, term));
      }
      good &= term != null && (always || when != null);
    }
    if (good && otherwise == null) {
      fields.require(Key.OTHERWISE);
    }
    return good && otherwise != null ? new Validity(rows, otherwise) : null;
  }

  private Term term(Scalar text) {
    Term term = text == null ? null : Terms.of(text.text());
    if (text != null && term == null) {
      out.add(Code.BAD_TERM, text.position(), text.text());
    }
    return term;
  }
}
