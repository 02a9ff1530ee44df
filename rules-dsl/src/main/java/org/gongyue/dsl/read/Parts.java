package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Window;

/**
 * Reads the parts of which the forms of an amount are made. Everything that is wrong is said; the
 * answer is then null.
 *
 * @param rule the id of the rule; null if that is wrong
 * @param unit the rule's unit of account; null if that is wrong
 */
record Parts(
    ExpressionReader expressions,
    RuleReader.Context context,
    String rule,
    UnitOfAccount unit,
    Diagnostics out) {

  /**
   * The most bands, options, rows or rungs. Each is one more level of the tree of the expression,
   * as each operator is.
   */
  static final int MOST = 50;

  Attributes attributes() {
    return context.attributes();
  }

  /** An amount: a number or an expression, as precise as the unit. */
  Formula amount(Scalar text) {
    Formula amount = rate(text);
    if (amount != null && amount.expression() instanceof Expression.Literal literal) {
      isPrecise((BigDecimal) literal.value(), text);
    }
    return amount;
  }

  /** What an amount is multiplied by: a number or an expression. */
  Formula rate(Scalar text) {
    return text == null ? null : expressions.amount(text, attributes());
  }

  /** Says if the unit cannot hold an amount. */
  void isPrecise(BigDecimal amount, Scalar text) {
    if (unit != null && amount.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, text.position(), amount, unit.precision());
    }
  }

  /** 按: an expression of any type. */
  Formula by(Fields fields) {
    Scalar text = fields.scalar(Key.BY);
    Expression by = text == null ? null : expressions.any(text, attributes());
    return by == null ? null : new Formula(text.text(), by);
  }

  /** 其他: an amount. */
  Formula otherwise(Fields fields) {
    return amount(fields.scalar(Key.OTHERWISE));
  }

  /** The entries of a mapping; empty if there are none or too many. */
  List<Node.Entry> entries(Fields fields, Key key) {
    if (fields.node(key) instanceof Node.Mapping mapping) {
      List<Node.Entry> entries = Fields.unique(mapping, out);
      return fits(fields, key, entries.size()) ? entries : List.of();
    } else if (fields.has(key)) {
      out.add(Code.NOT_A_MAPPING, fields.valuePosition(key));
    }
    return List.of();
  }

  /** The items of a list; empty if there are none or too many. */
  List<Node> items(Fields fields, Key key) {
    if (fields.node(key) instanceof Node.Sequence list) {
      return fits(fields, key, list.items().size()) ? list.items() : List.of();
    } else if (fields.has(key)) {
      out.add(Code.NOT_A_LIST, fields.valuePosition(key));
    }
    return List.of();
  }

  private boolean fits(Fields fields, Key key, int size) {
    if (size == 0) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(key), key);
    } else if (size > MOST) {
      out.add(Code.TOO_MANY_ROWS, fields.valuePosition(key), key, MOST);
    }
    return size > 0 && size <= MOST;
  }

  /** 周期. */
  Window window(Fields fields) {
    return expressions.window(fields.scalar(Key.WINDOW));
  }
}
