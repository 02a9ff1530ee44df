package org.gongyue.examples.benchmarks.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Article;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** A convention made of {@link Terms}, built in Java through the public model. */
public final class SampleConvention {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  public static final String POINTS = "积分";
  public static final BigDecimal OPENING = BigDecimal.TEN;
  public static final String OFFICER = "网格员";

  /** How many rewards a catalogue has, if nothing else is said. */
  private static final int REWARDS = 20;

  private static final Window MONTH = Window.of(Window.Unit.MONTH);

  private SampleConvention() {}

  /** A community's convention with a rule for each of the terms and a catalogue of 20 rewards. */
  public static Convention of(String community, List<Terms> terms) {
    return of(community, terms, REWARDS);
  }

  /** The same with so many rewards. */
  public static Convention of(String community, List<Terms> terms, int rewards) {
    LocalDate adopted = FIRST_DAY.minusDays(60);
    return new Convention(
        community,
        "2024",
        "居民公约",
        ZONE,
        new Convention.Life(
            new Convention.Life.Adoption("居民会议", adopted),
            new Convention.Life.Act("街道办事处", adopted.plusDays(10)),
            new Convention.Life.Publication(adopted.plusDays(20), null),
            FIRST_DAY,
            null),
        null,
        List.of(AccountId.HOUSEHOLD),
        List.of(new UnitOfAccount(POINTS, 1, RoundingMode.HALF_UP, OPENING, BigDecimal.ZERO, null)),
        List.of("文明守约", "志愿服务"),
        List.of("自律", "互助"),
        List.of(new Article("第五条", "爱护环境，和睦邻里。"), new Article("第六条", "热心公益，互帮互助。")),
        terms.stream().map(SampleConvention::behaviour).toList(),
        List.of(),
        SameAct.UNSTATED,
        rewards(rewards));
  }

  /** The id of the behaviour of a rule, and of the rule. */
  public static String id(Terms terms) {
    return (terms.penalty() ? "N-" : "V-") + (100 + terms.number());
  }

  /** The name of the only attribute of a behaviour. */
  public static String attribute(Terms terms) {
    return terms.penalty() ? "程度" : "时长";
  }

  private static Behaviour behaviour(Terms terms) {
    return new Behaviour(
        id(terms),
        (terms.penalty() ? "违约" : "善行") + terms.number(),
        terms.penalty() ? Polarity.NEGATIVE : Polarity.POSITIVE,
        terms.penalty() ? "文明守约" : "志愿服务",
        terms.penalty() ? "自律" : "互助",
        article(terms),
        AccountId.HOUSEHOLD,
        List.of(
            new Attribute(
                attribute(terms),
                Type.NUMBER,
                terms.penalty() ? "级" : "小时",
                BigDecimal.ZERO,
                BigDecimal.valueOf(12),
                terms.penalty() ? 0 : 1,
                List.of(),
                null)),
        Behaviour.Choice.ALL,
        List.of(rule(terms)));
  }

  private static ScoringRule rule(Terms terms) {
    return new ScoringRule(
        id(terms),
        article(terms),
        condition(terms),
        formula(amount(terms)),
        POINTS,
        limits(terms),
        terms.verified() ? new Verification(List.of(OFFICER), List.of()) : null,
        terms.repeatDays() == 0
            ? null
            : Escalation.amounts(
                Window.rolling(terms.repeatDays()),
                terms.steps().stream().map(SampleConvention::tenths).toList()));
  }

  private static String article(Terms terms) {
    return terms.penalty() ? "第五条" : "第六条";
  }

  private static Formula condition(Terms terms) {
    if (terms.most() != Terms.ANY) {
      return formula(
          new Expression.InRange(
              quantity(terms), literal(terms.least()), true, literal(terms.most()), true));
    } else if (terms.least() > 0) {
      return formula(
          new Comparison(
              Comparison.Operator.GREATER_OR_EQUAL, quantity(terms), literal(terms.least())));
    }
    return null;
  }

  private static Expression amount(Terms terms) {
    Expression proportional = times(literal(terms.rate()), quantity(terms));
    return switch (terms.shape()) {
      case FLAT -> literal(terms.rate());
      case PROPORTIONAL -> proportional;
      case CAPPED ->
          new Expression.Call(
              Expression.Call.Function.MIN, List.of(proportional, literal(terms.second())));
      case BANDED ->
          new Expression.If(
              new Comparison(Comparison.Operator.GREATER, quantity(terms), literal(Terms.BAND)),
              new Arithmetic(
                  Arithmetic.Operator.ADD,
                  times(literal(terms.rate()), literal(Terms.BAND)),
                  times(
                      literal(terms.second()),
                      new Arithmetic(
                          Arithmetic.Operator.SUBTRACT, quantity(terms), literal(Terms.BAND)))),
              proportional);
    };
  }

  private static List<Limit> limits(Terms terms) {
    List<Limit> limits = new ArrayList<>();
    if (terms.perActor() != Terms.ANY) {
      limits.add(limit(terms, Whose.ACTOR, terms.perActor(), Limit.Excess.CUT));
    }
    if (terms.perAccount() != Terms.ANY) {
      Limit.Excess excess = terms.drops() ? Limit.Excess.DROP : Limit.Excess.CUT;
      limits.add(limit(terms, Whose.ACCOUNT, terms.perAccount(), excess));
    }
    return limits;
  }

  private static Limit limit(Terms terms, Whose scope, long most, Limit.Excess excess) {
    return new Limit(
        scope,
        new Target(Target.Kind.RULE, id(terms)),
        MONTH,
        Limit.Measure.POINTS,
        POINTS,
        tenths(most),
        excess);
  }

  /** Rewards of which two a quarter may be had, with no penalty of one kind in 90 days. */
  private static List<Reward> rewards(int count) {
    Target offence = new Target(Target.Kind.RULE, id(Terms.list(3).get(2)));
    Expression clean =
        new Comparison(
            Comparison.Operator.EQUAL,
            new Expression.Count(offence, Window.rolling(90)),
            Expression.Literal.of(0));
    List<Reward> rewards = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String id = (i < 10 ? "G-0" : "G-") + i;
      Limit twice =
          new Limit(
              Whose.ACCOUNT,
              new Target(Target.Kind.REWARD, id),
              Window.of(Window.Unit.QUARTER),
              Limit.Measure.TIMES,
              POINTS,
              BigDecimal.valueOf(2),
              Limit.Excess.DROP);
      rewards.add(
          new Reward(
              id,
              "礼品" + i,
              "第六条",
              AccountId.HOUSEHOLD,
              BigDecimal.valueOf(20L * i),
              POINTS,
              100L,
              List.of(twice),
              formula(clean),
              null,
              null,
              null));
    }
    return rewards;
  }

  private static Formula formula(Expression expression) {
    return new Formula(expression.toString(), expression);
  }

  private static Expression quantity(Terms terms) {
    return new Expression.Attribute(attribute(terms), Type.NUMBER);
  }

  private static Expression times(Expression left, Expression right) {
    return new Arithmetic(Arithmetic.Operator.MULTIPLY, left, right);
  }

  private static Expression literal(long tenths) {
    return Expression.Literal.of(tenths(tenths));
  }

  private static BigDecimal tenths(long tenths) {
    return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
  }
}
