package org.gongyue.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongyue.account.State;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Objections;
import org.gongyue.convention.Overflow;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Span;
import org.gongyue.measure.SpendingOrder;
import org.gongyue.measure.Target;

/** Random consistent conventions, small enough that limits bind and windows overlap. */
public final class RandomConventions {

  /** The units of account, the default first. */
  public static final List<String> UNITS = List.of("积分", "时间币");

  static final List<String> CATEGORIES = List.of("文明守约", "志愿服务");
  static final List<String> COMMONS = List.of("互助", "自律");

  /** What states rules set and end, and formulas ask for. */
  public static final List<String> STATES =
      List.of(State.SUSPENDED, State.VETO, State.FROZEN, State.RED_LIST, "好邻居", "警告：养犬");

  /** What formulas and limits may name; some of it is in no convention. */
  static final List<Target> RULES =
      List.of(
          Target.ALL,
          Target.POSITIVE,
          Target.NEGATIVE,
          new Target(Target.Kind.CATEGORY, "文明守约"),
          new Target(Target.Kind.CATEGORY, "志愿服务"),
          new Target(Target.Kind.COMMONS, "互助"),
          new Target(Target.Kind.BEHAVIOUR, "B1"),
          new Target(Target.Kind.BEHAVIOUR, "行为2"),
          new Target(Target.Kind.RULE, "B1-1"),
          new Target(Target.Kind.RULE, "B3-2"),
          Target.several(
              List.of(
                  new Target(Target.Kind.RULE, "B1-2"), new Target(Target.Kind.BEHAVIOUR, "B2"))),
          Target.several(
              List.of(new Target(Target.Kind.RULE, "B1-1"), new Target(Target.Kind.RULE, "B1-3"))),
          Target.several(
              List.of(
                  new Target(Target.Kind.CATEGORY, "志愿服务"),
                  new Target(Target.Kind.COMMONS, "互助"))));

  static final List<Target> TARGETS = andOthers();

  private RandomConventions() {}

  private static List<Target> andOthers() {
    List<Target> targets = new ArrayList<>(RULES);
    targets.add(new Target(Target.Kind.REWARD, "R1"));
    targets.add(new Target(Target.Kind.RULE, "S1"));
    targets.add(new Target(Target.Kind.TRANSFER, "T1"));
    return List.copyOf(targets);
  }

  /** Conventions in force from 2024-01-10 to 2024-12-20. */
  public static Arbitrary<Convention> conventions() {
    return Arbitraries.oneOf(conventions(RandomWho.PLAIN), conventions(RandomWho.SEVERAL));
  }

  private static Arbitrary<Convention> conventions(RandomWho who) {
    return Combinators.combine(
            unit(0),
            unit(1),
            behaviours(who),
            limit(who).list().ofMaxSize(3),
            sameAct(),
            RandomRewards.rewards(who),
            who.gates(),
            Combinators.combine(
                    RandomLives.gradings(),
                    RandomSettlements.settlements(who),
                    RandomLives.objections().injectNull(0.3),
                    RandomTransfers.transfers(who),
                    RandomRewards.budgets())
                .as(Last::new))
        .as(
            (points, coins, behaviours, limits, sameAct, rewards, gates, last) ->
                new Convention(
                    "random/community",
                    "1",
                    "公约",
                    ZoneId.of("Asia/Shanghai"),
                    life(),
                    null,
                    List.of(AccountId.HOUSEHOLD, "居民"),
                    List.of(points, coins),
                    CATEGORIES,
                    COMMONS,
                    List.of(),
                    behaviours,
                    limits,
                    sameAct,
                    rewards,
                    who.facts(),
                    gates,
                    who.groups(),
                    last.gradings(),
                    last.settlements(),
                    last.objections(),
                    last.transfers(),
                    last.budgets(),
                    List.of(),
                    List.of(),
                    List.of()));
  }

  /** Only so much can be combined at once. */
  private record Last(
      List<Grading> gradings,
      List<Settlement> settlements,
      Objections objections,
      List<TransferRule> transfers,
      List<Budget> budgets) {}

  private static Arbitrary<SameAct> sameAct() {
    Arbitrary<SameAct.Choice> choices = Arbitraries.of(SameAct.Choice.values());
    return Combinators.combine(choices, choices).as(SameAct::new).injectNull(0.1);
  }

  private static Life life() {
    return new Life(
        new Life.Adoption(null, LocalDate.of(2023, 11, 1)),
        new Life.Act(null, LocalDate.of(2023, 11, 2)),
        new Life.Publication(LocalDate.of(2023, 12, 1), null),
        LocalDate.of(2024, 1, 10),
        LocalDate.of(2024, 12, 20));
  }

  private static Arbitrary<UnitOfAccount> unit(int index) {
    Expressions account =
        new Expressions(List.of(), TARGETS, UNITS)
            .andStates(STATES)
            .andGrades(RandomLives.GRADINGS);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(
                RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP),
            Arbitraries.of("0", "0", "20", "60").map(BigDecimal::new),
            Arbitraries.of("-30", "0").map(BigDecimal::new).injectNull(0.5),
            Arbitraries.of("60", "120").map(BigDecimal::new).injectNull(0.5),
            RandomLives.validities(account).injectNull(0.7),
            RandomLives.periodEnds().injectNull(0.7),
            Combinators.combine(
                    RandomLives.overflows(UNITS.get(1 - index)).injectNull(0.5),
                    RandomLives.spans().injectNull(0.7),
                    Arbitraries.of(SpendingOrder.values()))
                .as(Ways::new))
        .as(
            (precision, rounding, opening, floor, ceiling, validity, periodEnd, ways) ->
                new UnitOfAccount(
                    UNITS.get(index),
                    precision,
                    rounding,
                    opening,
                    floor,
                    ceiling,
                    validity,
                    periodEnd,
                    ways.overflow(),
                    ways.display(),
                    ways.spending()));
  }

  private record Ways(Overflow overflow, Span display, SpendingOrder spending) {}

  private static Arbitrary<List<Behaviour>> behaviours(RandomWho who) {
    return Combinators.combine(
            RandomBehaviours.behaviour(1, who),
            RandomBehaviours.behaviour(2, who),
            RandomBehaviours.behaviour(3, who),
            Arbitraries.integers().between(1, 3))
        .as((first, second, third, number) -> List.of(first, second, third).subList(0, number));
  }

  /** A limit over any target. */
  static Arbitrary<Limit> limit(RandomWho who) {
    return Combinators.combine(
            Arbitraries.of(who.whose()),
            Arbitraries.of(RULES),
            Expressions.limitWindows(),
            Arbitraries.of(Limit.Measure.values()),
            Arbitraries.of(UNITS),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(Limit.Excess.values()))
        .as(
            (scope, target, window, measure, unit, most, excess) ->
                new Limit(
                    scope,
                    target,
                    window,
                    measure,
                    unit,
                    BigDecimal.valueOf(measure == Limit.Measure.TIMES ? most % 5 + 1 : most),
                    excess));
  }

  /** The same limit on something else. */
  static Limit on(Limit limit, Target target, String unit) {
    return new Limit(
        limit.scope(), target, limit.window(), limit.measure(), unit, limit.most(), limit.excess());
  }
}
