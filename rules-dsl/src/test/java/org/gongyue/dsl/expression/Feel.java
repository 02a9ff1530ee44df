package org.gongyue.dsl.expression;

import java.util.Map;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Call.Function;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/** Expressions of events as the FEEL engine of Drools understands them. */
final class Feel {

  private static final FEEL ENGINE = FEELBuilder.builder().build();

  private Feel() {}

  static Object value(Expression expression, Map<String, Object> variables) {
    return ENGINE.evaluate(text(expression), variables);
  }

  /**
   * The canonical text, for precedence must be FEEL's too; but with parentheses around all parts if
   * there is an {@code in}, for that engine loses its way in {@code a in [b] and c in [1..2]}; and
   * days between dates are the days of what is left when one is taken from the other.
   */
  static String text(Expression expression) {
    String text = expression.toString();
    return text.contains(" in ") || text.contains("天数(")
        ? parenthesized(expression)
        : text.replace("round(", "round half up(");
  }

  private static String parenthesized(Expression expression) {
    if (expression instanceof Expression.Negation e) {
      return "(-" + parenthesized(e.operand()) + ")";
    } else if (expression instanceof Expression.Arithmetic e) {
      return infix(e.left(), e.operator().symbol(), e.right());
    } else if (expression instanceof Expression.Comparison e) {
      return infix(e.left(), e.operator().symbol(), e.right());
    } else if (expression instanceof Expression.And e) {
      return infix(e.left(), "and", e.right());
    } else if (expression instanceof Expression.Or e) {
      return infix(e.left(), "or", e.right());
    } else if (expression instanceof Expression.Not e) {
      return "not(" + parenthesized(e.operand()) + ")";
    } else if (expression instanceof Expression.If e) {
      return "(if %s then %s else %s)"
          .formatted(
              parenthesized(e.condition()), parenthesized(e.then()), parenthesized(e.otherwise()));
    } else if (expression instanceof Expression.InRange e) {
      return "(%s in %s%s..%s%s)"
          .formatted(
              parenthesized(e.operand()),
              e.lowClosed() ? "[" : "(",
              e.low(),
              e.high(),
              e.highClosed() ? "]" : ")");
    } else if (expression instanceof Expression.InList e) {
      return "(" + parenthesized(e.operand()) + " in [" + list(e.items()) + "])";
    } else if (expression instanceof Expression.Between e) {
      return "(%s - %s).days".formatted(parenthesized(e.to()), parenthesized(e.from()));
    } else if (expression instanceof Expression.Call e) {
      String name = e.function() == Function.ROUND ? "round half up" : e.function().english();
      return name + "(" + list(e.arguments()) + ")";
    }
    return expression.toString();
  }

  private static String infix(Expression left, String operator, Expression right) {
    return "(" + parenthesized(left) + " " + operator + " " + parenthesized(right) + ")";
  }

  private static String list(Iterable<Expression> parts) {
    StringBuilder list = new StringBuilder();
    parts.forEach(part -> list.append(list.isEmpty() ? "" : ", ").append(parenthesized(part)));
    return list.toString();
  }
}
