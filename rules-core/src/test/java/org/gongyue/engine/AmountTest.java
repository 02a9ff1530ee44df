package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.call;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.daysSince;
import static org.gongyue.fixture.Formulas.dividedBy;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.minus;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.rule;
import static org.gongyue.fixture.Formulas.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.fixture.RuleBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, amounts, escalation and rounding. */
class AmountTest {

  private static final String DAY = "2024-03-01";

  private static BehaviourBuilder paying(Expression amount) {
    return positive("V-01").hours().rule(RuleBuilder.rule("V-01").amount(amount));
  }

  @Test
  void aPositiveBehaviourEarnsAndANegativeOneCosts() {
    Scene scene = Scene.of(with(positive("V-01")).and(negative("N-01")));
    assertEquals(List.of("10"), posted(scene.does("V-01", DAY)));
    assertEquals(List.of("-10"), posted(scene.does("N-01", DAY)));
    assertEquals("0", scene.balance());
  }

  @ParameterizedTest
  @CsvSource({"MONTH, 7", "DAY, 1", "WEEKDAY, 1", "HOUR, 6", "MINUTE, 30"})
  void theClockIsThatOfTheCommunity(Expression.Clock.Field field, String expected) {
    Scene scene = Scene.of(paying(new Expression.Clock(field)));
    // Sunday evening in Greenwich is Monday morning in Shanghai.
    OffsetDateTime at = OffsetDateTime.parse("2024-06-30T22:30:00Z");
    Observation done = Observation.of("E-1", at, "V-01", Events.HOUSE).with("时长", 1);
    assertEquals(List.of(expected), posted(scene.take(done)));
  }

  @Test
  void aRuleAppliesWhenItsConditionHolds() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .hours()
                .rule(RuleBuilder.rule("V-01").when(atLeast(hours(), number("2")))));
    assertEquals(Status.UNSCORED, scene.does("V-01", DAY, 1).status());
    assertEquals(Status.POSTED, scene.does("V-01", DAY, 2).status());
  }

  @Test
  void whatDoesNotScoreIsTakenAndExplained() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .hours()
                .rule(RuleBuilder.rule("V-01").when(atLeast(hours(), number("2")))));
    Decision decision = scene.does("V-01", DAY, 1);
    assertEquals(List.of(Code.RULE_DOES_NOT_APPLY), steps(decision));
    assertEquals("时长 = 1", said(decision, Code.RULE_DOES_NOT_APPLY).value("values"));
    assertEquals(1, scene.account().receipts().size());
  }

  @Test
  void anAmountMayFollowFromAnAttribute() {
    assertEquals(
        List.of("6"), posted(Scene.of(paying(times(number("2"), hours()))).does("V-01", DAY, 3)));
  }

  @Test
  void anAmountBelowZeroCountsAsZero() {
    Scene scene = Scene.of(paying(minus(hours(), number("5"))));
    assertEquals(Status.UNSCORED, scene.does("V-01", DAY, 3).status());
    assertEquals(List.of("2"), posted(scene.does("V-01", DAY, 7)));
  }

  @Test
  void aFormulaSeesTheAccountAsItWasBeforeTheEvent() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .rule(
                    RuleBuilder.rule("V-01")
                        .amount(
                            call(
                                Expression.Call.Function.MAX,
                                number("1"),
                                times(number("5"), count(rule("V-01"), Window.rolling(10)))))));
    assertEquals(List.of("1"), posted(scene.does("V-01", "2024-03-01")));
    assertEquals(List.of("5"), posted(scene.does("V-01", "2024-03-10")));
    assertEquals(List.of("5"), posted(scene.does("V-01", "2024-03-11")));
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-03-12")));
  }

  @Test
  void daysSinceIsAHugeNumberForWhatNeverHappened() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(RuleBuilder.rule("V-01").amount(daysSince(rule("N-01")))))
                .and(negative("N-01")));
    assertEquals(List.of("99999"), posted(scene.does("V-01", "2024-03-01")));
    scene.does("N-01", "2024-03-02");
    assertEquals(List.of("8"), posted(scene.does("V-01", "2024-03-10")));
    assertEquals(Status.UNSCORED, scene.does("V-01", "2024-03-02").status());
  }

  @Test
  void theNthOccurrenceCostsTheNthAmount() {
    Scene scene =
        Scene.of(
            negative("N-01")
                .rule(RuleBuilder.rule("N-01").escalates(Window.rolling(365), "20", "40", "80")));
    assertEquals(List.of("-20"), posted(scene.does("N-01", "2024-01-01")));
    assertEquals(List.of("-40"), posted(scene.does("N-01", "2024-02-01")));
    assertEquals(List.of("-80"), posted(scene.does("N-01", "2024-03-01")));
    Decision fourth = scene.does("N-01", "2024-04-01");
    assertEquals(List.of("-80"), posted(fourth));
    assertEquals("4", said(fourth, Code.ESCALATED).value("occurrence").toString());
  }

  @Test
  void anOccurrenceOutsideTheWindowIsForgiven() {
    Scene scene =
        Scene.of(
            negative("N-01")
                .rule(RuleBuilder.rule("N-01").escalates(Window.rolling(30), "20", "40")));
    scene.does("N-01", "2024-03-01");
    assertEquals(List.of("-40"), posted(scene.does("N-01", "2024-03-30")));
    assertEquals(List.of("-20"), posted(scene.does("N-01", "2024-04-29")));
  }

  @Test
  void aThirdIsRoundedToThePrecisionOfTheUnit() {
    Decision decision = Scene.of(paying(dividedBy(hours(), number("3")))).does("V-01", DAY, 5);
    assertEquals(List.of("2"), posted(decision));
    assertEquals(new BigDecimal("1.6666666666"), said(decision, Code.ROUNDED).value("exact"));
  }

  @ParameterizedTest
  @CsvSource({"HALF_UP,3", "HALF_EVEN,2", "DOWN,2", "UP,3", "CEILING,3", "FLOOR,2"})
  void theConventionSaysHowToRound(RoundingMode mode, String points) {
    Scene scene = Scene.of(with(paying(times(number("0.5"), hours()))).precision(0, mode));
    assertEquals(List.of(points), posted(scene.does("V-01", DAY, 5)));
  }

  @Test
  void aUnitMayHavePlaces() {
    Scene scene =
        Scene.of(with(paying(dividedBy(hours(), number("3")))).precision(2, RoundingMode.HALF_UP));
    assertEquals(List.of("1.67"), posted(scene.does("V-01", DAY, 5)));
  }

  @Test
  void aUnitHasItsOwnBalance() {
    Scene scene =
        Scene.of(
            with(positive("V-01")
                    .rule(RuleBuilder.rule("V-01-1"))
                    .rule(RuleBuilder.rule("V-01-2").unit("时间币").amount("1.5")))
                .timeCoins());
    scene.take(did("E-1", "V-01", DAY));
    assertEquals("10", scene.balance());
    assertEquals(new BigDecimal("1.5"), scene.account().balance("时间币"));
  }
}
