package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Comparison.Operator;
import org.gongyue.measure.Decimals;

/**
 * Brings expressions into a form in which many that always have the same value are equal: without
 * {@code not} before a comparison, with the literal of a comparison on its right, with parts of
 * {@code and} and {@code or} in one order and each once, with ranges as two comparisons. Evaluating
 * an expression changes nothing and never fails, so the order of its parts does not matter.
 */
public final class Canonical {

  private static final Comparator<Expression> ORDER = Comparator.comparing(Object::toString);

  private Canonical() {}

  /** An expression that always has the same value. */
  public static Expression of(Expression e) {
    if (e instanceof Expression.Not not) {
      return negated(of(not.operand()));
    } else if (e instanceof Comparison comparison) {
      return turned(
          new Comparison(comparison.operator(), of(comparison.left()), of(comparison.right())));
    } else if (e instanceof Expression.InRange range) {
      Expression operand = of(range.operand());
      Operator low = range.lowClosed() ? Operator.GREATER_OR_EQUAL : Operator.GREATER;
      Operator high = range.highClosed() ? Operator.LESS_OR_EQUAL : Operator.LESS;
      return joined(
          List.of(
              turned(new Comparison(low, operand, of(range.low()))),
              turned(new Comparison(high, operand, of(range.high())))),
          true);
    } else if (e instanceof Expression.InList list) {
      Expression operand = of(list.operand());
      List<Expression> items =
          list.items().stream().map(Canonical::of).distinct().sorted(ORDER).toList();
      return items.size() == 1
          ? turned(new Comparison(Operator.EQUAL, operand, items.get(0)))
          : new Expression.InList(operand, items);
    } else if (e instanceof Expression.And || e instanceof Expression.Or) {
      List<Expression> parts = e.children().stream().map(Canonical::of).toList();
      return joined(parts, e instanceof Expression.And);
    } else if (e instanceof Expression.If choice) {
      Expression then = of(choice.then());
      Expression otherwise = of(choice.otherwise());
      return then.equals(otherwise)
          ? then
          : new Expression.If(of(choice.condition()), then, otherwise);
    } else if (e instanceof Expression.Negation negation) {
      return new Expression.Negation(of(negation.operand()));
    } else if (e instanceof Expression.Arithmetic sum) {
      return new Expression.Arithmetic(sum.operator(), of(sum.left()), of(sum.right()));
    } else if (e instanceof Expression.Between between) {
      return new Expression.Between(between.days(), of(between.from()), of(between.to()));
    } else if (e instanceof Expression.Call call) {
      return new Expression.Call(
          call.function(), call.arguments().stream().map(Canonical::of).toList());
    } else if (e instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal number) {
      return Expression.Literal.of(Decimals.canonical(number));
    }
    return e;
  }

  private static Expression negated(Expression e) {
    if (e instanceof Expression.Not not) {
      return not.operand();
    } else if (e instanceof Comparison comparison) {
      return new Comparison(
          comparison.operator().opposite(), comparison.left(), comparison.right());
    } else if (e instanceof Expression.And || e instanceof Expression.Or) {
      List<Expression> parts = e.children().stream().map(Canonical::negated).toList();
      return joined(parts, e instanceof Expression.Or);
    } else if (e instanceof Expression.Literal literal
        && literal.value() instanceof Boolean constant) {
      return Expression.Literal.of(!constant);
    }
    return new Expression.Not(e);
  }

  /** With the side first that comes first in order, a literal last. */
  private static Comparison turned(Comparison e) {
    boolean literalFirst = e.left() instanceof Expression.Literal;
    boolean literalLast = e.right() instanceof Expression.Literal;
    boolean turns =
        literalFirst != literalLast ? literalFirst : ORDER.compare(e.left(), e.right()) > 0;
    if (!turns) {
      return e;
    }
    return new Comparison(e.operator().turned(), /* left= */ e.right(), /* right= */ e.left());
  }

  private static Expression joined(List<Expression> parts, boolean and) {
    List<Expression> flat = new ArrayList<>();
    parts.forEach(part -> flatten(part, and, flat));
    List<Expression> sorted = flat.stream().distinct().sorted(ORDER).toList();
    Expression joined = sorted.get(0);
    for (Expression next : sorted.subList(1, sorted.size())) {
      joined = and ? new Expression.And(joined, next) : new Expression.Or(joined, next);
    }
    return joined;
  }

  private static void flatten(Expression e, boolean and, List<Expression> flat) {
    if (and ? e instanceof Expression.And : e instanceof Expression.Or) {
      e.children().forEach(child -> flatten(child, and, flat));
    } else {
      flat.add(e);
    }
  }
}
