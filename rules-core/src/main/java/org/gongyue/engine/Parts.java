package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Comparison.Operator;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * A condition in its parts, each true or false, with what was read; of a comparison that does not
 * hold, how much is missing.
 */
final class Parts {

  private final Pieces pieces;
  private final List<String> names;
  private final AccountScope scope;
  private final String article;

  /**
   * @param condition one that has parts
   */
  private Parts(CompiledFormula condition, AccountScope scope, String article) {
    this.pieces = condition.pieces();
    this.names = condition.names();
    this.scope = scope;
    this.article = article;
  }

  /**
   * The parts of a condition; of one that is all there is, and says no more than the whole, what it
   * means.
   *
   * @param condition null for none
   * @param article on which it rests
   */
  static List<Finding> of(CompiledFormula condition, AccountScope scope, String article) {
    if (condition == null || condition.names() == null) {
      return List.of();
    }
    Parts parts = new Parts(condition, scope, article);
    Expression whole = parts.pieces.whole();
    if (whole instanceof Expression.And) {
      return parts.all(joined(whole));
    }
    Finding one = parts.finding(whole);
    boolean saysMore =
        whole instanceof Expression.Or || one.reason().code().names().contains("needed");
    return saysMore ? List.of(one) : one.parts();
  }

  /**
   * How far a condition is from holding.
   *
   * @param parts how many parts would have to be otherwise
   * @param missing how much they miss in all, of each the share of what is needed, at most 1
   */
  record Distance(int parts, BigDecimal missing) implements Comparable<Distance> {

    static final Distance NONE = new Distance(0, BigDecimal.ZERO);

    Distance plus(Distance other) {
      return new Distance(parts + other.parts, missing.add(other.missing));
    }

    @Override
    public int compareTo(Distance other) {
      int byParts = Integer.compare(parts, other.parts);
      return byParts != 0 ? byParts : missing.compareTo(other.missing);
    }
  }

  /**
   * How far a condition is from holding.
   *
   * @param condition null for none
   */
  static Distance distance(CompiledFormula condition, AccountScope scope) {
    if (condition == null || condition.names() == null) {
      return Distance.NONE;
    }
    Parts parts = new Parts(condition, scope, null);
    return parts.distance(parts.pieces.whole());
  }

  private Distance distance(Expression e) {
    if (e instanceof Expression.And) {
      return joined(e).stream().map(this::distance).reduce(Distance.NONE, Distance::plus);
    } else if (e instanceof Expression.Or) {
      return joined(e).stream().map(this::distance).min(Distance::compareTo).orElse(Distance.NONE);
    }
    return test(e) ? Distance.NONE : new Distance(1, share(missing(e)));
  }

  /** Which share of the larger number is missing. It only puts rules in an order. */
  private static BigDecimal share(Reason missing) {
    boolean isShort = missing != null && missing.code() == Code.PART_SHORT;
    if (!isShort && (missing == null || missing.code() != Code.PART_OVER)) {
      return BigDecimal.ONE;
    }
    Object gap = missing.value(isShort ? "missing" : "over");
    Object value = missing.value("value");
    if (!(gap instanceof BigDecimal difference && value instanceof BigDecimal found)) {
      return BigDecimal.ONE;
    }
    BigDecimal larger = found.abs().max(found.add(difference).abs()).max(difference);
    return larger.signum() == 0 ? larger : difference.divide(larger, Decimals.CONTEXT);
  }

  /** What the same word joins, be it {@code and} or {@code or}. */
  private static List<Expression> joined(Expression e) {
    List<Expression> joined = new ArrayList<>();
    join(e, e.getClass(), joined);
    return joined;
  }

  private static void join(Expression e, Class<?> word, List<Expression> joined) {
    if (word.isInstance(e)) {
      e.children().forEach(child -> join(child, word, joined));
    } else {
      joined.add(e);
    }
  }

  private List<Finding> all(List<Expression> parts) {
    return parts.stream().map(this::finding).toList();
  }

  private Finding finding(Expression e) {
    boolean holds = test(e);
    if (e instanceof Expression.And) {
      Code code = holds ? Code.ALL_HOLD : Code.NOT_ALL_HOLD;
      return new Finding(Reason.of(code, article), all(joined(e)));
    } else if (e instanceof Expression.Or) {
      Code code = holds ? Code.ANY_HOLDS : Code.NONE_HOLDS;
      return new Finding(Reason.of(code, article), all(joined(e)));
    }
    Reason missing = holds ? null : missing(e);
    return new Finding(
        missing == null ? plain(e, holds) : missing, Meanings.of(e, names, scope, article));
  }

  private Reason plain(Expression e, boolean holds) {
    Pieces.Piece piece = pieces.of(e);
    return Reason.of(
        holds ? Code.PART_HOLDS : Code.PART_FAILS,
        article,
        piece.text(),
        piece.formula().readings(scope));
  }

  /** How much is missing; null if that cannot be said. */
  private Reason missing(Expression e) {
    if (e instanceof Comparison comparison && comparison.operator() != Operator.NOT_EQUAL) {
      boolean turned = comparison.left() instanceof Expression.Literal;
      Expression what = turned ? comparison.right() : comparison.left();
      Object bound = value(turned ? comparison.left() : comparison.right());
      Operator operator = turned ? comparison.operator().turned() : comparison.operator();
      return missing(e, what, bound, operator.symbol() + " " + CompiledFormula.text(bound));
    } else if (e instanceof Expression.InRange range) {
      Object low = value(range.low());
      Object high = value(range.high());
      boolean below = compare(value(range.operand()), low) <= 0;
      String needed =
          (range.lowClosed() ? "[" : "(")
              + CompiledFormula.text(low)
              + ".."
              + CompiledFormula.text(high)
              + (range.highClosed() ? "]" : ")");
      return missing(e, range.operand(), below ? low : high, needed);
    }
    return null;
  }

  private Reason missing(Expression part, Expression what, Object bound, String needed) {
    Object value = value(what);
    if (what.type() == Type.NUMBER) {
      BigDecimal missing = ((BigDecimal) bound).subtract((BigDecimal) value, Decimals.CONTEXT);
      Code code = missing.signum() > 0 ? Code.PART_SHORT : Code.PART_OVER;
      return missing.signum() == 0
          ? null
          : Reason.of(code, article, part, what, value, needed, missing.abs());
    } else if (what.type() == Type.DATE) {
      long days = ChronoUnit.DAYS.between((LocalDate) value, (LocalDate) bound);
      Code code = days > 0 ? Code.PART_DAYS_SHORT : Code.PART_DAYS_OVER;
      return days == 0 ? null : Reason.of(code, article, part, what, value, needed, Math.abs(days));
    }
    return null;
  }

  private static int compare(Object a, Object b) {
    return a instanceof BigDecimal number
        ? number.compareTo((BigDecimal) b)
        : ((LocalDate) a).compareTo((LocalDate) b);
  }

  private boolean test(Expression e) {
    return pieces.of(e).formula().code().test(scope);
  }

  private Object value(Expression e) {
    return Compiled.of(e, names).value(scope);
  }
}
