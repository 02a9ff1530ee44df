package org.gongyue.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Writes an expression in canonical text, with no more parentheses than it needs. */
final class Printer {

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int COMPARISON = 3;
  private static final int SUM = 4;
  private static final int PRODUCT = 5;
  private static final int SIGN = 6;
  private static final int ATOM = 7;

  private Printer() {}

  static String print(Expression expression) {
    if (expression instanceof Expression.Literal e) {
      return literal(e.value());
    } else if (expression instanceof Expression.Attribute e) {
      return e.name();
    } else if (expression instanceof Expression.Today) {
      return "当日";
    } else if (expression instanceof Expression.Clock e) {
      return e.field().chinese() + "()";
    } else if (expression instanceof Expression.AccountKind) {
      return "计分单位";
    } else if (expression instanceof Expression.Negation e) {
      return "-" + operand(e.operand(), ATOM);
    } else if (expression instanceof Expression.Arithmetic e) {
      return operand(e.left(), level(e))
          + " "
          + e.operator().symbol()
          + " "
          + operand(e.right(), level(e) + 1);
    } else if (expression instanceof Expression.Comparison e) {
      return operand(e.left(), SUM) + " " + e.operator().symbol() + " " + operand(e.right(), SUM);
    } else if (expression instanceof Expression.And e) {
      return operand(e.left(), AND) + " and " + operand(e.right(), COMPARISON);
    } else if (expression instanceof Expression.Or e) {
      return operand(e.left(), OR) + " or " + operand(e.right(), AND);
    } else if (expression instanceof Expression.Not e) {
      return "not(" + e.operand() + ")";
    } else if (expression instanceof Expression.InRange e) {
      return operand(e.operand(), SUM)
          + " in "
          + (e.lowClosed() ? "[" : "(")
          + operand(e.low(), SUM)
          + ".."
          + operand(e.high(), SUM)
          + (e.highClosed() ? "]" : ")");
    } else if (expression instanceof Expression.InList e) {
      return operand(e.operand(), SUM) + " in [" + list(e.items()) + "]";
    } else if (expression instanceof Expression.If e) {
      return "if " + e.condition() + " then " + e.then() + " else " + e.otherwise();
    } else if (expression instanceof Expression.Call e) {
      return e.function().english() + "(" + list(e.arguments()) + ")";
    } else if (expression instanceof Expression.Between e) {
      return e.days().chinese() + "(" + list(e.children()) + ")";
    } else if (expression instanceof Expression.Count e) {
      return measure("次数", e.target(), e.window(), e.whose(), null);
    } else if (expression instanceof Expression.Points e) {
      return measure("得分", e.target(), e.window(), e.whose(), e.unit());
    } else if (expression instanceof Expression.Balance e) {
      return "余额(" + quote(e.unit()) + ")";
    } else if (expression instanceof Expression.InState e) {
      return "状态(" + quote(e.name()) + ")";
    } else if (expression instanceof Expression.Grade e) {
      return "评级(" + quote(e.grading()) + ")";
    } else if (expression instanceof Expression.Streak e) {
      String arguments = quote(e.target().toString()) + ", " + quote(e.window().unit().word());
      return e.least() == 0 ? "连续无(" + arguments + ")" : "连续(" + arguments + ", " + e.least() + ")";
    } else if (expression instanceof Expression.DaysSince e) {
      return "距上次(" + target(e.target()) + ")";
    }
    throw new IllegalArgumentException(expression.getClass().getName());
  }

  private static String measure(
      String name, Target target, Window window, Whose whose, String inUnit) {
    String own = whose.kind() == Whose.Kind.ACTOR ? "本人" : "";
    String group = whose.kind() == Whose.Kind.GROUP ? ", " + quote(whose.group()) : "";
    String unit = inUnit == null ? "" : ", " + quote(inUnit);
    return own + name + "(" + target(target) + ", " + quote(window(window)) + group + unit + ")";
  }

  private static String operand(Expression expression, int atLeast) {
    String text = print(expression);
    return level(expression) < atLeast ? "(" + text + ")" : text;
  }

  private static int level(Expression expression) {
    if (expression instanceof Expression.If) {
      return 0;
    } else if (expression instanceof Expression.Or) {
      return OR;
    } else if (expression instanceof Expression.And) {
      return AND;
    } else if (expression instanceof Expression.Comparison
        || expression instanceof Expression.InRange
        || expression instanceof Expression.InList) {
      return COMPARISON;
    } else if (expression instanceof Expression.Arithmetic e) {
      return switch (e.operator()) {
        case ADD, SUBTRACT -> SUM;
        case MULTIPLY, DIVIDE -> PRODUCT;
      };
    } else if (expression instanceof Expression.Negation) {
      return SIGN;
    } else if (expression instanceof Expression.Literal e
        && e.value() instanceof BigDecimal number
        && number.signum() < 0) {
      return SIGN;
    }
    return ATOM;
  }

  private static String list(List<Expression> items) {
    return items.stream().map(Printer::print).collect(Collectors.joining(", "));
  }

  private static String literal(Object value) {
    if (value instanceof BigDecimal number) {
      return Decimals.text(number);
    } else if (value instanceof LocalDate date) {
      return "date(" + quote(date.toString()) + ")";
    } else if (value instanceof String text) {
      return quote(text);
    }
    return value.toString();
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String target(Target target) {
    return target.kind() == Target.Kind.SEVERAL
        ? target.parts().stream().map(Printer::target).collect(Collectors.joining(", ", "[", "]"))
        : quote(target.toString());
  }

  private static String window(Window window) {
    return switch (window.unit()) {
      case ROLLING, LIFETIME, EVENT -> window.toString();
      default -> "本" + window.unit().word();
    };
  }
}
