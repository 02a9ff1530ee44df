package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.YEAR;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Every step of a decision with its numbers, in both languages. */
class ExplanationTest {

  private static Scene service() {
    return Scene.of(
        with(positive("V-01")
                .named("助老服务")
                .hours()
                .rule(
                    rule("V-01")
                        .when(atLeast(hours(), number("0.5")))
                        .amount(times(number("2"), hours()))
                        .most(ACTOR, MONTH, "20")
                        .most(ACCOUNT, YEAR, "8")))
            .balance("0", null, "7"));
  }

  @Test
  void everyStepIsToldWithItsNumbers() {
    Decision decision =
        service().take(did("E-1", "V-01", "2024-03-01").with("时长", new BigDecimal("4.75")));
    assertEquals(
        """
        E-1 已入账
          规则 V-01“助老服务”适用：条件“时长 >= 0.5”成立（时长 = 4.75） 〔第V-01条〕
          分值“2 * 时长”= 9.5（时长 = 4.75）
          由 9.5 舍入为 10
          上限“V-01 每人每月 20 分”：此前已计 0，本次 10 全部计入
          上限“V-01 每户每年 8 分”：此前已计 0，本次 10 只计入 8
          余额 0，最高为 7，应得 8，实得 7
          积分入账 7，余额 7""",
        decision.text(Locale.CHINESE));
  }

  @Test
  void theSameInEnglish() {
    Decision decision =
        service().take(did("E-1", "V-01", "2024-03-01").with("时长", new BigDecimal("4.75")));
    assertEquals(
        """
        E-1 posted
          rule V-01 "助老服务" applies: "时长 >= 0.5" holds (时长 = 4.75) 〔第V-01条〕
          amount "2 * 时长" = 9.5 (时长 = 4.75)
          rounded from 9.5 to 10
          limit "V-01 每人每月 20 分": 0 counted before, all of 10 counts
          limit "V-01 每户每年 8 分": 0 counted before, of 10 only 8 counts
          balance 0, most 7: 8 earned, 7 given
          积分 7 posted, balance 7""",
        decision.text(Locale.ENGLISH));
  }

  @Test
  void anEscalatedPenaltyCutByTheFloor() {
    Scene scene =
        Scene.of(
            with(negative("N-01").rule(rule("N-01").escalates(Window.rolling(365), "20", "40")))
                .balance("50", "0", null));
    scene.does("N-01", "2024-03-01");
    assertEquals(
        """
        规则 N-01“行为N-01”适用
        累犯：365天第 2 次，分值 40
        余额 30，最低为 0，应扣 40，实扣 30
        积分入账 -30，余额 0""",
        scene.does("N-01", "2024-04-01").explanation().text(Locale.CHINESE));
  }

  @Test
  void aRedemptionIsExplainedByWhatWasPaid() {
    Scene scene =
        Scene.of(with(positive("V-01")).reward(reward("G-01")).balance("120", null, null));
    assertEquals(
        "兑换“洗衣液”1 份，每份 50；积分入账 -50，余额 70",
        scene.asks("G-01", "2024-03-01").explanation().text(Locale.CHINESE));
  }

  @Test
  void theNoteOfARuleIsToldAfterItApplies() {
    Decision decision =
        Scene.of(positive("V-01").rule(rule("A").note("雨雪天尤其辛苦"))).does("V-01", "2024-03-01");
    assertEquals(
        List.of(Code.RULE_APPLIES, Code.NOTE, Code.FIXED_AMOUNT, Code.POSTED), steps(decision));
    assertEquals("说明：雨雪天尤其辛苦", decision.explanation().steps().get(1).text(Locale.CHINESE));
  }

  @Test
  void aRejectionIsToldByItsReasons() {
    Decision decision = service().take(did("E-1", "V-01", "2024-03-01"));
    assertEquals(
        """
        E-1 拒绝，未入账
          缺少参数“时长”，应为：数 ≥ 0 ≤ 12 小数位 ≤ 2（小时） 〔第V-01条〕""",
        decision.text(Locale.CHINESE));
    assertEquals(List.of(), steps(decision));
  }

  @Test
  void theBalanceAfterEachPostingOfOneEventIsTold() {
    Scene scene = Scene.of(positive("V-01").rule(rule("A")).rule(rule("B").amount("3")));
    Decision decision = scene.does("V-01", "2024-03-01");
    assertEquals(
        List.of("10", "13"),
        decision.explanation().steps().stream()
            .filter(step -> step.code() == Code.POSTED)
            .map(step -> step.value("balance").toString())
            .toList());
  }

  @Test
  void anExplanationAskedLaterIsTheSame() {
    Scene scene = service();
    Decision decision = scene.does("V-01", "2024-03-01", 2);
    scene.does("V-01", "2024-03-02", 2);
    assertEquals(
        List.of(
            Code.CONDITION_HOLDS, Code.AMOUNT, Code.WITHIN_LIMIT, Code.WITHIN_LIMIT, Code.POSTED),
        steps(decision));
    assertEquals(decision.explanation().steps(), decision.explanation().steps());
  }
}
