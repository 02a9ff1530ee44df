package org.gongyue.random;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Party;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.measure.Whose;

/** Facts, gates, parties and groups of random conventions: all of them, or none. */
enum RandomWho {
  /** Every event concerns one account, of which nothing is said. */
  PLAIN,
  /** Events have facts, parties and groups. */
  SEVERAL;

  private static final List<Fact> FACTS =
      List.of(
          new Fact(
              new Attribute("类", Type.TEXT, null, null, null, 0, List.of("甲", "乙", "丙"), "乙"),
              Fact.About.ACCOUNT),
          new Fact(
              new Attribute("党员", Type.BOOLEAN, null, null, null, 0, List.of(), null),
              Fact.About.ACTOR),
          new Fact(
              new Attribute(
                  "人口", Type.NUMBER, "人", BigDecimal.ZERO, new BigDecimal(12), 1, List.of(), null),
              Fact.About.ACCOUNT));

  private static final List<Party> PARTIES =
      List.of(new Party("负责人", AccountId.HOUSEHOLD), new Party("本人", "居民"));

  List<Fact> facts() {
    return this == PLAIN ? List.of() : FACTS;
  }

  /** The facts as expressions read them. */
  List<Expression.Attribute> readable() {
    return facts().stream()
        .map(fact -> new Expression.Attribute(fact.name(), fact.attribute().type()))
        .toList();
  }

  List<Party> parties() {
    return this == PLAIN ? List.of() : PARTIES;
  }

  List<String> groups() {
    return this == PLAIN ? List.of() : List.of("单元", "小区");
  }

  /** Whose points limits and measures of events may add up. */
  List<Whose> whose() {
    return this == PLAIN
        ? List.of(Whose.ACTOR, Whose.ACCOUNT)
        : List.of(Whose.ACTOR, Whose.ACCOUNT, Whose.ACCOUNT, Whose.group("单元"));
  }

  /** Whose points measures of conditions may add up. */
  List<Whose> measured() {
    return this == PLAIN ? List.of(Whose.ACCOUNT) : whose();
  }

  /** To whom a rule is charged. */
  Arbitrary<String> chargedTo() {
    return this == PLAIN
        ? Arbitraries.just("").injectNull(1)
        : Arbitraries.of("负责人", "负责人", "本人").injectNull(0.7);
  }

  /** Gates that do not hold for most events. */
  Arbitrary<List<Gate>> gates() {
    if (this == PLAIN) {
      return Arbitraries.just(List.of());
    }
    Expression third =
        new Expression.Comparison(
            Expression.Comparison.Operator.EQUAL,
            new Expression.Attribute("类", Type.TEXT),
            Expression.Literal.of("丙"));
    Expressions expressions =
        new Expressions(readable(), RandomConventions.TARGETS, RandomConventions.UNITS)
            .andStates(RandomConventions.STATES)
            .ofWhom(measured());
    return Combinators.combine(
            RandomBehaviours.formula(
                expressions.of(Type.BOOLEAN, 1).map(e -> new Expression.And(third, e))),
            Arbitraries.of(RandomConventions.RULES).list().ofMinSize(1).ofMaxSize(2))
        .as((condition, targets) -> new Gate("D-1", "不计分", "第一条", condition, targets))
        .list()
        .ofMaxSize(1);
  }
}
