package org.gongyue.dsl.wording;

import java.math.BigDecimal;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison.Operator;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/** A comparison in words: how often something happened is told as people would tell it. */
final class ComparisonWords {

  private final Texts texts;
  private final Names names;
  private final Times times;
  private final FormulaWords formulas;

  ComparisonWords(Texts texts, Names names, Times times, FormulaWords formulas) {
    this.texts = texts;
    this.names = names;
    this.times = times;
    this.formulas = formulas;
  }

  String of(Expression.Comparison e) {
    boolean isTurned = e.left() instanceof Expression.Literal;
    Expression left = isTurned ? e.right() : e.left();
    Expression right = isTurned ? e.left() : e.right();
    Operator operator = isTurned ? e.operator().turned() : e.operator();
    if (right instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal number) {
      String special = measured(left, operator, number);
      if (special != null) {
        return special;
      }
    }
    if (left.type() == Type.BOOLEAN && right instanceof Expression.Literal literal) {
      boolean holds = literal.value().equals(true) == (operator == Operator.EQUAL);
      return formulas.clause(holds ? left : new Expression.Not(left));
    }
    boolean isEquality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    String key =
        !isEquality || left.type() == Type.NUMBER
            ? (left.type() == Type.DATE ? "DATE_" : "") + operator.name()
            : operator == Operator.EQUAL ? "IS" : "IS_NOT";
    return texts.get(key, formulas.number(left, 1), formulas.withUnit(right, left));
  }

  private String measured(Expression left, Operator operator, BigDecimal number) {
    String shown = Decimals.text(number);
    if (left instanceof Expression.Count count) {
      String key =
          isNone(operator, number)
              ? "COUNT_NONE"
              : isSome(operator, number) ? "COUNT_SOME" : "COUNT_" + operator;
      return texts.get(
          key,
          formulas.scope(count.whose()),
          formulas.within(count),
          names.of(count.target()),
          shown);
    } else if (left instanceof Expression.DaysSince since
        && (operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL)) {
      return texts.get("SINCE_" + operator, names.of(since.target()), shown);
    } else if (left instanceof Expression.Streak streak && operator == Operator.GREATER_OR_EQUAL) {
      String unit = times.one(streak.window().unit());
      String target = names.of(streak.target());
      return streak.least() == 0
          ? texts.get("STREAK_NONE_AT_LEAST", shown, unit, target)
          : texts.get("STREAK_AT_LEAST", shown, unit, target, streak.least());
    }
    return null;
  }

  private static boolean isNone(Operator operator, BigDecimal number) {
    return (number.signum() == 0
            && (operator == Operator.EQUAL || operator == Operator.LESS_OR_EQUAL))
        || (number.compareTo(BigDecimal.ONE) == 0 && operator == Operator.LESS);
  }

  private static boolean isSome(Operator operator, BigDecimal number) {
    return (number.signum() == 0
            && (operator == Operator.GREATER || operator == Operator.NOT_EQUAL))
        || (number.compareTo(BigDecimal.ONE) == 0 && operator == Operator.GREATER_OR_EQUAL);
  }
}
