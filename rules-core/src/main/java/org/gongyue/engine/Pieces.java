package org.gongyue.engine;

import java.util.IdentityHashMap;
import java.util.List;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Formula;

/**
 * A condition without {@code not} before what has parts, or before a comparison; and for each part
 * what is needed to tell of it.
 */
final class Pieces {

  /** The text and the closures of a part. */
  record Piece(String text, CompiledFormula formula) {}

  private final Expression whole;

  /** Parts are told by which they are, not by what they say. */
  private final IdentityHashMap<Expression, Piece> pieces = new IdentityHashMap<>();

  /**
   * @param names the names that the condition may read, in the order of their slots
   */
  Pieces(Expression condition, List<String> names) {
    whole = positive(condition, false);
    compile(whole, names);
  }

  private void compile(Expression e, List<String> names) {
    pieces.put(e, new Piece(e.toString(), CompiledFormula.of(new Formula("", e), names)));
    if (e instanceof Expression.And || e instanceof Expression.Or) {
      e.children().forEach(child -> compile(child, names));
    }
  }

  private static Expression positive(Expression e, boolean negated) {
    if (e instanceof Expression.Not not) {
      return positive(not.operand(), !negated);
    } else if (e instanceof Expression.And and) {
      Expression left = positive(and.left(), negated);
      Expression right = positive(and.right(), negated);
      return negated ? new Expression.Or(left, right) : new Expression.And(left, right);
    } else if (e instanceof Expression.Or or) {
      Expression left = positive(or.left(), negated);
      Expression right = positive(or.right(), negated);
      return negated ? new Expression.And(left, right) : new Expression.Or(left, right);
    } else if (e instanceof Comparison comparison && negated) {
      return new Comparison(
          comparison.operator().opposite(), comparison.left(), comparison.right());
    }
    return negated ? new Expression.Not(e) : e;
  }

  /** The condition. */
  Expression whole() {
    return whole;
  }

  /**
   * What belongs to a part.
   *
   * @param part the whole, or one that {@code and} and {@code or} join in it
   */
  Piece of(Expression part) {
    return pieces.get(part);
  }
}
