package org.gongyue.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.Validity;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;

/** Random kinds of transfer: gifts, exchanges and deposits. */
final class RandomTransfers {

  private static final Attribute HOURS =
      new Attribute(
          "时长", Type.NUMBER, "小时", BigDecimal.ZERO, new BigDecimal(12), 1, List.of(), null);

  private RandomTransfers() {}

  /** What is given, and to whom. */
  private record Ways(List<String> to, String unit, String into, BigDecimal rate) {}

  /** How much of it. */
  private record Sums(Formula amount, Formula back, BigDecimal least, BigDecimal multiple) {}

  static Arbitrary<List<TransferRule>> transfers(RandomWho who) {
    return Combinators.combine(
            transfer("T1", who), transfer("T2", who), Arbitraries.integers().between(0, 2))
        .as((first, second, number) -> List.of(first, second).subList(0, number));
  }

  private static Arbitrary<TransferRule> transfer(String id, RandomWho who) {
    List<Expression.Attribute> readable = new ArrayList<>(who.readable());
    readable.add(new Expression.Attribute(HOURS.name(), HOURS.type()));
    Expressions expressions =
        new Expressions(readable, RandomConventions.TARGETS, RandomConventions.UNITS)
            .andStates(RandomConventions.STATES)
            .ofWhom(
                who == RandomWho.PLAIN
                    ? List.of(Whose.ACCOUNT)
                    : List.of(Whose.ACCOUNT, Whose.ACTOR))
            .andGrades(RandomLives.GRADINGS);
    return Combinators.combine(
            ways(),
            sums(new Expressions(readable, List.of(), List.of())),
            RandomBehaviours.formula(expressions.of(Type.BOOLEAN, 2)).injectNull(0.7),
            limit(id, List.of(Whose.ACTOR, Whose.ACCOUNT)).list().ofMaxSize(2),
            limit(id, List.of(Whose.ACCOUNT)).list().ofMaxSize(1),
            Arbitraries.of(
                    new Verification(List.of("网格员"), List.of()),
                    new Verification(List.of("楼栋长", "网格员"), List.of("签到")))
                .injectNull(0.7),
            Arbitraries.of("0", "15", "40").map(BigDecimal::new).injectNull(0.5),
            RandomLives.validities(expressions).injectNull(0.7))
        .as(
            (ways, sums, condition, limits, receiving, verification, overdraft, validity) ->
                rule(
                    id,
                    ways,
                    sums,
                    condition,
                    List.of(limits, receiving),
                    verification,
                    overdraft,
                    validity));
  }

  private static TransferRule rule(
      String id,
      Ways ways,
      Sums sums,
      Formula condition,
      List<List<Limit>> limits,
      Verification verification,
      BigDecimal overdraft,
      Validity validity) {
    boolean deposit = ways.to().isEmpty();
    boolean mayReturn = !deposit && ways.unit().equals(ways.into());
    return new TransferRule(
        id,
        "转让" + id,
        "第" + id + "条",
        AccountId.HOUSEHOLD,
        ways.to(),
        ways.unit(),
        ways.into(),
        ways.rate(),
        List.of(HOURS),
        condition,
        sums.amount(),
        mayReturn ? sums.back() : null,
        sums.least(),
        sums.multiple(),
        limits.get(0),
        deposit ? List.of() : limits.get(1),
        verification,
        overdraft,
        validity);
  }

  private static Arbitrary<Ways> ways() {
    return Combinators.combine(
            Arbitraries.of(
                List.of(AccountId.HOUSEHOLD),
                List.of(AccountId.HOUSEHOLD),
                List.of(AccountId.HOUSEHOLD, "居民"),
                List.<String>of()),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(true, true, false),
            Arbitraries.of("1", "0.4", "2.5", "3").map(BigDecimal::new))
        .as(
            (to, unit, same, rate) -> {
              String from = RandomConventions.UNITS.get(unit);
              String other = RandomConventions.UNITS.get(1 - unit);
              boolean stays = same && !to.isEmpty();
              return new Ways(to, from, stays ? from : other, stays ? BigDecimal.ONE : rate);
            });
  }

  private static Arbitrary<Sums> sums(Expressions expressions) {
    Arbitrary<Formula> formulas =
        RandomBehaviours.formula(
            Arbitraries.oneOf(
                Arbitraries.just(new Expression.Attribute(HOURS.name(), HOURS.type())),
                expressions.of(Type.NUMBER, 1)));
    return Combinators.combine(
            formulas.injectNull(0.5),
            formulas.injectNull(0.5),
            Arbitraries.of("1", "5").map(BigDecimal::new).injectNull(0.7),
            Arbitraries.of("0.5", "2").map(BigDecimal::new).injectNull(0.7))
        .as(Sums::new);
  }

  private static Arbitrary<Limit> limit(String id, List<Whose> scopes) {
    return Combinators.combine(
            Arbitraries.of(scopes),
            Expressions.limitWindows(),
            Arbitraries.of(Limit.Measure.values()),
            Arbitraries.integers().between(1, 20))
        .as(
            (scope, window, measure, most) ->
                new Limit(
                    scope,
                    new Target(Target.Kind.TRANSFER, id),
                    window,
                    measure,
                    "积分",
                    BigDecimal.valueOf(measure == Limit.Measure.TIMES ? most % 4 + 1L : most),
                    Limit.Excess.DROP));
  }
}
