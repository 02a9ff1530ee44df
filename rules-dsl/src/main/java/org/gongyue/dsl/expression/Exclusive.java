package org.gongyue.dsl.expression;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Type;

/**
 * Whether two conditions can be shown never to hold together: each has a part that must hold, the
 * two are about the same thing, and no value of it fits both.
 */
public final class Exclusive {

  private Exclusive() {}

  /** True if it was shown; false if not, and then they may hold together or not. */
  public static boolean are(Expression one, Expression other) {
    List<Expression> left = parts(Canonical.of(one));
    List<Expression> right = parts(Canonical.of(other));
    return left.stream().anyMatch(a -> right.stream().anyMatch(b -> exclude(a, b)));
  }

  private static List<Expression> parts(Expression e) {
    List<Expression> parts = new ArrayList<>();
    if (e instanceof Expression.And and) {
      parts.addAll(parts(and.left()));
      parts.addAll(parts(and.right()));
    } else {
      parts.add(e);
    }
    return parts;
  }

  private static boolean exclude(Expression a, Expression b) {
    if (a.equals(negated(b)) || b.equals(negated(a))) {
      return true;
    }
    return a instanceof Comparison one
        && b instanceof Comparison other
        && one.left().equals(other.left())
        && one.right() instanceof Expression.Literal x
        && other.right() instanceof Expression.Literal y
        && !meet(one, x, other, y);
  }

  private static Expression negated(Expression e) {
    return Canonical.of(new Expression.Not(e));
  }

  /** Whether some value fits both: one of the two bounds, or one just beside it. */
  private static boolean meet(
      Comparison one, Expression.Literal x, Comparison other, Expression.Literal y) {
    if (one.left().type() != Type.NUMBER && one.left().type() != Type.DATE) {
      boolean bothEqual =
          one.operator() == Comparison.Operator.EQUAL
              && other.operator() == Comparison.Operator.EQUAL;
      return !bothEqual || x.value().equals(y.value());
    }
    int order = compare(x.value(), y.value());
    boolean atFirst = one.operator().holds(0) && other.operator().holds(order);
    boolean atSecond = one.operator().holds(-order) && other.operator().holds(0);
    boolean below = one.operator().holds(-1) && other.operator().holds(-1);
    boolean above = one.operator().holds(1) && other.operator().holds(1);
    boolean between = order != 0 && one.operator().holds(-order) && other.operator().holds(order);
    return atFirst || atSecond || below || above || between;
  }

  @SuppressWarnings("unchecked") // both are numbers or both are dates
  private static int compare(Object x, Object y) {
    return Integer.signum(((Comparable<Object>) x).compareTo(y));
  }
}
