package org.gongyue.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.And;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Attribute;
import org.gongyue.expression.Expression.Balance;
import org.gongyue.expression.Expression.Between;
import org.gongyue.expression.Expression.Call;
import org.gongyue.expression.Expression.Call.Function;
import org.gongyue.expression.Expression.Clock;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Count;
import org.gongyue.expression.Expression.DaysSince;
import org.gongyue.expression.Expression.If;
import org.gongyue.expression.Expression.InList;
import org.gongyue.expression.Expression.InRange;
import org.gongyue.expression.Expression.InState;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Expression.Negation;
import org.gongyue.expression.Expression.Not;
import org.gongyue.expression.Expression.Or;
import org.gongyue.expression.Expression.Points;
import org.gongyue.expression.Expression.Streak;
import org.gongyue.expression.Expression.Today;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * Random well-typed expressions over a vocabulary. Every one has a value: divisors are literals
 * other than zero.
 */
public final class Expressions {

  /** Days from which literals are drawn. */
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);

  private final List<Attribute> attributes;
  private final List<Target> targets;
  private final List<String> units;
  private final List<String> states;
  private final List<Whose> whose;
  private final List<String> gradings;
  private final Map<String, Arbitrary<Expression>> known = new HashMap<>();

  /**
   * @param attributes what the expressions may read; empty for none
   * @param targets what they may count; empty for no measures of the account
   * @param units whose balance they may read; empty for none
   */
  public Expressions(List<Attribute> attributes, List<Target> targets, List<String> units) {
    this(attributes, targets, units, List.of(), List.of(Whose.ACCOUNT), List.of());
  }

  private Expressions(
      List<Attribute> attributes,
      List<Target> targets,
      List<String> units,
      List<String> states,
      List<Whose> whose,
      List<String> gradings) {
    this.attributes = List.copyOf(attributes);
    this.targets = List.copyOf(targets);
    this.units = List.copyOf(units);
    this.states = List.copyOf(states);
    this.whose = List.copyOf(whose);
    this.gradings = List.copyOf(gradings);
  }

  /** The same, which may ask for states as well. */
  public Expressions andStates(List<String> names) {
    return new Expressions(attributes, targets, units, names, whose, gradings);
  }

  /** The same, whose measures are of one of some, and which may ask for the kind of account. */
  public Expressions ofWhom(List<Whose> some) {
    return new Expressions(attributes, targets, units, states, some, gradings);
  }

  /** The same, which may ask for grades as well. */
  public Expressions andGrades(List<String> names) {
    return new Expressions(attributes, targets, units, states, whose, names);
  }

  /** Expressions of a type, at most {@code depth} operators deep. */
  public Arbitrary<Expression> of(Type type, int depth) {
    if (depth == 0) {
      return leaf(type);
    }
    String key = type + "-" + depth;
    Arbitrary<Expression> made = known.get(key);
    if (made == null) {
      made = new Flat<>(deep(type, depth - 1));
      known.put(key, made);
    }
    return made;
  }

  private Arbitrary<Expression> deep(Type type, int depth) {
    Arbitrary<Expression> inner =
        switch (type) {
          case NUMBER -> number(depth);
          case BOOLEAN -> bool(depth);
          case TEXT, DATE -> leaf(type);
        };
    return Arbitraries.frequencyOf(
        List.of(Tuple.of(2, leaf(type)), Tuple.of(6, inner), Tuple.of(1, choice(type, depth))));
  }

  private Arbitrary<Expression> choice(Type type, int depth) {
    return Combinators.combine(of(Type.BOOLEAN, depth), of(type, depth), of(type, depth))
        .as(If::new);
  }

  private Arbitrary<Expression> number(int depth) {
    Arbitrary<Expression> part = of(Type.NUMBER, depth);
    Arbitrary<Expression> nonZero = decimals().filter(d -> d.signum() != 0).map(Literal::of);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(
                    Arithmetic.Operator.ADD,
                    Arithmetic.Operator.SUBTRACT,
                    Arithmetic.Operator.MULTIPLY),
                part,
                part)
            .as(Arithmetic::new),
        Combinators.combine(part, nonZero)
            .as((left, right) -> new Arithmetic(Arithmetic.Operator.DIVIDE, left, right)),
        part.map(Negation::new),
        Combinators.combine(
                Arbitraries.of(Between.Days.values()), of(Type.DATE, depth), of(Type.DATE, depth))
            .as(Between::new),
        Combinators.combine(Arbitraries.of(Function.FLOOR, Function.CEILING, Function.ABS), part)
            .as((function, argument) -> new Call(function, List.of(argument))),
        Combinators.combine(
                Arbitraries.of(Function.MIN, Function.MAX), part.list().ofMinSize(1).ofMaxSize(3))
            .as(Call::new),
        Combinators.combine(part, Arbitraries.integers().between(0, 6))
            .as((what, places) -> new Call(Function.ROUND, List.of(what, Literal.of(places)))));
  }

  private Arbitrary<Expression> bool(int depth) {
    Arbitrary<Expression> part = of(Type.BOOLEAN, depth);
    return Arbitraries.oneOf(
        Combinators.combine(part, part).as(And::new),
        Combinators.combine(part, part).as(Or::new),
        part.map(Not::new),
        comparison(Type.NUMBER, depth, Comparison.Operator.values()),
        comparison(Type.DATE, depth, Comparison.Operator.values()),
        comparison(Type.TEXT, depth, Comparison.Operator.EQUAL, Comparison.Operator.NOT_EQUAL),
        comparison(Type.BOOLEAN, depth, Comparison.Operator.EQUAL, Comparison.Operator.NOT_EQUAL),
        range(Type.NUMBER, depth),
        range(Type.DATE, depth),
        list(Type.NUMBER, depth),
        list(Type.TEXT, depth));
  }

  private Arbitrary<Expression> comparison(Type type, int depth, Comparison.Operator... operators) {
    return Combinators.combine(Arbitraries.of(operators), of(type, depth), of(type, depth))
        .as(Comparison::new);
  }

  private Arbitrary<Expression> range(Type type, int depth) {
    Arbitrary<Boolean> closed = Arbitraries.of(true, false);
    Arbitrary<Expression> end = of(type, depth);
    return Combinators.combine(end, end, closed, end, closed).as(InRange::new);
  }

  private Arbitrary<Expression> list(Type type, int depth) {
    return Combinators.combine(of(type, depth), of(type, depth).list().ofMinSize(1).ofMaxSize(3))
        .as(InList::new);
  }

  private Arbitrary<Expression> leaf(Type type) {
    Arbitrary<Expression> literal =
        switch (type) {
          case NUMBER -> decimals().map(Literal::of);
          case BOOLEAN -> Arbitraries.of(true, false).map(Literal::of);
          case TEXT -> Arbitraries.of("甲", "乙", "丙", "引\"号\\").map(Literal::of);
          case DATE ->
              Arbitraries.integers().between(0, 400).map(n -> Literal.of(FIRST.plusDays(n)));
        };
    Arbitrary<Expression> leaf = literal;
    List<Attribute> ofType = attributes.stream().filter(a -> a.type() == type).toList();
    if (!ofType.isEmpty()) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.of(ofType));
    }
    if (type == Type.DATE) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.just(new Today()));
    }
    if (type == Type.NUMBER) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.of(Clock.Field.values()).map(Clock::new));
    }
    if (type == Type.BOOLEAN && !states.isEmpty()) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.of(states).map(InState::new));
    }
    if (type == Type.TEXT && whose.size() > 1) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.just(new Expression.AccountKind()));
    }
    if (type == Type.BOOLEAN && !gradings.isEmpty()) {
      leaf =
          Arbitraries.oneOf(
              leaf,
              Combinators.combine(Arbitraries.of(gradings), Arbitraries.of(RandomLives.GRADES))
                  .as(
                      (grading, grade) ->
                          new Comparison(
                              Comparison.Operator.EQUAL,
                              new Expression.Grade(grading),
                              Literal.of(grade))));
    }
    if (type == Type.NUMBER && !units.isEmpty()) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.of(units).map(Balance::new));
    }
    if (type == Type.NUMBER && !targets.isEmpty()) {
      Arbitrary<Target> target = Arbitraries.of(targets);
      leaf =
          Arbitraries.oneOf(
              leaf,
              Combinators.combine(target, windows(), Arbitraries.of(whose)).as(Count::new),
              Combinators.combine(
                      target,
                      windows(),
                      Arbitraries.of(whose),
                      Arbitraries.of(RandomConventions.UNITS).injectNull(0.5))
                  .as(Points::new),
              Combinators.combine(
                      target,
                      windows().filter(Window::repeats),
                      Arbitraries.integers().between(0, 3))
                  .as(Streak::new),
              target.map(DaysSince::new));
    }
    return new Flat<>(leaf);
  }

  /** Numbers of the size that conventions write, some not in canonical form. */
  public static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal(-40), new BigDecimal(40))
        .ofScale(2)
        .map(d -> d.stripTrailingZeros().scale() <= 0 ? d.setScale(0) : d);
  }

  /** Windows of every kind but single events. */
  public static Arbitrary<Window> windows() {
    return Arbitraries.oneOf(
        calendarWindows(),
        calendarWindows(),
        Arbitraries.integers().between(1, 200).map(Window::rolling),
        terms(),
        Arbitraries.of(Window.LIFETIME, Window.ANNIVERSARY));
  }

  /** The windows that a limit may have. */
  public static Arbitrary<Window> limitWindows() {
    return Arbitraries.oneOf(windows(), windows(), Arbitraries.just(Window.EVENT));
  }

  /** The periods of the calendar. */
  public static Arbitrary<Window> calendarWindows() {
    return Arbitraries.of(Window.Unit.values()).filter(Window.Unit::isCalendar).map(Window::of);
  }

  private static Arbitrary<Window> terms() {
    return Combinators.combine(
            Arbitraries.integers().between(-800, 200),
            Arbitraries.of(1, 5, 12, 36, Window.LONGEST_TERM))
        .as((day, months) -> Window.term(LocalDate.of(2024, 3, 31).plusDays(day), months));
  }
}
