package org.gongyue.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.Validity;
import org.gongyue.convention.Warning;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Span;
import org.gongyue.measure.Target;

/** Random behaviours with random rules. */
final class RandomBehaviours {

  private static final Attribute HOURS =
      new Attribute(
          "时长", Type.NUMBER, "小时", BigDecimal.ZERO, new BigDecimal(12), 2, List.of(), null);
  private static final Attribute LEVEL =
      new Attribute("等级", Type.TEXT, null, null, null, 0, List.of("甲", "乙", "丙"), "甲");
  private static final Attribute NIGHT =
      new Attribute("夜间", Type.BOOLEAN, null, null, null, 0, List.of(), false);
  private static final Attribute SINCE =
      new Attribute("开始日", Type.DATE, null, null, null, 0, List.of(), null);

  private static final List<List<Attribute>> ATTRIBUTES =
      List.of(
          List.of(), List.of(HOURS), List.of(LEVEL, NIGHT), List.of(HOURS, LEVEL, NIGHT, SINCE));

  private RandomBehaviours() {}

  static Arbitrary<Behaviour> behaviour(int number, RandomWho who) {
    List<Arbitrary<Behaviour>> each = new ArrayList<>();
    ATTRIBUTES.forEach(attributes -> each.add(behaviour("B" + number, attributes, who)));
    return new Flat<>(Arbitraries.oneOf(each));
  }

  private static Arbitrary<Behaviour> behaviour(
      String id, List<Attribute> attributes, RandomWho who) {
    return Combinators.combine(
            Arbitraries.of(Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATIVE),
            Arbitraries.of(RandomConventions.CATEGORIES).injectNull(0.2),
            Arbitraries.of(RandomConventions.COMMONS).injectNull(0.2),
            Arbitraries.frequency(Tuple.of(9, AccountId.HOUSEHOLD), Tuple.of(1, "居民")),
            Arbitraries.of(Behaviour.Choice.values()),
            rules(id, attributes, who))
        .as(
            (polarity, category, commons, kind, choice, rules) ->
                new Behaviour(
                    id,
                    id.replace("B", "行为"),
                    polarity,
                    category,
                    commons,
                    "第" + id + "条",
                    kind,
                    attributes,
                    choice,
                    rules,
                    who.parties()));
  }

  private static Arbitrary<List<ScoringRule>> rules(
      String id, List<Attribute> attributes, RandomWho who) {
    return Combinators.combine(
            rule(id, 1, attributes, who),
            rule(id, 2, attributes, who),
            rule(id, 3, attributes, who),
            Arbitraries.integers().between(1, 3))
        .as((first, second, third, number) -> List.of(first, second, third).subList(0, number));
  }

  private static Arbitrary<ScoringRule> rule(
      String behaviour, int n, List<Attribute> attributes, RandomWho who) {
    String id = behaviour + "-" + n;
    List<Expression.Attribute> readable = new ArrayList<>();
    attributes.forEach(a -> readable.add(new Expression.Attribute(a.name(), a.type())));
    List<Expression.Attribute> numbers =
        readable.stream().filter(a -> a.type() == Type.NUMBER).toList();
    readable.addAll(who.readable());
    Expressions expressions =
        new Expressions(readable, RandomConventions.TARGETS, RandomConventions.UNITS)
            .andStates(RandomConventions.STATES)
            .ofWhom(who.measured())
            .andGrades(RandomLives.GRADINGS);
    return Combinators.combine(
            formula(expressions.of(Type.BOOLEAN, 2)).injectNull(0.4),
            formula(amount(expressions, numbers)),
            Arbitraries.of("积分", "积分", "时间币"),
            RandomConventions.limit(who).list().ofMaxSize(2),
            Arbitraries.of(
                    new Verification(List.of("网格员"), List.of()),
                    new Verification(List.of("网格员", "楼栋长"), List.of("签到")))
                .injectNull(0.8),
            repetition(),
            RandomStates.changes(),
            Combinators.combine(
                    who.chargedTo(),
                    RandomLives.validities(expressions).injectNull(0.8),
                    Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                    RandomLives.spans().injectNull(0.7))
                .as(Charge::new))
        .as(
            (condition, amount, unit, limits, verification, repetition, changes, charge) ->
                new ScoringRule(
                    id,
                    "第" + id + "条",
                    condition,
                    amount,
                    unit,
                    own(limits, behaviour, id, unit),
                    verification,
                    repetition.escalation(),
                    repetition.warning(),
                    changes.sets(),
                    changes.ends(),
                    null,
                    charge.to(),
                    charge.validity(),
                    charge.apart(),
                    null,
                    charge.display()));
  }

  /** The first limit on the rule alone, the second on its whole behaviour. */
  private static List<Limit> own(List<Limit> limits, String behaviour, String rule, String unit) {
    List<Limit> own = new ArrayList<>();
    for (Limit limit : limits) {
      Target target =
          own.isEmpty()
              ? new Target(Target.Kind.RULE, rule)
              : new Target(Target.Kind.BEHAVIOUR, behaviour);
      own.add(RandomConventions.on(limit, target, unit));
    }
    return own;
  }

  private static Arbitrary<Expression> amount(
      Expressions expressions, List<Expression.Attribute> readable) {
    Arbitrary<Expression> points =
        Expressions.decimals().map(BigDecimal::abs).map(Expression.Literal::of);
    Arbitrary<Expression> simple =
        readable.stream().anyMatch(a -> a.type() == Type.NUMBER)
            ? points.map(
                p ->
                    new Expression.Arithmetic(
                        Expression.Arithmetic.Operator.MULTIPLY, p, readable.get(0)))
            : points;
    return Arbitraries.oneOf(points, simple, expressions.of(Type.NUMBER, 2));
  }

  /**
   * To whom it is charged, how long it lasts and is on display, each may be null; and whether it
   * stands apart.
   */
  private record Charge(String to, Validity validity, boolean apart, Span display) {}

  /** What becomes of the first time and of the next ones; each may be null. */
  private record Repetition(Escalation escalation, Warning warning) {}

  private static Arbitrary<Repetition> repetition() {
    return Combinators.combine(escalation().injectNull(0.7), warning().injectNull(0.75))
        .as(Repetition::new);
  }

  private static Arbitrary<Warning> warning() {
    return Combinators.combine(Arbitraries.of("养犬", "堆物"), RandomStates.terms()).as(Warning::new);
  }

  private static Arbitrary<Escalation> escalation() {
    return Combinators.combine(
            Expressions.windows(),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 300).list().ofMinSize(1).ofMaxSize(3))
        .as(
            (window, multiplies, tenths) -> {
              List<BigDecimal> steps =
                  tenths.stream().map(t -> BigDecimal.valueOf(t, multiplies ? 2 : 1)).toList();
              return multiplies
                  ? Escalation.factors(window, steps)
                  : Escalation.amounts(window, steps);
            });
  }

  static Arbitrary<Formula> formula(Arbitrary<Expression> expressions) {
    return expressions.map(expression -> new Formula(expression.toString(), expression));
  }
}
