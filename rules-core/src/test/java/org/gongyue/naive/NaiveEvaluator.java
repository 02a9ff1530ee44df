package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.gongyue.measure.WorkingDays;

/**
 * Walks an expression tree.
 *
 * @param attributes the attributes by name
 * @param today the day of the event
 * @param measures what is known of the account
 */
public record NaiveEvaluator(Map<String, Object> attributes, LocalDate today, Measures measures) {

  /** What an expression can ask about an account. */
  public interface Measures {

    String accountKind();

    BigDecimal count(Target target, Window window, Whose whose);

    BigDecimal points(Target target, Window window, Whose whose, String unit);

    BigDecimal balance(String unit);

    BigDecimal daysSince(Target target);

    /** In how many windows in a row before this one it happened so often, or not at all. */
    BigDecimal streak(Target target, Window window, int least);

    LocalTime time();

    boolean inState(String state);

    String grade(String grading);
  }

  private static final MathContext DECIMAL = MathContext.DECIMAL128;

  /** Whether a condition holds. */
  public boolean test(Expression expression) {
    return (Boolean) value(expression);
  }

  /** The value of an expression of numbers. */
  public BigDecimal number(Expression expression) {
    return (BigDecimal) value(expression);
  }

  /** The value of any expression. */
  public Object value(Expression expression) {
    if (expression instanceof Expression.Literal e) {
      return e.value();
    } else if (expression instanceof Expression.Attribute e) {
      return attributes.get(e.name());
    } else if (expression instanceof Expression.Today) {
      return today;
    } else if (expression instanceof Expression.Clock e) {
      return new BigDecimal(
          switch (e.field()) {
            case MONTH -> today.toString().substring(5, 7);
            case DAY -> today.toString().substring(8);
            case WEEKDAY -> "" + (Math.floorMod(today.toEpochDay() + 3, 7) + 1);
            case HOUR -> measures.time().toString().substring(0, 2);
            case MINUTE -> measures.time().toString().substring(3, 5);
          });
    } else if (expression instanceof Expression.AccountKind) {
      return measures.accountKind();
    } else if (expression instanceof Expression.If e) {
      return value(test(e.condition()) ? e.then() : e.otherwise());
    } else if (expression instanceof Expression.Negation e) {
      return number(e.operand()).negate();
    } else if (expression instanceof Expression.Arithmetic e) {
      return arithmetic(e.operator(), number(e.left()), number(e.right()));
    } else if (expression instanceof Expression.Call e) {
      return call(e.function(), e.arguments().stream().map(this::number).toList());
    } else if (expression instanceof Expression.Between e) {
      return between(e.days(), (LocalDate) value(e.from()), (LocalDate) value(e.to()));
    } else if (expression instanceof Expression.Count e) {
      return measures.count(e.target(), e.window(), e.whose());
    } else if (expression instanceof Expression.Points e) {
      return measures.points(e.target(), e.window(), e.whose(), e.unit());
    } else if (expression instanceof Expression.Balance e) {
      return measures.balance(e.unit());
    } else if (expression instanceof Expression.Grade e) {
      return measures.grade(e.grading());
    } else if (expression instanceof Expression.Streak e) {
      return measures.streak(e.target(), e.window(), e.least());
    } else if (expression instanceof Expression.DaysSince e) {
      return measures.daysSince(e.target());
    }
    return truth(expression);
  }

  private boolean truth(Expression expression) {
    if (expression instanceof Expression.And e) {
      return Stream.of(e.left(), e.right()).allMatch(this::test);
    } else if (expression instanceof Expression.Or e) {
      return Stream.of(e.left(), e.right()).anyMatch(this::test);
    } else if (expression instanceof Expression.Not e) {
      return !test(e.operand());
    } else if (expression instanceof Expression.Comparison e) {
      int sign = order(value(e.left()), value(e.right()));
      return switch (e.operator()) {
        case EQUAL -> sign == 0;
        case NOT_EQUAL -> sign != 0;
        case LESS -> sign < 0;
        case LESS_OR_EQUAL -> sign <= 0;
        case GREATER -> sign > 0;
        case GREATER_OR_EQUAL -> sign >= 0;
      };
    } else if (expression instanceof Expression.InRange e) {
      int low = order(value(e.operand()), value(e.low()));
      int high = order(value(e.operand()), value(e.high()));
      return (e.lowClosed() ? low >= 0 : low > 0) && (e.highClosed() ? high <= 0 : high < 0);
    } else if (expression instanceof Expression.InState e) {
      return measures.inState(e.name());
    } else if (expression instanceof Expression.InList e) {
      Object sought = value(e.operand());
      return e.items().stream().anyMatch(item -> order(sought, value(item)) == 0);
    }
    throw new AssertionError(expression.getClass());
  }

  private static BigDecimal arithmetic(
      Expression.Arithmetic.Operator operator, BigDecimal left, BigDecimal right) {
    return switch (operator) {
      case ADD -> left.add(right, DECIMAL);
      case SUBTRACT -> left.subtract(right, DECIMAL);
      case MULTIPLY -> left.multiply(right, DECIMAL);
      case DIVIDE -> left.divide(right, DECIMAL);
    };
  }

  private static BigDecimal call(Expression.Call.Function function, List<BigDecimal> arguments) {
    BigDecimal first = arguments.get(0);
    return switch (function) {
      case MIN -> arguments.stream().reduce(BigDecimal::min).orElseThrow();
      case MAX -> arguments.stream().reduce(BigDecimal::max).orElseThrow();
      case FLOOR -> first.setScale(0, RoundingMode.FLOOR);
      case CEILING -> first.setScale(0, RoundingMode.CEILING);
      case ROUND -> first.setScale(arguments.get(1).intValueExact(), RoundingMode.HALF_UP);
      case ABS -> first.abs();
    };
  }

  /** Counts day by day. */
  private static BigDecimal between(Expression.Between.Days days, LocalDate from, LocalDate to) {
    LocalDate earlier = to.isBefore(from) ? to : from;
    LocalDate later = to.isBefore(from) ? from : to;
    int count = 0;
    for (LocalDate day = earlier; day.isBefore(later); ) {
      day = day.plusDays(1);
      boolean counts = days == Expression.Between.Days.ALL || WorkingDays.ofChina().isWorking(day);
      count += counts ? 1 : 0;
    }
    return BigDecimal.valueOf(to.isBefore(from) ? -count : count);
  }

  private static int order(Object left, Object right) {
    if (left instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) right);
    } else if (left instanceof LocalDate date) {
      return date.compareTo((LocalDate) right);
    } else if (left instanceof String text) {
      return text.compareTo((String) right);
    }
    return Boolean.compare((Boolean) left, (Boolean) right);
  }
}
