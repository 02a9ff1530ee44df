package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gongyue.convention.Attribute;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Call.Function;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Makes random well-typed expressions as the reader gives them, and values for them. */
final class Maker {

  private static final int DEEPEST = 4;
  private static final String LETTERS = "上午a1 \\\"'😀𠮷#:";

  private final Random random;
  private final boolean measures;

  private Maker(Random random, boolean measures) {
    this.random = random;
    this.measures = measures;
  }

  /** Numbers and conditions. */
  static Arbitrary<Expression> expressions(boolean measures) {
    return Arbitraries.randomValue(
        random -> {
          Maker maker = new Maker(random, measures);
          return random.nextBoolean() ? maker.number(DEEPEST) : maker.condition(DEEPEST);
        });
  }

  static Arbitrary<World.Values> values() {
    return Arbitraries.randomValue(random -> new Maker(random, false).event());
  }

  private World.Values event() {
    List<Object> values = new ArrayList<>();
    for (Attribute attribute : World.ALL) {
      values.add(value(attribute));
    }
    return new World.Values(values, day());
  }

  private Object value(Attribute attribute) {
    return switch (attribute.type()) {
      case NUMBER -> valueBetween(attribute);
      case TEXT -> attribute.options().isEmpty() ? text() : oneOf(attribute.options());
      case BOOLEAN -> random.nextBoolean();
      case DATE -> day();
    };
  }

  private BigDecimal valueBetween(Attribute attribute) {
    if (attribute.least() == null) {
      return Decimals.canonical(BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, 2));
    }
    int pick = random.nextInt(6);
    if (pick < 2) {
      return pick == 0 ? attribute.least() : attribute.most();
    }
    int places = attribute.places();
    long least = attribute.least().movePointRight(places).longValueExact();
    long most = attribute.most().movePointRight(places).longValueExact();
    long unscaled = least + random.nextInt((int) (most - least + 1));
    return Decimals.canonical(BigDecimal.valueOf(unscaled, places));
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(40) - 20);
  }

  private Expression number(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(13)) {
      case 0, 1 -> leaf();
      case 12 -> between(depth - 1);
      case 2 -> negation(number(depth - 1));
      case 3 -> arithmetic(Arithmetic.Operator.ADD, depth);
      case 4 -> arithmetic(Arithmetic.Operator.SUBTRACT, depth);
      case 5, 6 -> arithmetic(Arithmetic.Operator.MULTIPLY, depth);
      case 7, 8 ->
          new Arithmetic(Arithmetic.Operator.DIVIDE, number(depth - 1), divisor(depth - 1));
      case 9, 10 -> call(depth);
      default -> new Expression.If(condition(depth - 1), number(depth - 1), number(depth - 1));
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(measures ? 4 : 2)) {
      case 0 -> literal();
      case 1 -> attribute(oneOf(List.of(World.HOURS, World.PERSONS, World.CHANGE)));
      case 2 ->
          switch (random.nextInt(4)) {
            case 3 ->
                new Expression.Streak(
                    target(),
                    Window.of(oneOf(List.of(Window.Unit.WEEK, Window.Unit.YEAR))),
                    random.nextInt(3));
            case 0 -> new Expression.Balance("积分");
            case 1 -> new Expression.DaysSince(target());
            default -> new Expression.Clock(oneOf(List.of(Expression.Clock.Field.values())));
          };
      default ->
          random.nextBoolean()
              ? new Expression.Count(target(), window())
              : new Expression.Points(
                  target(), window(), Whose.ACCOUNT, random.nextBoolean() ? null : "时间币");
    };
  }

  private Target target() {
    return oneOf(List.copyOf(World.TARGETS.values()));
  }

  private Window window() {
    return random.nextBoolean()
        ? Window.rolling(1 + random.nextInt(Window.LONGEST_ROLLING))
        : oneOf(
            List.of(
                Window.of(Window.Unit.MONTH), Window.of(Window.Unit.HALF_YEAR), Window.LIFETIME));
  }

  private Expression literal() {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(2001) - 1000, random.nextInt(4));
    return Expression.Literal.of(Decimals.canonical(number));
  }

  private static Expression attribute(Attribute attribute) {
    return new Expression.Attribute(attribute.name(), attribute.type());
  }

  /** FEEL knows no working days. */
  private Expression between(int depth) {
    Expression.Between.Days days =
        measures ? oneOf(List.of(Expression.Between.Days.values())) : Expression.Between.Days.ALL;
    return new Expression.Between(days, date(depth), date(depth));
  }

  /** The reader makes one literal of a sign and a number. */
  private static Expression negation(Expression operand) {
    return operand instanceof Expression.Literal ? operand : new Expression.Negation(operand);
  }

  private Expression arithmetic(Arithmetic.Operator operator, int depth) {
    return new Arithmetic(operator, number(depth - 1), number(depth - 1));
  }

  /** What is never zero, and can be seen not to be. */
  private Expression divisor(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> attribute(World.PERSONS);
      case 1 -> Expression.Literal.of(BigDecimal.valueOf(1 + random.nextInt(50)));
      case 2 -> Expression.Literal.of(BigDecimal.valueOf(-1 - random.nextInt(50)));
      default ->
          new Expression.Call(Function.MAX, List.of(Expression.Literal.of(1), number(depth)));
    };
  }

  private Expression call(int depth) {
    Function function = oneOf(List.of(Function.values()));
    List<Expression> arguments = new ArrayList<>(List.of(number(depth - 1)));
    if (function == Function.ROUND) {
      arguments.add(Expression.Literal.of(random.nextInt(7)));
    } else if (function == Function.MIN || function == Function.MAX) {
      for (int i = random.nextInt(3); i > 0; i--) {
        arguments.add(number(depth - 1));
      }
    }
    return new Expression.Call(function, arguments);
  }

  private Expression condition(int depth) {
    if (measures && random.nextInt(8) == 0) {
      return new Expression.InState(oneOf(World.STATES));
    }
    if (depth == 0) {
      return random.nextInt(4) == 0
          ? Expression.Literal.of(random.nextBoolean())
          : attribute(World.URGENT);
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> comparison(depth);
      case 3 -> new Expression.And(condition(depth - 1), condition(depth - 1));
      case 4 -> new Expression.Or(condition(depth - 1), condition(depth - 1));
      case 5 -> new Expression.Not(condition(depth - 1));
      case 6 -> range(depth);
      case 7, 8 -> list(depth);
      default ->
          new Expression.If(condition(depth - 1), condition(depth - 1), condition(depth - 1));
    };
  }

  private Expression comparison(int depth) {
    Comparison.Operator any = oneOf(List.of(Comparison.Operator.values()));
    Comparison.Operator equality =
        random.nextBoolean() ? Comparison.Operator.EQUAL : Comparison.Operator.NOT_EQUAL;
    return switch (random.nextInt(6)) {
      case 0 -> new Comparison(equality, condition(depth - 1), condition(depth - 1));
      case 1 -> new Comparison(equality, words(depth - 1), words(depth - 1));
      case 2 -> new Comparison(equality, attribute(World.SPAN), option());
      case 3 -> new Comparison(any, date(depth - 1), date(depth - 1));
      default -> new Comparison(any, number(depth - 1), number(depth - 1));
    };
  }

  private Expression option() {
    return Expression.Literal.of(oneOf(World.SPAN.options()));
  }

  private Expression words(int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 3)) {
      case 0 -> Expression.Literal.of(text());
      case 1 -> attribute(World.NOTE);
      default -> new Expression.If(condition(depth - 1), words(depth - 1), words(depth - 1));
    };
  }

  private Expression date(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 4)) {
      case 0 -> Expression.Literal.of(day());
      case 1 -> attribute(World.DAY);
      case 2 -> new Expression.Today();
      default -> new Expression.If(condition(depth - 1), date(depth - 1), date(depth - 1));
    };
  }

  private Expression range(int depth) {
    if (!measures) {
      return orderedRange(depth);
    }
    IntFunction<Expression> part = random.nextInt(3) == 0 ? this::date : this::number;
    return new Expression.InRange(
        part.apply(depth - 1),
        part.apply(depth - 1),
        random.nextBoolean(),
        part.apply(depth - 1),
        random.nextBoolean());
  }

  /** A range from the lesser to the greater: any other is null in FEEL, and empty with us. */
  private Expression orderedRange(int depth) {
    boolean closed = random.nextBoolean();
    if (random.nextInt(3) == 0) {
      LocalDate low = day();
      Expression high = Expression.Literal.of(low.plusDays(1 + random.nextInt(9)));
      return new Expression.InRange(
          date(depth - 1), Expression.Literal.of(low), closed, high, random.nextBoolean());
    }
    BigDecimal low = BigDecimal.valueOf(random.nextInt(200) - 100);
    Expression high = Expression.Literal.of(low.add(BigDecimal.valueOf(1 + random.nextInt(99))));
    return new Expression.InRange(
        number(depth - 1), Expression.Literal.of(low), closed, high, random.nextBoolean());
  }

  private Expression list(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.InList(attribute(World.SPAN), items(d -> option(), depth));
      case 1 -> new Expression.InList(words(depth - 1), items(this::words, depth));
      case 2 -> new Expression.InList(date(depth - 1), items(this::date, depth));
      default -> new Expression.InList(number(depth - 1), items(this::number, depth));
    };
  }

  private List<Expression> items(IntFunction<Expression> item, int depth) {
    List<Expression> items = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      items.add(item.apply(depth - 1));
    }
    return items;
  }
}
