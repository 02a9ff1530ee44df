package org.gongyue.dsl.wording;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Whose;

/** An expression in words. */
final class FormulaWords {

  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int ATOM = 3;

  private final Texts texts;
  private final Names names;
  private final Times times;
  private final Map<String, String> units = new HashMap<>();

  FormulaWords(Texts texts, Names names, List<Attribute> attributes) {
    this.texts = texts;
    this.names = names;
    this.times = new Times(texts);
    for (Attribute one : attributes) {
      if (one.unit() != null) {
        units.put(one.name(), one.unit());
      }
    }
  }

  /** What holds, as a clause. */
  String clause(Expression e) {
    if (e instanceof Expression.And and) {
      return texts.get("AND", inAnd(and.left()), inAnd(and.right()));
    } else if (e instanceof Expression.Or or) {
      return texts.get("OR", inOr(or.left()), inOr(or.right()));
    } else if (e instanceof Expression.Not not) {
      return negated(not.operand());
    } else if (e instanceof Expression.Comparison comparison) {
      return new ComparisonWords(texts, names, times, this).of(comparison);
    } else if (e instanceof Expression.InRange in) {
      return texts.get(
          "IN_RANGE",
          number(in.operand(), SUM),
          bound(in.low(), in.lowClosed(), in.operand()),
          bound(in.high(), in.highClosed(), in.operand()));
    } else if (e instanceof Expression.InList in) {
      String items =
          in.items().stream().map(this::value).collect(Collectors.joining(texts.get("EITHER")));
      return texts.get("IS", value(in.operand()), items);
    } else if (e instanceof Expression.InState state) {
      return texts.get("IN_STATE", names.quoted(state.name()));
    } else if (e instanceof Expression.Attribute attribute) {
      return texts.get("SO", names.quoted(attribute.name()));
    }
    return value(e);
  }

  private String inAnd(Expression e) {
    return e instanceof Expression.Or ? texts.get("GROUPED", clause(e)) : clause(e);
  }

  private String inOr(Expression e) {
    return e instanceof Expression.And ? texts.get("GROUPED", clause(e)) : clause(e);
  }

  private String negated(Expression e) {
    if (e instanceof Expression.InState state) {
      return texts.get("NOT_IN_STATE", names.quoted(state.name()));
    } else if (e instanceof Expression.Attribute attribute) {
      return texts.get("NOT_SO", names.quoted(attribute.name()));
    } else if (e instanceof Expression.InList in) {
      String items =
          in.items().stream().map(this::value).collect(Collectors.joining(texts.get("EITHER")));
      return texts.get("IS_NOT", value(in.operand()), items);
    } else if (e instanceof Expression.Comparison comparison) {
      return clause(
          new Expression.Comparison(
              comparison.operator().opposite(), comparison.left(), comparison.right()));
    }
    return texts.get("NOT", clause(e));
  }

  private String bound(Expression e, boolean closed, Expression operand) {
    return texts.get(closed ? "INCLUDED" : "EXCLUDED", withUnit(e, operand));
  }

  /** A number with what it counts, if it is compared with an attribute that says so. */
  String withUnit(Expression e, Expression other) {
    String unit = other instanceof Expression.Attribute a ? units.get(a.name()) : null;
    return unit != null && e instanceof Expression.Literal ? value(e) + " " + unit : value(e);
  }

  /** What the value is, as a noun. */
  String value(Expression e) {
    return number(e, 0);
  }

  String number(Expression e, int atLeast) {
    if (e instanceof Expression.Literal literal) {
      return literal(literal);
    } else if (e instanceof Expression.Attribute attribute) {
      return attribute.name();
    } else if (e instanceof Expression.Arithmetic sum) {
      boolean isSum =
          sum.operator() == Expression.Arithmetic.Operator.ADD
              || sum.operator() == Expression.Arithmetic.Operator.SUBTRACT;
      int level = isSum ? SUM : PRODUCT;
      String text =
          number(sum.left(), level)
              + texts.get("OPERATOR_" + sum.operator())
              + number(sum.right(), level + 1);
      return level < atLeast ? texts.get("GROUPED", text) : text;
    } else if (e instanceof Expression.Negation negation) {
      return "−" + number(negation.operand(), ATOM);
    } else if (e instanceof Expression.If choice) {
      String text =
          texts.get(
              "IF", clause(choice.condition()), value(choice.then()), value(choice.otherwise()));
      return atLeast > 0 ? texts.get("GROUPED", text) : text;
    } else if (e instanceof Expression.Call call) {
      String text = call(call);
      return atLeast > 0 ? texts.get("GROUPED", text) : text;
    } else if (e.type() == Type.BOOLEAN) {
      return clause(e);
    }
    return measure(e);
  }

  private String literal(Expression.Literal literal) {
    if (literal.value() instanceof BigDecimal number) {
      return Decimals.text(number);
    } else if (literal.value() instanceof Boolean flag) {
      return texts.get(flag ? "TRUE" : "FALSE");
    } else if (literal.value() instanceof String text) {
      return names.quoted(text);
    }
    return literal.value().toString();
  }

  private String call(Expression.Call call) {
    String separator = texts.get("BESIDE");
    String arguments =
        call.arguments().stream()
            .map(one -> number(one, SUM))
            .collect(Collectors.joining(separator));
    return switch (call.function()) {
      case ROUND ->
          texts.get("ROUND", value(call.arguments().get(0)), value(call.arguments().get(1)));
      default -> texts.get(call.function().name(), arguments);
    };
  }

  private String measure(Expression e) {
    if (e instanceof Expression.Today) {
      return texts.get("TODAY");
    } else if (e instanceof Expression.Clock clock) {
      return texts.get("CLOCK_" + clock.field());
    } else if (e instanceof Expression.AccountKind) {
      return texts.get("ACCOUNT_KIND");
    } else if (e instanceof Expression.Between between) {
      return texts.get("BETWEEN_" + between.days(), value(between.from()), value(between.to()));
    } else if (e instanceof Expression.Count count) {
      return texts.get("COUNT", scope(count.whose()), within(count), names.of(count.target()));
    } else if (e instanceof Expression.Points points) {
      String unit = points.unit() == null ? texts.get("POINTS_UNIT") : points.unit();
      String within = times.within(points.window());
      return texts.get("POINTS", scope(points.whose()), within, names.of(points.target()), unit);
    } else if (e instanceof Expression.Balance balance) {
      return texts.get("BALANCE", balance.unit());
    } else if (e instanceof Expression.Grade grade) {
      return grade.grading();
    } else if (e instanceof Expression.Streak streak) {
      String unit = times.one(streak.window().unit());
      String target = names.of(streak.target());
      return streak.least() == 0
          ? texts.get("STREAK_NONE", unit, target)
          : texts.get("STREAK", unit, target, streak.least());
    } else if (e instanceof Expression.DaysSince since) {
      return texts.get("DAYS_SINCE", names.of(since.target()));
    }
    return e.toString();
  }

  String within(Expression.Count count) {
    return times.within(count.window());
  }

  /** Whose times or points are meant; nothing for those of the account. */
  String scope(Whose whose) {
    return switch (whose.kind()) {
      case ACTOR -> texts.get("SCOPE_ACTOR");
      case ACCOUNT -> "";
      case GROUP -> texts.get("SCOPE_GROUP", whose.group());
    };
  }
}
