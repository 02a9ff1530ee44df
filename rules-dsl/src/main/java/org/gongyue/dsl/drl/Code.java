package org.gongyue.dsl.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * Expressions as Java over an {@code org.gongyue.engine.Deed}: the same operations in the same
 * order and precision as {@link org.gongyue.expression.Compiled} carries out.
 */
final class Code {

  private static final String DEED = "$deed.";

  private Code() {}

  /** An expression over the variable {@code $deed}. */
  static String of(Expression expression) {
    if (expression instanceof Expression.Literal e) {
      return literal(e.value());
    } else if (expression instanceof Expression.Attribute e) {
      return DEED + accessor(e.type()) + "(" + text(e.name()) + ")";
    } else if (expression instanceof Expression.Today) {
      return DEED + "today()";
    } else if (expression instanceof Expression.Clock e) {
      return DEED + "clock(" + text(e.field().name()) + ")";
    } else if (expression instanceof Expression.AccountKind) {
      return DEED + "accountKind()";
    } else if (expression instanceof Expression.Count e) {
      return DEED + "count(" + measured(e.target(), e.window(), e.whose()) + ")";
    } else if (expression instanceof Expression.Points e) {
      String unit = e.unit() == null ? "" : ", " + text(e.unit());
      return DEED + "points(" + measured(e.target(), e.window(), e.whose()) + unit + ")";
    } else if (expression instanceof Expression.Balance e) {
      return DEED + "balance(" + text(e.unit()) + ")";
    } else if (expression instanceof Expression.InState e) {
      return DEED + "inState(" + text(e.name()) + ")";
    } else if (expression instanceof Expression.Grade e) {
      return DEED + "grade(" + text(e.grading()) + ")";
    } else if (expression instanceof Expression.Streak e) {
      String where = target(e.target()) + ", " + window(e.window());
      return DEED + "streak(" + where + ", " + e.least() + ")";
    } else if (expression instanceof Expression.DaysSince e) {
      return DEED + "daysSince(" + target(e.target()) + ")";
    }
    return operation(expression);
  }

  private static String operation(Expression expression) {
    if (expression instanceof Expression.Negation e) {
      return of(e.operand()) + ".negate()";
    } else if (expression instanceof Expression.Arithmetic e) {
      String method =
          switch (e.operator()) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
          };
      return of(e.left()) + "." + method + "(" + of(e.right()) + ", DECIMAL128)";
    } else if (expression instanceof Expression.Comparison e) {
      return comparison(e);
    } else if (expression instanceof Expression.And e) {
      return "(" + of(e.left()) + " && " + of(e.right()) + ")";
    } else if (expression instanceof Expression.Or e) {
      return "(" + of(e.left()) + " || " + of(e.right()) + ")";
    } else if (expression instanceof Expression.Not e) {
      return "!(" + of(e.operand()) + ")";
    } else if (expression instanceof Expression.InRange e) {
      String bounds = (e.lowClosed() ? "[" : "(") + (e.highClosed() ? "]" : ")");
      List<Expression> ends = List.of(e.low(), e.high());
      return "within(" + of(e.operand()) + ", " + text(bounds) + ", " + list(ends) + ")";
    } else if (expression instanceof Expression.InList e) {
      return "among(" + of(e.operand()) + ", " + list(e.items()) + ")";
    } else if (expression instanceof Expression.If e) {
      return "(" + of(e.condition()) + " ? " + of(e.then()) + " : " + of(e.otherwise()) + ")";
    } else if (expression instanceof Expression.Call e) {
      return call(e);
    } else if (expression instanceof Expression.Between e) {
      String function =
          switch (e.days()) {
            case ALL -> "daysBetween";
            case WORKING -> DEED + "workingDaysBetween";
          };
      return function + "(" + list(e.children()) + ")";
    }
    // Java 17 has no exhaustive switch over types: CodeTest sees that none is forgotten.
    throw new IllegalArgumentException(expression.getClass().getName());
  }

  private static String comparison(Expression.Comparison e) {
    String operator =
        e.operator() == Expression.Comparison.Operator.EQUAL ? "==" : e.operator().symbol();
    return e.left().type() == Type.BOOLEAN
        ? "(" + of(e.left()) + " " + operator + " " + of(e.right()) + ")"
        : "(" + of(e.left()) + ".compareTo(" + of(e.right()) + ") " + operator + " 0)";
  }

  private static String call(Expression.Call e) {
    String first = of(e.arguments().get(0));
    return switch (e.function()) {
      case MIN -> "min(" + list(e.arguments()) + ")";
      case MAX -> "max(" + list(e.arguments()) + ")";
      case FLOOR -> "floor(" + first + ")";
      case CEILING -> "ceiling(" + first + ")";
      case ABS -> first + ".abs()";
      case ROUND -> "round(" + first + ", " + e.arguments().get(1) + ")";
    };
  }

  private static String list(List<Expression> items) {
    return items.stream().map(Code::of).collect(Collectors.joining(", "));
  }

  private static String accessor(Type type) {
    return switch (type) {
      case NUMBER -> "number";
      case TEXT -> "text";
      case BOOLEAN -> "flag";
      case DATE -> "date";
    };
  }

  private static String measured(Target target, Window window, Whose whose) {
    return target(target) + ", " + window(window) + ", " + whose(whose);
  }

  private static String target(Target target) {
    return target.kind() == Target.Kind.SEVERAL
        ? target.parts().stream()
            .map(Code::target)
            .collect(Collectors.joining(", ", "several(", ")"))
        : "target(" + text(target.kind().name()) + ", " + text(target.name()) + ")";
  }

  private static String window(Window window) {
    return switch (window.unit()) {
      case ROLLING -> "rolling(" + window.length() + ")";
      case TERM -> "term(" + text(window.anchor().toString()) + ", " + window.length() + ")";
      default -> "window(" + text(window.unit().name()) + ")";
    };
  }

  private static String whose(Whose whose) {
    return switch (whose.kind()) {
      case ACCOUNT -> "account()";
      case ACTOR -> "actor()";
      case GROUP -> "group(" + text(whose.group()) + ")";
    };
  }

  private static String literal(Object value) {
    if (value instanceof BigDecimal number) {
      return "decimal(" + text(number.toString()) + ")";
    } else if (value instanceof LocalDate date) {
      return "day(" + text(date.toString()) + ")";
    } else if (value instanceof String words) {
      return text(words);
    }
    return value.toString();
  }

  /** A text literal of Java and of DRL. */
  static String text(String words) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
