package org.gongyue.dsl.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.expression.Outlook;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Scope;
import org.gongyue.expression.Type;

/**
 * The formulas of a rule in their parts: what they can show, and, evaluated like the rule's own,
 * what they did show.
 */
final class Watched {

  private final String item;
  private final Expression condition;
  private final Expression amount;
  private final Attributes attributes;
  private final Set<Expression> all = new LinkedHashSet<>();

  /** Their code, by the names of the slots in the scopes to come. */
  private final Map<List<String>, Map<Expression, Compiled>> code = new ConcurrentHashMap<>();

  /** What numbers each comparison can just meet, by their text; found once. */
  private final Map<Expression, Map<Expression, String>> bounds = new HashMap<>();

  /** The formulas as they are evaluated now. */
  private record Now(Map<Expression, Compiled> code, Scope scope, Consumer<Goal> seen) {

    boolean test(Expression e) {
      return code.get(e).test(scope);
    }

    BigDecimal number(Expression e) {
      return code.get(e).number(scope);
    }
  }

  /**
   * @param condition null for always
   * @param amount null if there is none
   * @param readable what the formulas may read by name
   */
  Watched(String item, Formula condition, Formula amount, List<Attribute> readable) {
    this.item = item;
    this.condition = condition == null ? null : condition.expression();
    this.amount = amount == null ? null : amount.expression();
    this.attributes = Attributes.of(readable, Set.of());
    collect(this.condition, all);
    collect(this.amount, all);
    all.forEach(one -> bounds.put(one, bounds(one)));
  }

  private static void collect(Expression e, Set<Expression> all) {
    if (e != null && all.add(e)) {
      if (e instanceof Expression.InRange range) {
        all.add(new Comparison(Comparison.Operator.EQUAL, range.operand(), range.low()));
        all.add(new Comparison(Comparison.Operator.EQUAL, range.operand(), range.high()));
      } else if (e instanceof Comparison comparison) {
        all.add(equal(comparison));
      }
      e.children().forEach(child -> collect(child, all));
    }
  }

  private static Comparison equal(Comparison e) {
    return new Comparison(Comparison.Operator.EQUAL, e.left(), e.right());
  }

  /** Where a comparison just meets its number, if that can be. */
  private Map<Expression, String> bounds(Expression e) {
    Map<Expression, String> bounds = new HashMap<>();
    if (e instanceof Comparison comparison && isOrdered(comparison)) {
      bound(equal(comparison), bounds);
    } else if (e instanceof Expression.InRange range) {
      bound(new Comparison(Comparison.Operator.EQUAL, range.operand(), range.low()), bounds);
      bound(new Comparison(Comparison.Operator.EQUAL, range.operand(), range.high()), bounds);
    }
    return bounds;
  }

  private static boolean isOrdered(Comparison e) {
    return e.operator() != Comparison.Operator.EQUAL
        && e.operator() != Comparison.Operator.NOT_EQUAL
        && (e.left().type() == Type.NUMBER || e.left().type() == Type.DATE);
  }

  private void bound(Comparison equal, Map<Expression, String> bounds) {
    if (canBe(equal.left(), equal.right()) && canBe(equal.right(), equal.left())) {
      bounds.put(equal, equal.toString());
    }
  }

  /** Whether something that is read can have just the value of a literal, as far as is known. */
  private boolean canBe(Expression read, Expression value) {
    if (!(value instanceof Expression.Literal literal) || read instanceof Expression.Literal) {
      return true;
    }
    BigDecimal point =
        literal.value() instanceof LocalDate day
            ? BigDecimal.valueOf(day.toEpochDay())
            : (BigDecimal) literal.value();
    Axis axis = Axis.of(read, attributes, null);
    Axis.Span all = axis.all();
    boolean inside = all.first().compareTo(point) <= 0 && all.last().compareTo(point) >= 0;
    boolean onPoint = axis.before(axis.after(point)).compareTo(point) == 0;
    return inside && onPoint && isPoint(axis, point);
  }

  private static boolean isPoint(Axis axis, BigDecimal point) {
    BigDecimal step = axis.after(point).subtract(point);
    return point.remainder(step).signum() == 0;
  }

  /** Everything that the formulas can show. */
  List<Goal> goals() {
    Set<Goal> goals = new LinkedHashSet<>();
    if (condition != null) {
      parts(condition, goals);
    }
    if (amount != null) {
      bands(amount, "", goals);
    }
    return List.copyOf(goals);
  }

  private void parts(Expression e, Set<Goal> goals) {
    if (isJoined(e)) {
      e.children().forEach(child -> parts(child, goals));
      return;
    }
    Boolean known = new Outlook(attributes).holds(e);
    if (known == null) {
      goals.add(new Goal(Goal.Kind.CONDITION, item, e.toString(), Goal.Side.HOLDS));
      goals.add(new Goal(Goal.Kind.CONDITION, item, e.toString(), Goal.Side.FAILS));
      met(e, goals);
    }
  }

  private void met(Expression e, Set<Goal> goals) {
    new TreeSet<>(bounds.get(e).values())
        .forEach(bound -> goals.add(new Goal(Goal.Kind.BOUND, item, bound)));
  }

  private static boolean isJoined(Expression e) {
    return e instanceof Expression.And
        || e instanceof Expression.Or
        || e instanceof Expression.Not
        || (e instanceof Expression.If && e.type() == Type.BOOLEAN);
  }

  private void bands(Expression e, String before, Set<Goal> goals) {
    if (e instanceof Expression.If choice) {
      String when = before + choice.condition();
      if (isJoined(choice.condition())) {
        parts(choice.condition(), goals);
      } else {
        met(choice.condition(), goals);
      }
      bands(choice.then(), when + " → ", goals);
      bands(choice.otherwise(), otherwise(before, choice), goals);
    } else if (!before.isEmpty()) {
      goals.add(new Goal(Goal.Kind.BAND, item, before + e));
    }
  }

  /** What stands before a band that is reached when those before it are not. */
  private static String otherwise(String before, Expression.If choice) {
    return choice.otherwise() instanceof Expression.If ? before : before + "… → ";
  }

  /**
   * Evaluates the condition, and tells what it shows.
   *
   * @param names the names of the slots in the scope
   */
  boolean holds(List<String> names, Scope scope, Consumer<Goal> seen) {
    return condition == null || test(condition, now(names, scope, seen));
  }

  private Now now(List<String> names, Scope scope, Consumer<Goal> seen) {
    return new Now(code.computeIfAbsent(names, this::compiled), scope, seen);
  }

  private Map<Expression, Compiled> compiled(List<String> names) {
    Map<Expression, Compiled> compiled = new HashMap<>();
    all.forEach(one -> compiled.put(one, Compiled.of(one, names)));
    return compiled;
  }

  private boolean test(Expression e, Now now) {
    if (e instanceof Expression.And and) {
      return test(and.left(), now) && test(and.right(), now);
    } else if (e instanceof Expression.Or or) {
      return test(or.left(), now) || test(or.right(), now);
    } else if (e instanceof Expression.Not not) {
      return !test(not.operand(), now);
    } else if (e instanceof Expression.If choice) {
      return test(test(choice.condition(), now) ? choice.then() : choice.otherwise(), now);
    }
    boolean holds = now.test(e);
    Goal.Side side = holds ? Goal.Side.HOLDS : Goal.Side.FAILS;
    now.seen().accept(new Goal(Goal.Kind.CONDITION, item, e.toString(), side));
    bounds
        .get(e)
        .forEach(
            (equal, bound) -> {
              if (now.test(equal)) {
                now.seen().accept(new Goal(Goal.Kind.BOUND, item, bound));
              }
            });
    return holds;
  }

  /** The amount, and in which band it is; zero if there is none. */
  BigDecimal amount(List<String> names, Scope scope, Consumer<Goal> seen) {
    if (amount == null) {
      return BigDecimal.ZERO;
    }
    Now now = now(names, scope, seen);
    Expression e = amount;
    String path = "";
    while (e instanceof Expression.If choice) {
      boolean holds = test(choice.condition(), now);
      path = holds ? path + choice.condition() + " → " : otherwise(path, choice);
      e = holds ? choice.then() : choice.otherwise();
    }
    if (amount instanceof Expression.If) {
      seen.accept(new Goal(Goal.Kind.BAND, item, path + e));
    }
    return now.number(amount);
  }
}
