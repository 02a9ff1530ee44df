package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** From when a no becomes a yes, if nothing else happens. */
class EarliestYesTest {

  private static ConventionBuilder offering(RewardBuilder reward) {
    return with(positive("V-01")).reward(reward).balance("200", null, null);
  }

  private static LocalDate earliest(Scene scene, String day) {
    return scene.book().eligibility(scene.account(), "G-01", morning(day)).earliest();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aYesIsOneToday() {
    assertEquals(day("2024-05-15"), earliest(Scene.of(offering(reward("G-01"))), "2024-05-15"));
  }

  @Test
  void aLimitCountsAnewInTheNextMonth() {
    Scene scene =
        Scene.of(offering(reward("G-01").most(Whose.ACCOUNT, Window.of(Window.Unit.MONTH), "1")));
    scene.asks("G-01", "2024-05-10");
    assertEquals(day("2024-06-01"), earliest(scene, "2024-05-15"));
  }

  @Test
  void twoThingsInTheWayAreBothWaitedFor() {
    Scene scene =
        Scene.of(
            offering(
                reward("G-01")
                    .most(Whose.ACCOUNT, Window.of(Window.Unit.MONTH), "1")
                    .from("2024-05-01")));
    assertEquals(day("2024-05-01"), earliest(scene, "2024-02-15"));
  }

  @Test
  void theBaseOfTheNextQuarterIsEnough() {
    PeriodEnd quarter =
        new PeriodEnd(
            new Recurrence(Window.of(Window.Unit.QUARTER), null),
            BigDecimal.ONE,
            null,
            true,
            new BigDecimal(20));
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .points(
                    new UnitOfAccount(
                        "积分",
                        0,
                        RoundingMode.HALF_UP,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        quarter,
                        null))
                .reward(reward("G-01").price("50")));
    // 10 now, 30 from April, 50 from July.
    assertEquals(day("2024-07-01"), earliest(scene, "2024-02-15"));
  }

  @Test
  void pointsThatNothingBringsAreNotForeseen() {
    Scene scene = Scene.of(offering(reward("G-01").price("201")));
    Eligibility eligibility =
        scene.book().eligibility(scene.account(), "G-01", morning("2024-05-15"));
    assertNull(eligibility.earliest());
    assertFalse(Json.write(eligibility).contains("earliest"));
  }

  @Test
  void theJsonSaysIt() {
    Scene scene = Scene.of(offering(reward("G-01").from("2024-05-20")));
    assertTrue(
        Json.write(scene.book().eligibility(scene.account(), "G-01", morning("2024-05-15")))
            .contains("\"eligible\":false,\"earliest\":\"2024-05-20\""));
  }

  @Test
  void aDecisionThatNobodyKeepsIsAQuote() {
    Scene scene = Scene.of(offering(reward("G-01").price("30")));
    Account before = scene.account();
    Redemption asked = new Redemption("?", morning("2024-05-15"), HOUSE, null, "G-01", 2);
    Decision quote = scene.book().redeem(before, asked, Stock.unbounded());
    assertEquals(List.of("-60"), posted(quote));
    assertEquals("200", scene.balance());
    assertEquals(quote, scene.book().redeem(before, asked, Stock.unbounded()));
  }
}
