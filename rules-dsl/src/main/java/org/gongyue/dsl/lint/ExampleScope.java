package org.gongyue.dsl.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Scope;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.gongyue.measure.WorkingDays;

/**
 * What conditions see of a made-up record on a made-up account.
 *
 * @param names the names of the attributes, in the order of their slots
 * @param values the values of what the conditions read
 */
record ExampleScope(List<String> names, Map<Expression, Object> values) implements Scope {

  @Override
  public Object attribute(int slot) {
    for (Map.Entry<Expression, Object> value : values.entrySet()) {
      if (value.getKey() instanceof Expression.Attribute attribute
          && attribute.name().equals(names.get(slot))) {
        return value.getValue();
      }
    }
    throw new IllegalArgumentException(names.get(slot));
  }

  @Override
  public LocalDate today() {
    return (LocalDate) values.get(new Expression.Today());
  }

  @Override
  public BigDecimal clock(Expression.Clock.Field field) {
    return (BigDecimal) values.get(new Expression.Clock(field));
  }

  @Override
  public BigDecimal workingDays(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(WorkingDays.ofChina().between(from, to));
  }

  @Override
  public String accountKind() {
    return (String) values.get(new Expression.AccountKind());
  }

  @Override
  public BigDecimal count(Target target, Window window, Whose whose) {
    return (BigDecimal) values.get(new Expression.Count(target, window, whose));
  }

  @Override
  public BigDecimal points(Target target, Window window, Whose whose, String unit) {
    return (BigDecimal) values.get(new Expression.Points(target, window, whose, unit));
  }

  @Override
  public BigDecimal balance(String unit) {
    return (BigDecimal) values.get(new Expression.Balance(unit));
  }

  @Override
  public BigDecimal streak(Expression.Streak streak) {
    return (BigDecimal) values.get(streak);
  }

  @Override
  public BigDecimal daysSince(Target target) {
    return (BigDecimal) values.get(new Expression.DaysSince(target));
  }

  @Override
  public String grade(String grading) {
    return (String) values.get(new Expression.Grade(grading));
  }

  @Override
  public boolean inState(String state) {
    return (Boolean) values.get(new Expression.InState(state));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** {@code 时长 = 3, 时段 = "夜间"}. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + " = "
                    + new Expression.Literal(entry.getValue(), type(entry.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static Type type(Expression expression) {
    return expression.type();
  }
}
