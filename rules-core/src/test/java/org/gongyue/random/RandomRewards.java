package org.gongyue.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Random redemption catalogues. */
final class RandomRewards {

  private RandomRewards() {}

  static Arbitrary<List<Reward>> rewards(RandomWho who) {
    return Combinators.combine(
            reward("R1", who), reward("R2", who), Arbitraries.integers().between(0, 2))
        .as((first, second, number) -> List.of(first, second).subList(0, number));
  }

  private static Arbitrary<Reward> reward(String id, RandomWho who) {
    Expressions expressions =
        new Expressions(who.readable(), RandomConventions.TARGETS, RandomConventions.UNITS)
            .andStates(RandomConventions.STATES)
            .ofWhom(
                who == RandomWho.PLAIN
                    ? List.of(Whose.ACCOUNT)
                    : List.of(Whose.ACCOUNT, Whose.ACTOR))
            .andGrades(RandomLives.GRADINGS);
    Arbitrary<Reward> plain = plain(id, expressions);
    return plain.flatMap(
        reward -> {
          String other =
              RandomConventions.UNITS.get(
                  reward.unit().equals(RandomConventions.UNITS.get(0)) ? 1 : 0);
          return Combinators.combine(
                  RandomLives.accepted(other, expressions),
                  Arbitraries.of("1", "4.5").map(BigDecimal::new).injectNull(0.7),
                  Arbitraries.of(RandomConventions.STATES).list().uniqueElements().ofMaxSize(2),
                  portions().injectNull(0.7),
                  budgets())
              .as(
                  (accepts, besides, ends, portion, budgets) ->
                      with(reward, other, accepts, besides, ends, portion, budgets));
        });
  }

  /** Mostly none. */
  static Arbitrary<List<Budget>> budgets() {
    Arbitrary<Window> windows =
        Arbitraries.of(
            Window.of(Window.Unit.DAY),
            Window.of(Window.Unit.WEEK),
            Window.of(Window.Unit.MONTH),
            Window.of(Window.Unit.QUARTER),
            Window.of(Window.Unit.HALF_YEAR),
            Window.of(Window.Unit.YEAR),
            Window.term(LocalDate.of(2024, 2, 10), 2));
    Arbitrary<Budget> budgets =
        Combinators.combine(
                windows,
                Arbitraries.of(RandomConventions.UNITS),
                Arbitraries.of("0", "6", "30", "90.5").map(BigDecimal::new))
            .as(Budget::new);
    return Arbitraries.frequencyOf(
        List.of(
            Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(1, budgets.list().ofMaxSize(2))));
  }

  private static Arbitrary<Reward.Portion> portions() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3).injectNull(0.5),
            Arbitraries.of("2", "20", "31.5").map(BigDecimal::new).injectNull(0.6),
            Arbitraries.integers().between(1, 3).injectNull(0.5))
        .as(Reward.Portion::new);
  }

  private static Reward with(
      Reward reward,
      String other,
      List<Reward.Accepted> accepts,
      BigDecimal besides,
      List<String> ends,
      Reward.Portion portion,
      List<Budget> budgets) {
    return new Reward(
        reward.id(),
        reward.name(),
        reward.article(),
        reward.accountKind(),
        reward.price(),
        reward.unit(),
        reward.stock(),
        reward.limits(),
        reward.condition(),
        reward.minimumBalance(),
        reward.from(),
        reward.until(),
        besides == null || !accepts.isEmpty()
            ? List.of()
            : List.of(new Reward.Cost(other, besides)),
        accepts,
        ends,
        portion,
        budgets);
  }

  private static Arbitrary<Reward> plain(String id, Expressions expressions) {
    return Combinators.combine(
            Arbitraries.of("1", "5", "12.5", "30").map(BigDecimal::new),
            Arbitraries.of(RandomConventions.UNITS),
            Arbitraries.longs().between(0, 6).injectNull(0.4),
            limit(id).list().ofMaxSize(2),
            RandomBehaviours.formula(expressions.of(Type.BOOLEAN, 2)).injectNull(0.5),
            Arbitraries.of("0", "10", "40").map(BigDecimal::new).injectNull(0.6),
            day(LocalDate.of(2024, 1, 1)),
            day(LocalDate.of(2024, 9, 1)))
        .as(
            (price, unit, stock, limits, condition, minimum, from, until) ->
                new Reward(
                    id,
                    "兑换品" + id,
                    "第" + id + "条",
                    AccountId.HOUSEHOLD,
                    price,
                    unit,
                    stock,
                    limits,
                    condition,
                    minimum,
                    from,
                    until));
  }

  private static Arbitrary<LocalDate> day(LocalDate first) {
    return Arbitraries.integers().between(0, 100).map(first::plusDays).injectNull(0.6);
  }

  private static Arbitrary<Limit> limit(String id) {
    return Combinators.combine(
            Arbitraries.of(Whose.ACTOR, Whose.ACCOUNT),
            Expressions.limitWindows(),
            Arbitraries.integers().between(1, 4).map(BigDecimal::valueOf))
        .as(
            (scope, window, most) ->
                new Limit(
                    scope,
                    new Target(Target.Kind.REWARD, id),
                    window,
                    Limit.Measure.TIMES,
                    "积分",
                    most,
                    Limit.Excess.DROP));
  }
}
