package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

/** How much one redemption must be. */
class PortionTest {

  private static Scene scene(RewardBuilder reward) {
    return Scene.of(with(positive("V-01")).reward(reward).balance("900", null, null));
  }

  @Test
  void fewerThanTheLeastAreRefused() {
    Scene scene = scene(reward("G-01").price("10").portion(3, null, null));
    Account before = scene.account();
    Decision decision = scene.take(asks("K", "G-01", "2024-01-11", 2));
    assertEquals(List.of(Code.TOO_FEW), reasons(decision));
    assertEquals("每次至少兑 3 份，本次 2 份；请改兑 3 份", said(decision, Code.TOO_FEW).text(Locale.CHINESE));
    assertFalse(decision.isFaulty());
    assertEquals(before, scene.account());
    assertEquals(List.of("-30"), posted(scene.take(asks("L", "G-01", "2024-01-11", 3))));
  }

  @Test
  void aRedemptionMustComeToSoManyPoints() {
    Scene scene = scene(reward("G-01").price("30").portion(null, "100", null));
    Decision decision = scene.take(asks("K", "G-01", "2024-01-11", 3));
    assertEquals(
        "每次至少兑满积分 100，本次 90，还差 10；请改兑 4 份",
        said(decision, Code.TOO_FEW_POINTS).text(Locale.CHINESE));
    assertEquals(List.of("-120"), posted(scene.take(asks("L", "G-01", "2024-01-11", 4))));
  }

  @Test
  void onlyMultiplesAreHandedOut() {
    Scene scene = scene(reward("G-01").price("1").portion(null, null, 10));
    Decision decision = scene.take(asks("K", "G-01", "2024-01-11", 25));
    assertEquals(
        "每次兑的份数应是 10 的倍数，本次 25 份；请改兑 30 份",
        said(decision, Code.NOT_IN_MULTIPLES).text(Locale.CHINESE));
    assertEquals(List.of("-30"), posted(scene.take(asks("L", "G-01", "2024-01-11", 30))));
  }

  @Test
  void everyReasonIsToldAtOnceAndOneNumberMeetsThemAll() {
    Scene scene = scene(reward("G-01").price("30").portion(2, "100", 3).stock(0));
    Decision decision = scene.take(asks("K", "G-01", "2024-01-11", 1));
    assertEquals(
        List.of(Code.TOO_FEW, Code.TOO_FEW_POINTS, Code.NOT_IN_MULTIPLES, Code.OUT_OF_STOCK),
        reasons(decision));
    // Four come to 120; the next multiple of three is six.
    assertEquals(6, scene.book().convention().rewards().get(0).fitting(1));
    assertTrue(
        said(decision, Code.TOO_FEW).text(Locale.ENGLISH).endsWith("ask for 6"),
        decision::toString);
  }

  @Test
  void eligibilityAsksForAsFewAsMayBe() {
    Scene rich = scene(reward("G-01").price("100").portion(9, null, null));
    assertTrue(rich.book().eligibility(rich.account(), "G-01", morning("2024-01-11")).yes());
    Scene poor = scene(reward("G-01").price("100").portion(10, null, null));
    Eligibility no = poor.book().eligibility(poor.account(), "G-01", morning("2024-01-11"));
    assertEquals(Code.BALANCE_TOO_LOW, no.reasons().get(0).code());
    assertNull(no.earliest());
  }
}
