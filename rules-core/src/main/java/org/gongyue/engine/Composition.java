package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Scope;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * What a composed indicator sees: the values of those before it, and nothing else.
 *
 * @param names the names of all indicators, by their slots
 */
record Composition(List<String> names, Map<String, BigDecimal> values) implements Scope {

  @Override
  public Object attribute(int slot) {
    return values.get(names.get(slot));
  }

  @Override
  public LocalDate today() {
    throw nothing();
  }

  @Override
  public BigDecimal clock(Expression.Clock.Field field) {
    throw nothing();
  }

  @Override
  public BigDecimal workingDays(LocalDate from, LocalDate to) {
    throw nothing();
  }

  @Override
  public String accountKind() {
    throw nothing();
  }

  @Override
  public BigDecimal count(Target target, Window window, Whose whose) {
    throw nothing();
  }

  @Override
  public BigDecimal points(Target target, Window window, Whose whose, String unit) {
    throw nothing();
  }

  @Override
  public BigDecimal balance(String unit) {
    throw nothing();
  }

  @Override
  public boolean inState(String state) {
    throw nothing();
  }

  @Override
  public String grade(String grading) {
    throw nothing();
  }

  @Override
  public BigDecimal streak(Expression.Streak streak) {
    throw nothing();
  }

  @Override
  public BigDecimal daysSince(Target target) {
    throw nothing();
  }

  private static IllegalStateException nothing() {
    return new IllegalStateException("an indicator is composed of indicators alone");
  }
}
