package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;

/** What can be known of an expression before any event, from the ranges of what it reads. */
public final class Outlook {

  private static final Interval DAYS =
      new Interval(BigDecimal.ZERO, BigDecimal.valueOf(Expression.DaysSince.NEVER));

  private static final Interval STREAK =
      new Interval(BigDecimal.ZERO, BigDecimal.valueOf(Expression.Streak.LONGEST));

  private final Attributes attributes;
  private final Map<String, Interval> balances;

  /** What can be known from attributes alone. */
  public Outlook(Attributes attributes) {
    this(attributes, Map.of());
  }

  /**
   * What can be known when every unit of account is known, too.
   *
   * @param balances what balances each can have, by its name
   */
  public Outlook(Attributes attributes, Map<String, Interval> balances) {
    this.attributes = attributes;
    this.balances = Map.copyOf(balances);
  }

  /** An interval that holds every value a number can take. */
  public Interval of(Expression e) {
    if (e instanceof Expression.Literal literal) {
      return Interval.of((BigDecimal) literal.value());
    } else if (e instanceof Expression.Attribute attribute) {
      Attribute known = attributes.named(attribute.name());
      return known == null ? Interval.ALL : new Interval(known.least(), known.most());
    } else if (e instanceof Expression.Negation negation) {
      return of(negation.operand()).negate();
    } else if (e instanceof Expression.Arithmetic arithmetic) {
      return of(arithmetic);
    } else if (e instanceof Expression.If branches) {
      Boolean decided = holds(branches.condition());
      return decided == null
          ? of(branches.then()).or(of(branches.otherwise()))
          : of(decided ? branches.then() : branches.otherwise());
    } else if (e instanceof Expression.Call call) {
      return of(call);
    } else if (e instanceof Expression.Between between) {
      return of(between);
    } else if (e instanceof Expression.Count) {
      return Interval.NOT_NEGATIVE;
    } else if (e instanceof Expression.Streak) {
      return STREAK;
    } else if (e instanceof Expression.DaysSince) {
      return DAYS;
    } else if (e instanceof Expression.Clock clock) {
      return new Interval(
          BigDecimal.valueOf(clock.field().least()), BigDecimal.valueOf(clock.field().most()));
    } else if (e instanceof Expression.Balance balance) {
      return balances.getOrDefault(balance.unit(), Interval.ALL);
    }
    // Points may be given back in another window than they were earned in: they have no sign.
    return Interval.ALL;
  }

  private Interval of(Expression.Arithmetic e) {
    Interval left = of(e.left());
    Interval right = of(e.right());
    return switch (e.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.plus(right.negate());
      case MULTIPLY -> left.times(right);
      case DIVIDE -> left.over(right);
    };
  }

  /** Known is only what lies between two dates that are written down, or a day and itself. */
  private static Interval of(Expression.Between e) {
    if (e.from().equals(e.to())) {
      return Interval.of(BigDecimal.ZERO);
    } else if (e.from() instanceof Expression.Literal from
        && e.to() instanceof Expression.Literal to) {
      BigDecimal days =
          BigDecimal.valueOf(
              ChronoUnit.DAYS.between((LocalDate) from.value(), (LocalDate) to.value()));
      return switch (e.days()) {
        case ALL -> Interval.of(days);
        case WORKING -> Interval.of(BigDecimal.ZERO).or(Interval.of(days));
      };
    }
    return Interval.ALL;
  }

  private Interval of(Expression.Call e) {
    List<Interval> arguments = e.arguments().stream().map(this::of).toList();
    Interval first = arguments.get(0);
    return switch (e.function()) {
      case MIN -> arguments.stream().reduce(Interval::min).orElse(first);
      case MAX -> arguments.stream().reduce(Interval::max).orElse(first);
      case FLOOR -> first.rounded(0, RoundingMode.FLOOR);
      case CEILING -> first.rounded(0, RoundingMode.CEILING);
      case ROUND -> first.rounded(arguments.get(1).low().intValueExact(), RoundingMode.HALF_UP);
      case ABS -> first.abs();
    };
  }

  /** Whether a condition always holds, or never; null if that depends. */
  public Boolean holds(Expression e) {
    if (e instanceof Expression.Literal literal) {
      return (Boolean) literal.value();
    } else if (e instanceof Expression.Not not) {
      Boolean operand = holds(not.operand());
      return operand == null ? null : Boolean.valueOf(!operand);
    } else if (e instanceof Expression.And and) {
      return both(holds(and.left()), holds(and.right()), false);
    } else if (e instanceof Expression.Or or) {
      return both(holds(or.left()), holds(or.right()), true);
    } else if (e instanceof Expression.Comparison comparison
        && comparison.left().type() == Type.NUMBER) {
      return holds(comparison.operator(), of(comparison.left()), of(comparison.right()));
    } else if (e instanceof Expression.InRange range && range.operand().type() == Type.NUMBER) {
      Interval operand = of(range.operand());
      Expression.Comparison.Operator fromLow =
          range.lowClosed()
              ? Expression.Comparison.Operator.GREATER_OR_EQUAL
              : Expression.Comparison.Operator.GREATER;
      Expression.Comparison.Operator toHigh =
          range.highClosed()
              ? Expression.Comparison.Operator.LESS_OR_EQUAL
              : Expression.Comparison.Operator.LESS;
      return both(
          holds(fromLow, operand, of(range.low())),
          holds(toHigh, operand, of(range.high())),
          false);
    }
    return null;
  }

  /** {@code decisive} is what decides alone: false for "and", true for "or". */
  private static Boolean both(Boolean left, Boolean right, boolean decisive) {
    if ((left != null && left == decisive) || (right != null && right == decisive)) {
      return decisive;
    }
    return (left == null || right == null) ? null : Boolean.valueOf(!decisive);
  }

  private static Boolean holds(
      Expression.Comparison.Operator operator, Interval left, Interval right) {
    return switch (operator) {
      case LESS ->
          left.isBelow(right) ? Boolean.TRUE : right.isNotAbove(left) ? Boolean.FALSE : null;
      case LESS_OR_EQUAL ->
          left.isNotAbove(right) ? Boolean.TRUE : right.isBelow(left) ? Boolean.FALSE : null;
      case GREATER ->
          right.isBelow(left) ? Boolean.TRUE : left.isNotAbove(right) ? Boolean.FALSE : null;
      case GREATER_OR_EQUAL ->
          right.isNotAbove(left) ? Boolean.TRUE : left.isBelow(right) ? Boolean.FALSE : null;
      case EQUAL -> (left.isBelow(right) || right.isBelow(left)) ? Boolean.FALSE : null;
      case NOT_EQUAL -> (left.isBelow(right) || right.isBelow(left)) ? Boolean.TRUE : null;
    };
  }
}
