package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.call;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.dividedBy;
import static org.gongyue.fixture.Formulas.formula;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.convention.Indicator;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Attribute;
import org.gongyue.expression.Expression.Call.Function;
import org.gongyue.expression.Type;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.junit.jupiter.api.Test;

/** The numbers by which people see how far a community has come, worked out by hand. */
class IndicatorsTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);

  private static Indicator measured(String name, String kind, Expression by, int places) {
    return new Indicator("I-" + name, name, "第二十条", null, kind, formula(by), null, places);
  }

  private static Indicator composed(String name, Expression of, int places) {
    return new Indicator("I-" + name, name, "第二十条", null, null, null, formula(of), places);
  }

  private static Expression read(String name) {
    return new Attribute(name, Type.NUMBER);
  }

  private static Expression monthly(Target target) {
    return count(target, MONTH);
  }

  /** 参与 is 10 a time in the month, at most 25; 自律 is 50, and 10 less for each breach. */
  private static ConventionBuilder twoLevels() {
    Expression good = times(number("10"), monthly(Target.POSITIVE));
    Expression bad = times(number("10"), monthly(Target.NEGATIVE));
    Expression discipline =
        new Expression.Arithmetic(Expression.Arithmetic.Operator.SUBTRACT, number("50"), bad);
    return with(positive("V-01"))
        .and(negative("N-01"))
        .indicator(measured("参与", "家庭户", call(Function.MIN, number("25"), good), 1))
        .indicator(measured("自律", "家庭户", discipline, 1));
  }

  private static Account household(RuleBook rules, String id, String... did) {
    Account account = rules.open(AccountId.household(id), LocalDate.of(2024, 1, 1));
    int events = 0;
    for (String one : did) {
      String[] words = one.split(" ", 2);
      Observation observation =
          Observation.of(id + "-" + ++events, Events.morning(words[1]), words[0], account.id());
      account = rules.score(account, observation).account();
    }
    return account;
  }

  private static String text(Map<String, BigDecimal> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + Decimals.text(value.getValue()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void theWindowIsThatOfTheDay() {
    RuleBook rules = twoLevels().compile();
    Indicators indicators = Indicators.of(rules);
    Account one = household(rules, "1", "V-01 2024-02-29", "V-01 2024-03-01", "N-01 2024-03-31");
    // In March one good deed and one breach, in April nothing.
    assertEquals("参与 10, 自律 40", text(indicators.of(one, MARCH)));
    assertEquals("参与 0, 自律 50", text(indicators.of(one, MARCH.plusDays(1))));
  }

  @Test
  void ofAGroupItIsTheMeanRoundedOnce() {
    RuleBook rules = twoLevels().compile();
    List<Account> three =
        List.of(
            household(rules, "1", "V-01 2024-03-01"),
            household(rules, "2", "V-01 2024-03-01", "N-01 2024-03-02"),
            household(rules, "3"));
    // (10 + 10 + 0) / 3 = 6.66…, (50 + 40 + 50) / 3 = 46.66…
    assertEquals("参与 6.7, 自律 46.7", text(Indicators.of(rules).of(three, MARCH)));
  }

  @Test
  void aLevelThatIsReachedByFewIsNotHiddenByTheMeanOfBalances() {
    Expression least = call(Function.MIN, read("参与"), read("自律"));
    Expression most = call(Function.MAX, number("1"), call(Function.MAX, read("参与"), read("自律")));
    RuleBook rules =
        twoLevels()
            .indicator(composed("协调", times(number("100"), dividedBy(least, most)), 0))
            .compile();
    Indicators indicators = Indicators.of(rules);
    Account one = household(rules, "1", "V-01 2024-03-01", "V-01 2024-03-02", "V-01 2024-03-03");
    Account other = household(rules, "2", "N-01 2024-03-01");
    assertEquals("参与 25, 自律 50, 协调 50", text(indicators.of(one, MARCH)));
    assertEquals("参与 0, 自律 40, 协调 0", text(indicators.of(other, MARCH)));
    // 12.5 and 45: 100 × 12.5 / 45 = 27.7…; the mean of 50 and 0 would be 25.
    assertEquals("参与 12.5, 自律 45, 协调 28", text(indicators.of(List.of(one, other), MARCH)));
  }

  @Test
  void groupsAddUpToAllOfThem() {
    RuleBook rules = twoLevels().compile();
    Indicators indicators = Indicators.of(rules);
    Account one = household(rules, "1", "V-01 2024-03-01");
    Account other = household(rules, "2", "N-01 2024-03-01");
    Levels all = indicators.at(MARCH);
    for (Account each : List.of(one, other)) {
      Levels group = indicators.at(MARCH);
      group.add(each);
      all.add(group);
    }
    assertEquals(indicators.of(List.of(one, other), MARCH), all.values());
    assertThrows(IllegalArgumentException.class, () -> all.add(indicators.at(MARCH.minusDays(1))));
  }

  @Test
  void whatIsMeasuredOnNobodyIsNotThere() {
    Expression sum =
        new Expression.Arithmetic(Expression.Arithmetic.Operator.ADD, read("参与"), read("楼栋活跃"));
    RuleBook rules =
        twoLevels()
            .indicator(measured("楼栋活跃", "楼栋", monthly(Target.POSITIVE), 0))
            .indicator(composed("合计", sum, 0))
            .compile();
    Indicators indicators = Indicators.of(rules);
    Account one = household(rules, "1", "V-01 2024-03-01");
    assertEquals("参与 10, 自律 50", text(indicators.of(one, MARCH)));
    Account building = rules.open(new AccountId("楼栋", "3"), LocalDate.of(2024, 1, 1));
    assertEquals("参与 10, 自律 50, 楼栋活跃 0, 合计 10", text(indicators.of(List.of(one, building), MARCH)));
    assertEquals("", text(indicators.of(List.<Account>of(), MARCH)));
  }

  @Test
  void aVersionHasItsOwn() {
    RuleBook first = twoLevels().compile();
    RuleBook second =
        with(positive("V-01"))
            .version("2025", "2025-01-01")
            .indicator(measured("次数", "家庭户", monthly(Target.ALL), 0))
            .compile();
    Indicators indicators = Indicators.of(RuleBooks.of(List.of(second, first)));
    Account one = household(first, "1", "V-01 2024-03-01");
    assertEquals("参与 10, 自律 50", text(indicators.of(one, MARCH)));
    assertEquals("次数 0", text(indicators.of(one, LocalDate.of(2025, 1, 31))));
  }
}
