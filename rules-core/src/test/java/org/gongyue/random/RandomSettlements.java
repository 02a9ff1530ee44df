package org.gongyue.random;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.Validity;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Random rules that apply to accounts when periods close. */
final class RandomSettlements {

  private RandomSettlements() {}

  /** None in half of all conventions, for accounts without any take another path. */
  static Arbitrary<List<Settlement>> settlements(RandomWho who) {
    return Combinators.combine(
            settlement("S1"),
            settlement("S2"),
            joint("S3", who),
            joint("S4", who),
            Arbitraries.of(0, 0, 0, 1, 1, 2),
            Arbitraries.of(0, 0, 1, 2))
        .as(
            (first, second, third, fourth, number, jointly) -> {
              List<Settlement> all = new ArrayList<>(List.of(first, second).subList(0, number));
              all.addAll(List.of(third, fourth).subList(0, jointly));
              return all;
            });
  }

  /** A ranking or a pool, or what somebody gets because of the group. */
  private static Arbitrary<Settlement> joint(String id, RandomWho who) {
    List<Whose> whose = who.measured().stream().filter(w -> !w.equals(Whose.ACTOR)).toList();
    Expressions account =
        new Expressions(List.of(), RandomConventions.TARGETS, List.of())
            .andStates(RandomConventions.STATES)
            .ofWhom(whose);
    Arbitrary<Formula> numbers = RandomBehaviours.formula(account.of(Type.NUMBER, 1));
    Arbitrary<Settlement.Ranking> rankings =
        Combinators.combine(
                numbers.list().ofMinSize(1).ofMaxSize(2),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(Settlement.Ties.values()))
            .as(Settlement.Ranking::new);
    Arbitrary<Settlement.Pool> pools =
        Combinators.combine(
                Arbitraries.of("0", "7", "100").map(BigDecimal::new),
                numbers,
                Arbitraries.of(Settlement.Remainder.values()))
            .as(Settlement.Pool::new);
    Arbitrary<String> within =
        who.groups().isEmpty()
            ? Arbitraries.just("").injectNull(1)
            : Arbitraries.of(who.groups()).injectNull(0.5);
    return Combinators.combine(
            settlement(id),
            rankings,
            pools,
            within,
            Arbitraries.of(0, 1, 2),
            Arbitraries.of(Window.Unit.MONTH, Window.Unit.QUARTER),
            RandomBehaviours.formula(account.of(Type.BOOLEAN, 1)).injectNull(0.4))
        .as(
            (plain, ranking, pool, kind, which, unit, condition) ->
                joint(
                    plain,
                    which == 0 || (which == 2 && kind == null) ? ranking : null,
                    which == 1 ? pool : null,
                    kind,
                    unit,
                    condition));
  }

  private static Settlement joint(
      Settlement plain,
      Settlement.Ranking ranking,
      Settlement.Pool pool,
      String within,
      Window.Unit unit,
      Formula condition) {
    ScoringRule rule = plain.rule();
    Behaviour behaviour = plain.behaviour();
    Expression amount = amount(ranking != null, pool != null);
    return new Settlement(
        Recurrence.each(unit),
        new Behaviour(
            behaviour.id(),
            behaviour.name(),
            behaviour.polarity(),
            behaviour.category(),
            null,
            behaviour.article(),
            behaviour.accountKind(),
            List.of(),
            behaviour.choice(),
            List.of(
                new ScoringRule(
                    rule.id(),
                    rule.article(),
                    condition,
                    new Formula(amount.toString(), amount),
                    rule.unit(),
                    rule.limits(),
                    null,
                    null,
                    null,
                    rule.consequences(),
                    rule.ends(),
                    null,
                    null,
                    null,
                    false,
                    null))),
        ranking,
        pool,
        within);
  }

  private static Expression amount(boolean ranked, boolean shared) {
    if (shared) {
      return new Expression.Attribute(Settlement.PORTION, Type.NUMBER);
    }
    Expression place = new Expression.Attribute(Settlement.PLACE, Type.NUMBER);
    return ranked
        ? new Expression.Arithmetic(
            Expression.Arithmetic.Operator.MULTIPLY,
            place,
            Expression.Literal.of(new BigDecimal("1.25")))
        : Expression.Literal.of(new BigDecimal("2.5"));
  }

  private static Arbitrary<Settlement> settlement(String id) {
    Expressions account =
        new Expressions(List.of(), RandomConventions.TARGETS, RandomConventions.UNITS)
            .andStates(RandomConventions.STATES)
            .andGrades(RandomLives.GRADINGS);
    return Combinators.combine(
            recurrences(),
            Arbitraries.of(Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATIVE),
            Arbitraries.of(AccountId.HOUSEHOLD, AccountId.HOUSEHOLD, "居民"),
            RandomBehaviours.formula(account.of(Type.BOOLEAN, 2)).injectNull(0.4),
            RandomBehaviours.formula(account.of(Type.NUMBER, 1)),
            Arbitraries.of("积分", "积分", "时间币"),
            RandomConventions.limit(RandomWho.PLAIN).list().ofMaxSize(2),
            Combinators.combine(
                    RandomStates.changes(), RandomLives.validities(account).injectNull(0.7))
                .as(Further::new))
        .as(
            (every, polarity, kind, condition, amount, unit, limits, further) ->
                new Settlement(
                    every,
                    new Behaviour(
                        id,
                        "结算" + id,
                        polarity,
                        "文明守约",
                        null,
                        "第六条",
                        kind,
                        List.of(),
                        Behaviour.Choice.ALL,
                        List.of(
                            new ScoringRule(
                                id,
                                "第六条",
                                condition,
                                amount,
                                unit,
                                own(id, unit, limits),
                                null,
                                null,
                                null,
                                further.changes().sets(),
                                further.changes().ends(),
                                null,
                                null,
                                further.validity(),
                                false,
                                null)))));
  }

  private record Further(RandomStates.Changes changes, Validity validity) {}

  private static List<Limit> own(String id, String unit, List<Limit> limits) {
    List<Limit> own = new ArrayList<>();
    for (Limit limit : limits) {
      own.add(
          new Limit(
              Whose.ACCOUNT,
              new Target(Target.Kind.RULE, id),
              limit.window(),
              limit.measure(),
              unit,
              limit.most(),
              limit.excess()));
    }
    return own;
  }

  private static Arbitrary<Recurrence> recurrences() {
    return Arbitraries.of(
        Recurrence.each(Window.Unit.DAY),
        Recurrence.each(Window.Unit.WEEK),
        Recurrence.each(Window.Unit.MONTH),
        Recurrence.each(Window.Unit.QUARTER),
        Recurrence.yearlyOn(MonthDay.of(3, 15)));
  }
}
