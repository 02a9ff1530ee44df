package org.gongyue.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongyue.expression.Compiled.Test;
import org.gongyue.expression.Compiled.Value;
import org.gongyue.measure.Decimals;

/** Turns each node of a tree into one closure over the closures of its children. */
final class Compiler {

  private static final MathContext CONTEXT = Decimals.CONTEXT;

  private final List<String> attributes;

  Compiler(List<String> attributes) {
    this.attributes = attributes;
  }

  Test test(Expression expression) {
    if (expression instanceof Expression.Literal e && e.value() instanceof Boolean constant) {
      boolean held = constant;
      return scope -> held;
    } else if (expression instanceof Expression.Attribute e && e.type() == Type.BOOLEAN) {
      int slot = slot(e.name());
      return scope -> (Boolean) scope.attribute(slot);
    } else if (expression instanceof Expression.And e) {
      Test left = test(e.left());
      Test right = test(e.right());
      return scope -> left.of(scope) && right.of(scope);
    } else if (expression instanceof Expression.Or e) {
      Test left = test(e.left());
      Test right = test(e.right());
      return scope -> left.of(scope) || right.of(scope);
    } else if (expression instanceof Expression.Not e) {
      Test operand = test(e.operand());
      return scope -> !operand.of(scope);
    } else if (expression instanceof Expression.If e) {
      Test condition = test(e.condition());
      Test then = test(e.then());
      Test otherwise = test(e.otherwise());
      return scope -> condition.of(scope) ? then.of(scope) : otherwise.of(scope);
    } else if (expression instanceof Expression.Comparison e) {
      return comparison(e);
    } else if (expression instanceof Expression.InRange e) {
      return range(e);
    } else if (expression instanceof Expression.InState e) {
      String state = e.name();
      return scope -> scope.inState(state);
    } else if (expression instanceof Expression.InList e) {
      Value operand = value(e.operand());
      Value[] items = e.items().stream().map(this::value).toArray(Value[]::new);
      return scope -> {
        Object sought = operand.of(scope);
        for (Value item : items) {
          if (compare(sought, item.of(scope)) == 0) {
            return true;
          }
        }
        return false;
      };
    }
    throw illTyped(expression);
  }

  Value value(Expression expression) {
    if (expression.type() == Type.BOOLEAN) {
      return test(expression)::of;
    } else if (expression instanceof Expression.Literal e) {
      Object constant = e.value();
      return scope -> constant;
    } else if (expression instanceof Expression.Attribute e) {
      int slot = slot(e.name());
      return scope -> scope.attribute(slot);
    } else if (expression instanceof Expression.Today) {
      return Scope::today;
    } else if (expression instanceof Expression.Clock e) {
      return scope -> scope.clock(e.field());
    } else if (expression instanceof Expression.AccountKind) {
      return Scope::accountKind;
    } else if (expression instanceof Expression.If e) {
      Test condition = test(e.condition());
      Value then = value(e.then());
      Value otherwise = value(e.otherwise());
      return scope -> condition.of(scope) ? then.of(scope) : otherwise.of(scope);
    } else if (expression instanceof Expression.Negation e) {
      Value operand = value(e.operand());
      return scope -> ((BigDecimal) operand.of(scope)).negate();
    } else if (expression instanceof Expression.Arithmetic e) {
      return arithmetic(e);
    } else if (expression instanceof Expression.Call e) {
      return call(e);
    } else if (expression instanceof Expression.Between e) {
      return between(e);
    } else if (expression instanceof Expression.Count e) {
      return scope -> scope.count(e.target(), e.window(), e.whose());
    } else if (expression instanceof Expression.Points e) {
      return scope -> scope.points(e.target(), e.window(), e.whose(), e.unit());
    } else if (expression instanceof Expression.Balance e) {
      return scope -> scope.balance(e.unit());
    } else if (expression instanceof Expression.Grade e) {
      String grading = e.grading();
      return scope -> scope.grade(grading);
    } else if (expression instanceof Expression.Streak e) {
      return scope -> scope.streak(e);
    } else if (expression instanceof Expression.DaysSince e) {
      return scope -> scope.daysSince(e.target());
    }
    throw illTyped(expression);
  }

  private Value arithmetic(Expression.Arithmetic e) {
    Value left = value(e.left());
    Value right = value(e.right());
    return switch (e.operator()) {
      case ADD -> scope -> number(left, scope).add(number(right, scope), CONTEXT);
      case SUBTRACT -> scope -> number(left, scope).subtract(number(right, scope), CONTEXT);
      case MULTIPLY -> scope -> number(left, scope).multiply(number(right, scope), CONTEXT);
      case DIVIDE -> scope -> number(left, scope).divide(number(right, scope), CONTEXT);
    };
  }

  private Value call(Expression.Call e) {
    Value[] arguments = e.arguments().stream().map(this::value).toArray(Value[]::new);
    Value first = arguments[0];
    return switch (e.function()) {
      case MIN -> scope -> extreme(arguments, scope, -1);
      case MAX -> scope -> extreme(arguments, scope, 1);
      case FLOOR -> scope -> number(first, scope).setScale(0, RoundingMode.FLOOR);
      case CEILING -> scope -> number(first, scope).setScale(0, RoundingMode.CEILING);
      case ABS -> scope -> number(first, scope).abs();
      case ROUND -> {
        int places = places(e);
        yield scope -> number(first, scope).setScale(places, RoundingMode.HALF_UP);
      }
    };
  }

  private Value between(Expression.Between e) {
    Value from = value(e.from());
    Value to = value(e.to());
    return switch (e.days()) {
      case ALL ->
          scope ->
              BigDecimal.valueOf(
                  ChronoUnit.DAYS.between((LocalDate) from.of(scope), (LocalDate) to.of(scope)));
      case WORKING ->
          scope -> scope.workingDays((LocalDate) from.of(scope), (LocalDate) to.of(scope));
    };
  }

  private static int places(Expression.Call e) {
    if (e.arguments().get(1) instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal places) {
      return places.intValueExact();
    }
    throw illTyped(e);
  }

  private static BigDecimal extreme(Value[] arguments, Scope scope, int sign) {
    BigDecimal best = number(arguments[0], scope);
    for (int i = 1; i < arguments.length; i++) {
      BigDecimal next = number(arguments[i], scope);
      if (Integer.signum(next.compareTo(best)) == sign) {
        best = next;
      }
    }
    return best;
  }

  private Test comparison(Expression.Comparison e) {
    Expression.Comparison.Operator operator = e.operator();
    if (e.left().type() == Type.BOOLEAN) {
      Test left = test(e.left());
      Test right = test(e.right());
      boolean equal = operator == Expression.Comparison.Operator.EQUAL;
      return scope -> (left.of(scope) == right.of(scope)) == equal;
    }
    Value left = value(e.left());
    Value right = value(e.right());
    return switch (operator) {
      case EQUAL -> scope -> compare(left.of(scope), right.of(scope)) == 0;
      case NOT_EQUAL -> scope -> compare(left.of(scope), right.of(scope)) != 0;
      case LESS -> scope -> compare(left.of(scope), right.of(scope)) < 0;
      case LESS_OR_EQUAL -> scope -> compare(left.of(scope), right.of(scope)) <= 0;
      case GREATER -> scope -> compare(left.of(scope), right.of(scope)) > 0;
      case GREATER_OR_EQUAL -> scope -> compare(left.of(scope), right.of(scope)) >= 0;
    };
  }

  private Test range(Expression.InRange e) {
    Value operand = value(e.operand());
    Value low = value(e.low());
    Value high = value(e.high());
    int fromLow = e.lowClosed() ? 0 : 1;
    int fromHigh = e.highClosed() ? 0 : -1;
    return scope -> {
      Object sought = operand.of(scope);
      return Integer.signum(compare(sought, low.of(scope))) >= fromLow
          && Integer.signum(compare(sought, high.of(scope))) <= fromHigh;
    };
  }

  private static BigDecimal number(Value value, Scope scope) {
    return (BigDecimal) value.of(scope);
  }

  @SuppressWarnings("unchecked") // the two have one type, and every type is comparable
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private int slot(String name) {
    int slot = attributes.indexOf(name);
    if (slot < 0) {
      throw new IllegalArgumentException("no attribute " + name + " among " + attributes);
    }
    return slot;
  }

  private static IllegalArgumentException illTyped(Expression expression) {
    return new IllegalArgumentException("ill-typed: " + expression);
  }
}
