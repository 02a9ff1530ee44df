package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.behaviour;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.date;
import static org.gongyue.fixture.Formulas.daysSince;
import static org.gongyue.fixture.Formulas.equal;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Article;
import org.gongyue.convention.Behaviour;
import org.gongyue.decision.Decision;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.And;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Expression.Not;
import org.gongyue.expression.Expression.Or;
import org.gongyue.expression.Type;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** All that is told of a decision to somebody who asks why, or why not. */
class ExplanationInFullTest {

  private static final Expression LEVEL = new Expression.Attribute("等级", Type.TEXT);
  private static final Expression SINCE = new Expression.Attribute("开始日", Type.DATE);

  /** 时长 >= 2 and 次数(V-01, 本月) < 1 and (等级 = 甲 or 等级 = 乙). */
  private static BehaviourBuilder service() {
    return positive("V-01")
        .hours()
        .options("等级", "甲", "乙", "丙")
        .rule(
            rule("V-01")
                .when(
                    new And(
                        new And(
                            atLeast(hours(), number("2")),
                            new Not(atLeast(count(behaviour("V-01"), MONTH), number("1")))),
                        new Or(equal(LEVEL, Literal.of("甲")), equal(LEVEL, Literal.of("乙")))))
                .mostTimes(ACCOUNT, MONTH, "3"));
  }

  private static ConventionBuilder told(BehaviourBuilder behaviour) {
    return with(behaviour).article(new Article("第V-01条", "邻里互助。"));
  }

  private static Decision of(Scene scene, String id, String hours, String level) {
    return scene.take(
        did(id, "V-01", "2024-03-01").with("时长", new BigDecimal(hours)).with("等级", level));
  }

  @Test
  void eachPartOfAConditionIsTrueOrFalseAndTellsHowMuchIsMissing() {
    Scene scene = Scene.of(told(service()));
    assertEquals(
        """
        E-1 有效，但不计分
          规则 V-01 不适用：条件“时长 >= 2 and not(次数("V-01", "本月") >= 1) and (等级 = "甲" or 等级 = "乙")”\
        不成立（时长 = 0.3, 次数("V-01", "本月") = 0, 等级 = 丙）
            第V-01条：邻里互助。
            时长 >= 2：不成立，时长 = 0.3，需 >= 2，差 1.7
            次数("V-01", "本月") < 1：成立（次数("V-01", "本月") = 0）
              也就是：“V-01 行为V-01”自 2024-03-01 至 2024-03-31 发生过 0 次
            以下有一条成立就行：都不成立
              等级 = "甲"：不成立（等级 = 丙）
              等级 = "乙"：不成立（等级 = 丙）""",
        of(scene, "E-1", "0.3", "丙").textInFull(Locale.CHINESE));
  }

  @Test
  void whatCountsTellsWhatIsLeftOfLimits() {
    Scene scene = Scene.of(told(service()));
    assertEquals(
        """
        E-1 posted
          rule V-01 "行为V-01" applies: "时长 >= 2 and not(次数("V-01", "本月") >= 1) and \
        (等级 = "甲" or 等级 = "乙")" holds (时长 = 2.5, 次数("V-01", "本月") = 0, 等级 = 乙)
            第V-01条: 邻里互助。
            时长 >= 2: holds (时长 = 2.5)
            次数("V-01", "本月") < 1: holds (次数("V-01", "本月") = 0)
              that is: "V-01 行为V-01" happened 0 times from 2024-03-01 to 2024-03-31
            one of these must hold: one does
              等级 = "甲": does not hold (等级 = 乙)
              等级 = "乙": holds (等级 = 乙)
            amount 10
            limit "V-01 每户每月 3 次": 0 counted before, all of 10 counts
              afterwards 1 of 3 are counted towards the limit "V-01 每户每月 3 次", 2 are left
            积分 10 posted, balance 10""",
        of(scene, "E-1", "2.5", "乙").textInFull(Locale.ENGLISH));
  }

  @Test
  void aLimitThatIsUsedUpTellsFromWhenItCountsAgain() {
    Scene scene = Scene.of(positive("V-01").rule(rule("V-01").most(ACCOUNT, MONTH, "15")));
    assertFalse(scene.does("V-01", "2024-03-05").textInFull(Locale.CHINESE).contains("起又可以计"));
    String text = scene.does("V-01", "2024-03-06").textInFull(Locale.CHINESE);
    assertTrue(text.contains("此前已计 10，本次 10 只计入 5"), text);
    assertTrue(text.contains("已计 15，最多 15，还可计 0"), text);
    assertTrue(text.contains("2024-04-01 起又可以计"), text);
  }

  @Test
  void whatIsAskedOfTheAccountIsSaidInWords() {
    Target own = Target.several(List.of(behaviour("V-01"), Target.NEGATIVE));
    Scene scene =
        Scene.of(
            positive("V-01")
                .rule(
                    rule("V-01")
                        .when(
                            new And(
                                new And(
                                    atLeast(daysSince(behaviour("V-01")), number("7")),
                                    new Not(new Expression.InState("暂停兑换"))),
                                atLeast(new Expression.Balance("积分"), number("0"))))
                        .amount(new Expression.Points(own, Window.LIFETIME))));
    String text = scene.does("V-01", "2024-03-05").textInFull(Locale.CHINESE);
    assertTrue(text.contains("也就是：从来没有过“V-01 行为V-01”"), text);
    assertTrue(text.contains("也就是：账户不在状态“暂停兑换”"), text);
    assertTrue(text.contains("也就是：在这之前积分余额 0"), text);
    assertTrue(text.contains("也就是：“V-01 行为V-01、负面”自 2024-01-01 至 2024-03-05 得积分 0"), text);
    text = scene.does("V-01", "2024-03-08").textInFull(Locale.ENGLISH);
    assertTrue(text.contains("that is: the last \"V-01 行为V-01\" was 3 days ago"), text);
  }

  @Test
  void itTellsDaysBetweenDatesAndOnWhatWorkingDaysRest() {
    Expression from = new Expression.Literal(LocalDate.parse("2024-02-08"), Type.DATE);
    Expression today = new Expression.Today();
    Expression working = new Expression.Between(Expression.Between.Days.WORKING, from, today);
    Expression days = new Expression.Between(Expression.Between.Days.ALL, from, today);
    Scene scene =
        Scene.of(
            positive("V-01")
                .rule(
                    rule("V-01")
                        .when(new And(atLeast(working, number("4")), atLeast(days, number("30"))))
                        .amount(days)));
    String text = scene.does("V-01", "2024-02-20").textInFull(Locale.CHINESE);
    assertTrue(text.contains("也就是：从 2024-02-08 的下一天到 2024-02-20，工作日是 4 天"), text);
    assertTrue(text.contains("工作日按国务院办公厅的放假安排算（国办发明电〔2023〕7号）"), text);
    assertTrue(text.contains("也就是：从 2024-02-08 到 2024-02-20 是 12 天"), text);
    assertTrue(text.contains("差 18"), text);
    text = scene.does("V-01", "2024-03-09").text(Locale.CHINESE);
    assertTrue(text.contains("天数(date(\"2024-02-08\"), 当日) = 30"), text);
  }

  @Test
  void ofSeveralRulesTheNearestComesFirst() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .hours()
                .rule(rule("A").when(atLeast(hours(), number("8"))))
                .rule(rule("B").when(atLeast(hours(), number("4"))))
                .rule(
                    rule("C")
                        .when(
                            new And(
                                atLeast(hours(), number("4")),
                                atLeast(count(Target.ALL, MONTH), number("1"))))));
    String text = scene.does("V-01", "2024-03-01", 3).textInFull(Locale.CHINESE);
    assertTrue(text.contains("没有规则适用；最接近的是 B，差 1 处"), text);
    assertTrue(text.indexOf("规则 B 不适用") < text.indexOf("规则 A 不适用"), text);
    assertTrue(text.indexOf("规则 A 不适用") < text.indexOf("规则 C 不适用"), text);
  }

  @Test
  void ofTwoRulesItIsToldWhichIsBetter() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .choice(Behaviour.Choice.BEST)
                .rule(rule("A").amount("3"))
                .rule(rule("B").amount("5")));
    String text = scene.does("V-01", "2024-03-01").textInFull(Locale.CHINESE);
    assertTrue(text.contains("规则 A 也适用，但择优只计 B\n    上限之前，A 计 3，B 计 5"), text);
  }

  @Test
  void aDateTellsTheDaysThatAreMissing() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .date("开始日")
                .rule(rule("V-01").when(atLeast(SINCE, date("2024-03-10")))));
    String text =
        scene
            .take(did("E-1", "V-01", "2024-03-20").with("开始日", LocalDate.of(2024, 3, 7)))
            .textInFull(Locale.CHINESE);
    assertTrue(text.contains("开始日 = 2024-03-07，需 >= 2024-03-10，差 3 天"), text);
  }

  @Test
  void whatIsTooMuchTellsByHowMuch() {
    Expression few = equal(count(behaviour("V-01"), MONTH), number("0"));
    Scene scene = Scene.of(positive("V-01").rule(rule("V-01").when(few)));
    scene.does("V-01", "2024-03-01");
    String text = scene.does("V-01", "2024-03-03").textInFull(Locale.CHINESE);
    assertTrue(text.contains("次数(\"V-01\", \"本月\") = 1，需 = 0，多了 1"), text);
  }

  @Test
  void anUnknownBehaviourTellsNamesLikeIt() {
    Scene scene = Scene.of(positive("V-01").named("助老服务"));
    String text = scene.does("助老", "2024-03-01").textInFull(Locale.CHINESE);
    assertTrue(text.contains("相近的有：助老服务"), text);
    assertFalse(scene.does("xyz", "2024-03-01").textInFull(Locale.CHINESE).contains("相近"));
  }

  @Test
  void whatWaitsTellsWhatItWouldGive() {
    Scene scene = Scene.of(told(positive("V-01").rule(rule("V-01").verifiedBy("网格员"))));
    assertEquals(
        """
        E-1 待核实，未入账
          规则 V-01 须经核实，可核实的角色：网格员
            第V-01条：邻里互助。
          规则 V-01“行为V-01”适用
            核实以后：计积分 10（上限和余额的限制之前）""",
        scene.does("V-01", "2024-03-01").textInFull(Locale.CHINESE));
  }

  @Test
  void whoIsNotRatedLearnsWhichGateAndWhy() {
    Scene scene =
        Scene.of(
            told(positive("V-01"))
                .gate(
                    "D-01",
                    "新户",
                    new Not(
                        new And(
                            atLeast(count(Target.ALL, MONTH), number("1")),
                            atLeast(count(Target.ALL, MONTH), number("2")))),
                    Target.ALL));
    String text = scene.does("V-01", "2024-03-01").textInFull(Locale.CHINESE);
    assertTrue(text.contains("不计分：D-01 新户"), text);
    assertTrue(text.contains("以下有一条成立就行：有成立的"), text);
    assertTrue(text.contains("次数(\"全部\", \"本月\") < 2：成立"), text);
  }

  @Test
  void aRefusedRedemptionTellsThePartsOfItsCondition() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .reward(
                    RewardBuilder.reward("G-01")
                        .when(
                            new And(
                                atLeast(count(Target.POSITIVE, MONTH), number("2")),
                                equal(count(Target.NEGATIVE, MONTH), number("0"))))));
    String text = scene.asks("G-01", "2024-03-01").textInFull(Locale.CHINESE);
    assertTrue(text.contains("第二十条：兑换依目录办理。"), text);
    assertTrue(text.contains("次数(\"正面\", \"本月\") = 0，需 >= 2，差 2"), text);
    assertTrue(text.contains("次数(\"负面\", \"本月\") = 0：成立"), text);
  }

  @Test
  void aDecisionThatWasReadBackHasItsReasonsAndSteps() throws JsonException {
    Decision decision = of(Scene.of(service()), "E-1", "0.3", "丙");
    Decision read = Json.readDecision(Json.write(decision));
    assertEquals(decision.explanation().steps().size(), read.findings().size());
    assertTrue(Json.writeInFull(decision).contains("\"code\":\"PART_SHORT\""));
    assertEquals(List.of(), read.findings().get(0).parts());
  }
}
