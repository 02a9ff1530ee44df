package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

class FloorAndCeilingTest {

  @Test
  void withoutAFloorABalanceMayFallBelowZero() {
    Scene scene = Scene.of(negative("N-01"));
    scene.does("N-01", "2024-03-01");
    assertEquals("-10", scene.balance());
  }

  @Test
  void aPenaltyTakesTheBalanceNoLowerThanTheFloor() {
    Scene scene = Scene.of(with(negative("N-01")).balance("4", "0", null));
    Decision first = scene.does("N-01", "2024-03-01");
    assertEquals(List.of("-4"), posted(first));
    assertEquals("10", said(first, Code.CUT_BY_FLOOR).value("amount").toString());
    assertEquals(Status.UNSCORED, scene.does("N-01", "2024-03-02").status());
  }

  @Test
  void aRewardTakesTheBalanceNoHigherThanTheCeiling() {
    Scene scene = Scene.of(with(positive("V-01")).balance("95", null, "100"));
    Decision first = scene.does("V-01", "2024-03-01");
    assertEquals(List.of("5"), posted(first));
    assertEquals("5", said(first, Code.CUT_BY_CEILING).value("left").toString());
    assertEquals(Status.UNSCORED, scene.does("V-01", "2024-03-02").status());
  }

  @Test
  void aBalanceAlreadyBeyondABoundIsLeftThere() {
    Scene scene = Scene.of(with(positive("V-01")).and(negative("N-01")).balance("120", "0", "100"));
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-01")));
    assertEquals("120", scene.balance());
    assertEquals(List.of("-10"), posted(scene.does("N-01", "2024-03-01")));
  }

  @Test
  void noRedemptionOverdrawsEvenWhereAPenaltyMay() {
    Scene scene =
        Scene.of(
            with(positive("V-01")).reward(reward("G-01").price("50")).balance("40", "-100", null));
    assertEquals(List.of(Code.BALANCE_TOO_LOW), reasons(scene.asks("G-01", "2024-03-01")));
  }

  @Test
  void aRedemptionLeavesAFloorAboveZeroInTheAccount() {
    Scene scene =
        Scene.of(
            with(positive("V-01")).reward(reward("G-01").price("50")).balance("60", "20", null));
    Decision decision = scene.asks("G-01", "2024-03-01");
    assertEquals("10", said(decision, Code.BALANCE_TOO_LOW).value("missing").toString());
  }
}
