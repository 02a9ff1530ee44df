package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.YEAR;
import static org.gongyue.fixture.Formulas.behaviour;
import static org.gongyue.fixture.Formulas.category;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.fixture.RuleBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

  private static Scene scene(RuleBuilder rule) {
    return Scene.of(positive("V-01").rule(rule));
  }

  @Test
  void whatExceedsALimitIsCut() {
    Scene scene = scene(rule("V-01").most(ACCOUNT, MONTH, "15"));
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-03-01")));
    assertEquals(List.of("5"), posted(scene.does("V-01", "2024-03-02")));
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-03")));
    assertEquals("15", scene.balance());
  }

  @Test
  void whatDoesNotFitWholeIsDroppedIfTheLimitSaysSo() {
    Scene scene = scene(rule("V-01").mostOrNothing(ACCOUNT, MONTH, "15"));
    scene.does("V-01", "2024-03-01");
    Decision second = scene.does("V-01", "2024-03-02");
    assertEquals(Status.UNSCORED, second.status());
    assertEquals(15 - 5, scene.account().balance("积分").intValueExact());
    assertEquals("10", said(second, Code.DROPPED_BY_LIMIT).value("used").toString());
  }

  @Test
  void aLimitOfTimesCountsHowOften() {
    Scene scene = scene(rule("V-01").mostTimes(ACCOUNT, MONTH, "2"));
    scene.does("V-01", "2024-03-01");
    scene.does("V-01", "2024-03-01");
    assertEquals(Status.UNSCORED, scene.does("V-01", "2024-03-31").status());
    assertEquals(Status.POSTED, scene.does("V-01", "2024-04-01").status());
  }

  @Test
  void aTimeThatAnotherLimitCutToNothingIsNotCounted() {
    Scene scene =
        scene(
            rule("V-01")
                .most(ACCOUNT, Window.of(Window.Unit.DAY), "10")
                .mostTimes(ACCOUNT, MONTH, "2"));
    scene.does("V-01", "2024-03-01");
    scene.does("V-01", "2024-03-01");
    assertEquals(Status.POSTED, scene.does("V-01", "2024-03-02").status());
    assertEquals(Status.UNSCORED, scene.does("V-01", "2024-03-03").status());
  }

  @Test
  void eachActorHasALimitOfTheirOwn() {
    Scene scene = scene(rule("V-01").most(ACTOR, MONTH, "10"));
    scene.does("V-01", "2024-03-01", "r-1");
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-02", "r-1")));
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-03-02", "r-2")));
  }

  @Test
  void theHouseholdSharesALimitOfTheAccount() {
    Scene scene = scene(rule("V-01").most(ACCOUNT, MONTH, "10"));
    scene.does("V-01", "2024-03-01", "r-1");
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-02", "r-2")));
  }

  @Test
  void theTighterOfTwoLimitsDecides() {
    Scene scene = scene(rule("V-01").most(ACTOR, MONTH, "8").most(ACCOUNT, YEAR, "12"));
    assertEquals(List.of("8"), posted(scene.does("V-01", "2024-03-01", "r-1")));
    assertEquals(List.of("4"), posted(scene.does("V-01", "2024-03-01", "r-2")));
    assertEquals(List.of(), posted(scene.does("V-01", "2024-04-01", "r-1")));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,2024-03-05,2024-03-05,2024-03-06",
    "WEEK,2024-03-04,2024-03-10,2024-03-11",
    "MONTH,2024-02-01,2024-02-29,2024-03-01",
    "QUARTER,2024-01-01,2024-03-31,2024-04-01",
    "HALF_YEAR,2024-01-01,2024-06-30,2024-07-01",
  })
  void aLimitBeginsAnewWithItsWindow(Window.Unit unit, String day, String same, String next) {
    Scene scene = scene(rule("V-01").most(ACCOUNT, Window.of(unit), "10"));
    scene.does("V-01", day);
    assertEquals(List.of(), posted(scene.does("V-01", same)));
    assertEquals(List.of("10"), posted(scene.does("V-01", next)));
  }

  @ParameterizedTest
  @CsvSource({"YEAR", "LIFETIME"})
  void aLimitOfAYearOrALifetimeOutlastsTheYear2024(Window.Unit unit) {
    Scene scene = scene(rule("V-01").most(ACCOUNT, Window.of(unit), "10"));
    scene.does("V-01", "2024-01-01");
    assertEquals(List.of(), posted(scene.does("V-01", "2024-12-31")));
  }

  @Test
  void aLateEventIsHeldAgainstTheWholeWindow() {
    Scene scene = scene(rule("V-01").most(ACCOUNT, MONTH, "10"));
    scene.does("V-01", "2024-03-31");
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-01")));
  }

  @Test
  void aLimitOverACategoryAddsUpItsBehaviours() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .and(positive("V-02"))
                .and(positive("V-03").category("社团活动"))
                .most(ACCOUNT, category("志愿服务"), MONTH, "15"));
    scene.does("V-01", "2024-03-01");
    assertEquals(List.of("5"), posted(scene.does("V-02", "2024-03-02")));
    assertEquals(List.of("10"), posted(scene.does("V-03", "2024-03-03")));
  }

  @Test
  void aLimitOverABehaviourAddsUpItsRules() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(rule("V-01-1")).rule(rule("V-01-2").amount("3")))
                .most(ACCOUNT, behaviour("V-01"), MONTH, "12"));
    assertEquals(List.of("10", "2"), posted(scene.does("V-01", "2024-03-01")));
  }

  @Test
  void aLimitOverACommonsLeavesTheOthersAlone() {
    Scene scene =
        Scene.of(
            with(positive("V-01").commons("互助"))
                .and(positive("V-02").commons("成长"))
                .most(ACCOUNT, new Target(Target.Kind.COMMONS, "互助"), MONTH, "4"));
    assertEquals(List.of("4"), posted(scene.does("V-01", "2024-03-01")));
    assertEquals(List.of("10"), posted(scene.does("V-02", "2024-03-01")));
  }

  @Test
  void aPenaltyIsNotCutByARewardLimit() {
    Scene scene =
        Scene.of(
            with(positive("V-01")).and(negative("N-01")).most(ACCOUNT, Target.ALL, MONTH, "10"));
    scene.does("V-01", "2024-03-01");
    assertEquals(List.of("-10"), posted(scene.does("N-01", "2024-03-02")));
    assertEquals(List.of("-10"), posted(scene.does("N-01", "2024-03-03")));
  }

  @Test
  void aPenaltyMakesNoNewRoomUnderARewardLimit() {
    Scene scene =
        Scene.of(
            with(positive("V-01")).and(negative("N-01")).most(ACCOUNT, Target.ALL, MONTH, "10"));
    scene.does("V-01", "2024-03-01");
    scene.does("N-01", "2024-03-02");
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-03")));
  }

  @Test
  void penaltiesHaveLimitsToo() {
    Scene scene = Scene.of(with(negative("N-01")).most(ACCOUNT, Target.NEGATIVE, MONTH, "15"));
    scene.does("N-01", "2024-03-01");
    assertEquals(List.of("-5"), posted(scene.does("N-01", "2024-03-02")));
  }

  @Test
  void aLimitInOneUnitLeavesTheOtherAlone() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(rule("V-01-1")).rule(rule("V-01-2").unit("时间币")))
                .timeCoins()
                .most(ACCOUNT, Target.ALL, MONTH, "4"));
    assertEquals(List.of("4", "10"), posted(scene.does("V-01", "2024-03-01")));
  }
}
