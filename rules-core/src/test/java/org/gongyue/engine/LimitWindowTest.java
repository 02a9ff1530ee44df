package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.behaviour;
import static org.gongyue.fixture.Formulas.category;
import static org.gongyue.fixture.Formulas.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.RuleBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Limits of one event, a term of office, an anniversary year; of several rules; nested. */
class LimitWindowTest {

  private static List<Object> limits(Decision decision) {
    return decision.explanation().steps().stream()
        .filter(step -> step.code().name().endsWith("_LIMIT"))
        .map(step -> step.value("limit"))
        .toList();
  }

  @Test
  void aLimitOfOneEventCutsItsRulesTogether() {
    Scene scene =
        Scene.of(
            with(positive("V-01")
                    .rule(RuleBuilder.rule("A").amount("6"))
                    .rule(RuleBuilder.rule("B").amount("7")))
                .most(ACCOUNT, behaviour("V-01"), Window.EVENT, "10"));
    assertEquals(List.of("6", "4"), posted(scene.does("V-01", "2024-03-01")));
    assertEquals(List.of("6", "4"), posted(scene.does("V-01", "2024-03-01")));
  }

  @Test
  void aTermOfOfficeIsOneWindow() {
    Window term = Window.term(LocalDate.of(2024, 6, 1), 36);
    Scene scene =
        Scene.of(with(positive("V-01").rule(RuleBuilder.rule("V-01").most(ACCOUNT, term, "15"))));
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-05-31")));
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-06-01")));
    assertEquals(List.of("5"), posted(scene.does("V-01", "2024-12-31")));
  }

  @Test
  void anAnniversaryYearBeginsWithTheDayOnWhichTheAccountWasOpened() {
    Scene scene =
        Scene.of(
            with(
                positive("V-01")
                    .rule(RuleBuilder.rule("V-01").most(ACCOUNT, Window.ANNIVERSARY, "15"))));
    // opened on 1 January 2024
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-01-01")));
    assertEquals(List.of("5"), posted(scene.does("V-01", "2024-12-30")));
  }

  @Test
  void aLimitOverSeveralRulesAddsThemUp() {
    Target several = Target.several(List.of(rule("V-01"), rule("V-02")));
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .and(positive("V-02"))
                .and(positive("V-03"))
                .most(ACCOUNT, several, MONTH, "15"));
    scene.does("V-01", "2024-03-01");
    Decision second = scene.does("V-02", "2024-03-02");
    assertEquals(List.of("5"), posted(second));
    assertEquals("V-01、V-02 每户每月 15 分", said(second, Code.CUT_BY_LIMIT).value("limit"));
    assertEquals(List.of("10"), posted(scene.does("V-03", "2024-03-02")));
  }

  @Test
  void limitsAreNestedFromTheRuleOutwards() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(RuleBuilder.rule("V-01").most(ACCOUNT, MONTH, "8")))
                .and(positive("V-02"))
                .and(negative("N-01"))
                .balance("100", "0", null)
                .most(ACCOUNT, category("志愿服务"), MONTH, "12")
                .most(ACCOUNT, Target.ALL, MONTH, "11")
                .most(ACCOUNT, Target.NEGATIVE, MONTH, "7"));
    Decision first = scene.does("V-01", "2024-03-01");
    assertEquals(List.of("8"), posted(first));
    assertEquals(List.of("V-01 每户每月 8 分", "志愿服务 每户每月 12 分", "全部 每户每月 11 分"), limits(first));
    assertEquals(List.of("3"), posted(scene.does("V-02", "2024-03-02"))); // 10, 4 left, 3 left
    Decision penalty = scene.does("N-01", "2024-03-02");
    assertEquals(List.of("-7"), posted(penalty));
    assertEquals(List.of("负面 每户每月 7 分"), limits(penalty));
  }

  @Test
  void aRedemptionLimitSaysFromWhenItIsPossibleAgain() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .balance("100", null, null)
                .reward(
                    RewardBuilder.reward("G-01").price("1").most(ACCOUNT, Window.rolling(30), "1"))
                .reward(
                    RewardBuilder.reward("G-02")
                        .price("1")
                        .most(ACCOUNT, Window.term(LocalDate.of(2023, 5, 1), 24), "1"))
                .reward(
                    RewardBuilder.reward("G-03")
                        .price("1")
                        .most(ACCOUNT, Window.ANNIVERSARY, "1")));
    assertEquals("2024-03-31", again(scene, "G-01"));
    assertEquals("2025-05-01", again(scene, "G-02"));
    assertEquals("2025-01-01", again(scene, "G-03"));
  }

  private static Object again(Scene scene, String reward) {
    assertEquals(List.of("-1"), posted(scene.asks(reward, "2024-03-01")));
    Decision refused = scene.asks(reward, "2024-03-10");
    assertEquals(List.of(Code.REDEEM_LIMIT), reasons(refused));
    Reason reason = said(refused, Code.REDEEM_LIMIT);
    return reason.value("from");
  }
}
