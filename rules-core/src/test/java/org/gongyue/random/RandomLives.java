package org.gongyue.random;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Objections;
import org.gongyue.convention.Overflow;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Validity;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Span;
import org.gongyue.measure.Target;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;

/** Random lives of points: validity, ends of periods, overflow, gradings, joint payment. */
final class RandomLives {

  /** The gradings of every random convention; formulas may ask for them. */
  static final List<String> GRADINGS = List.of("星级", "等次");

  /** What grades are called; some are those of no account. */
  static final List<String> GRADES = List.of("低", "中", "高", Grading.NONE);

  private RandomLives() {}

  static Arbitrary<Validity> validities(Expressions conditions) {
    Arbitrary<Term> terms =
        Arbitraries.oneOf(
            RandomStates.terms(), Arbitraries.integers().between(1, 20).map(Term.Days::new));
    Arbitrary<Validity.Row> bySize =
        Combinators.combine(Arbitraries.integers().between(1, 20), terms)
            .as(
                (bound, term) ->
                    new Validity.Row(
                        new Range(null, false, BigDecimal.valueOf(bound), false), null, term));
    Arbitrary<Validity.Row> byCase =
        Combinators.combine(RandomBehaviours.formula(conditions.of(Type.BOOLEAN, 1)), terms)
            .as((condition, term) -> new Validity.Row(null, condition, term));
    return Arbitraries.oneOf(
        terms.map(Validity::of),
        Combinators.combine(
                Arbitraries.oneOf(bySize, byCase).list().ofMinSize(1).ofMaxSize(2), terms)
            .as(Validity::new));
  }

  static Arbitrary<Recurrence> recurrences() {
    return Arbitraries.of(
        Recurrence.each(Window.Unit.MONTH),
        Recurrence.each(Window.Unit.QUARTER),
        Recurrence.each(Window.Unit.YEAR),
        Recurrence.yearlyOn(MonthDay.of(3, 15)));
  }

  static Arbitrary<PeriodEnd> periodEnds() {
    return Combinators.combine(
            recurrences(),
            Arbitraries.of("0", "0.5", "0.333", "1").map(BigDecimal::new),
            Arbitraries.of("3", "20").map(BigDecimal::new).injectNull(0.5),
            Arbitraries.of(true, false),
            Arbitraries.of("0", "10", "100").map(BigDecimal::new))
        .as(PeriodEnd::new);
  }

  static Arbitrary<Overflow> overflows(String into) {
    return Arbitraries.of("0.1", "1", "2.5")
        .map(BigDecimal::new)
        .map(rate -> new Overflow(into, rate));
  }

  static Arbitrary<Span> spans() {
    return Arbitraries.of(
        Span.NONE,
        Span.days(1),
        Span.days(7),
        Span.days(40),
        Span.workingDays(1),
        Span.workingDays(5),
        Span.workingDays(20));
  }

  static Arbitrary<Objections> objections() {
    return Combinators.combine(
            Arbitraries.of(Span.days(30), Span.days(60), Span.workingDays(10)),
            spans().injectNull(0.3),
            Arbitraries.of(List.of("居民议事会"), List.<String>of()),
            Arbitraries.of(true, false))
        .as((within, ruling, by, deferred) -> new Objections(within, ruling, by, deferred, "第六条"));
  }

  static Arbitrary<List<Grading>> gradings() {
    Expression points = new Expression.Points(Target.ALL, Window.of(Window.Unit.MONTH));
    Expression other =
        new Expression.If(
            new Expression.Comparison(
                Expression.Comparison.Operator.EQUAL,
                new Expression.Grade(GRADINGS.get(0)),
                Expression.Literal.of("高")),
            points,
            new Expression.Balance("积分"));
    return Combinators.combine(
            grading(GRADINGS.get(0), new Expression.Balance("积分")),
            Arbitraries.of(points, other).flatMap(by -> grading(GRADINGS.get(1), by)))
        .as((first, second) -> List.of(first, second));
  }

  private static Arbitrary<Grading> grading(String name, Expression by) {
    return Combinators.combine(
            Arbitraries.integers().between(-5, 20),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(true, false),
            recurrences().injectNull(0.6),
            Arbitraries.of("中").injectNull(0.5),
            Arbitraries.of("家庭户", "居民").injectNull(0.7))
        .as(
            (low, width, closed, every, initial, kind) -> {
              BigDecimal first = BigDecimal.valueOf(low);
              BigDecimal second = BigDecimal.valueOf(low + width);
              List<Grading.Band> bands = new ArrayList<>();
              bands.add(new Grading.Band(new Range(null, false, first, !closed), "低"));
              bands.add(new Grading.Band(new Range(first, closed, second, false), "中"));
              bands.add(new Grading.Band(new Range(second, true, null, false), "高"));
              return new Grading(
                  name, "第五条", kind, new Formula(by.toString(), by), bands, every, initial);
            });
  }

  /** What is accepted besides the unit of a price. */
  static Arbitrary<List<Reward.Accepted>> accepted(String unit, Expressions expressions) {
    Arbitrary<Expression> most =
        Arbitraries.frequencyOf(
            List.of(
                Tuple.of(
                    3,
                    Arbitraries.of("0.5", "1", "0.3")
                        .map(share -> Expression.Literal.of(new BigDecimal(share)))),
                Tuple.of(1, expressions.of(Type.NUMBER, 1))));
    return Combinators.combine(Arbitraries.of("1", "10", "0.3").map(BigDecimal::new), most)
        .as(
            (worth, share) ->
                List.of(new Reward.Accepted(unit, worth, new Formula(share.toString(), share))))
        .injectNull(0.6)
        .map(list -> list == null ? List.of() : list);
  }
}
