package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.account.Lot;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.Return;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Term;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What was redeemed comes back, and the points with it. */
class ReturnTest {

  /** Ten points for V-01, which can be spent for 30 days; 15 for G-01, one a month. */
  private static ConventionBuilder points(Validity validity, PeriodEnd end, String opening) {
    return with(positive("V-01"))
        .points(
            new UnitOfAccount(
                "积分",
                0,
                RoundingMode.HALF_UP,
                new BigDecimal(opening),
                null,
                null,
                validity,
                end,
                null))
        .reward(
            reward("G-01")
                .price("15")
                .most(Whose.ACCOUNT, Window.of(Window.Unit.MONTH), "1")
                .stock(1));
  }

  private static ConventionBuilder expiring() {
    return points(Validity.of(new Term.Days(30)), null, "0");
  }

  private static Return back(String id, String of, String day) {
    return new Return(id, morning(day), HOUSE, null, of);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Ten up to 30 January, ten up to 8 February, of which 15 are spent on 11 January. */
  private static Scene redeemed() {
    Scene scene = Scene.of(expiring());
    scene.take(did("A", "V-01", "2024-01-01"));
    scene.take(did("B", "V-01", "2024-01-10"));
    scene.take(asks("K", "G-01", "2024-01-11"));
    return scene;
  }

  @Test
  void aRedemptionSaysFromWhichPointsItWasPaid() {
    Scene scene = redeemed();
    assertEquals(
        List.of(day("2024-01-30"), day("2024-02-08")),
        scene.account().receipt("K").lines().stream().map(line -> line.until()).toList());
    assertEquals("5", scene.balance());
  }

  @Test
  void pointsComeBackWithTheDayUpToWhichTheyCouldBeSpent() {
    Scene scene = redeemed();
    Decision decision = scene.take(back("R", "K", "2024-01-20"));
    assertEquals(List.of("10", "5"), posted(decision));
    assertEquals("20", scene.balance());
    assertEquals(
        List.of(
            new Lot(day("2024-01-30"), BigDecimal.TEN), new Lot(day("2024-02-08"), BigDecimal.TEN)),
        scene.account().lots("积分"));
    assertEquals(
        "退还积分 10，最后一天：2024-01-30；余额 15", said(decision, Code.GIVEN_BACK).text(Locale.CHINESE));
  }

  @Test
  void whatWouldHaveExpiredMeanwhileDoesNotComeBack() {
    Scene scene = redeemed();
    // The ten of 30 January would be gone; of those of 8 February five were spent.
    Decision decision = scene.take(back("R", "K", "2024-01-31"));
    assertEquals(List.of("5"), posted(decision));
    assertEquals("10", scene.balance());
    assertEquals(List.of(Code.RETURNED, Code.RETURN_EXPIRED, Code.GIVEN_BACK), steps(decision));
    assertEquals(
        "当时用的积分 10 有效至 2024-01-30，现已过期，不退还",
        said(decision, Code.RETURN_EXPIRED).text(Locale.CHINESE));
  }

  @Test
  void nothingIsLeftOfAReturnThatComesTooLate() {
    Scene scene = redeemed();
    Decision decision = scene.take(back("R", "K", "2024-03-01"));
    // Five that were not spent expired before; nothing comes back.
    assertEquals(List.of("-5"), posted(decision));
    assertEquals("0", scene.balance());
    assertTrue(steps(decision).contains(Code.RETURN_EXPIRED));
  }

  @Test
  void aPeriodThatClosedMeanwhileTakesItsPart() {
    PeriodEnd half =
        new PeriodEnd(
            new Recurrence(Window.of(Window.Unit.QUARTER), null),
            new BigDecimal("0.5"),
            null,
            true,
            BigDecimal.ZERO);
    Scene scene = Scene.of(points(null, half, "35"));
    scene.take(asks("K", "G-01", "2024-03-30")); // 20 are left
    Decision decision = scene.take(back("R", "K", "2024-04-02"));
    // 20 close as 10; of the 15 spent 7.5, rounded to 8, would have been carried over.
    assertEquals(List.of("-10", "8"), posted(decision));
    assertEquals("18", scene.balance());
    assertTrue(steps(decision).contains(Code.RETURN_NOT_CARRIED));
  }

  @Test
  void theRedemptionCountsTowardsNoLimitAnyMore() {
    Scene scene = redeemed();
    assertTrue(reasons(scene.asks("G-01", "2024-01-20")).contains(Code.REDEEM_LIMIT));
    scene.take(back("R", "K", "2024-01-20"));
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-01-20").status());
  }

  @Test
  void itComesBackOnceOnly() {
    Scene scene = redeemed();
    scene.take(back("R", "K", "2024-01-20"));
    Account before = scene.account();
    assertEquals(List.of(Code.ALREADY_RETURNED), reasons(scene.take(back("S", "K", "2024-01-21"))));
    assertEquals(before, scene.account());
    assertTrue(scene.take(back("R", "K", "2024-01-20")).repeated());
    assertEquals(before, scene.account());
  }

  @Test
  void whatWasNotRedeemedOrNotYetCannotComeBack() {
    Scene scene = redeemed();
    assertEquals(
        List.of(Code.UNKNOWN_REDEMPTION), reasons(scene.take(back("R", "Z", "2024-01-20"))));
    assertEquals(
        List.of(Code.UNKNOWN_REDEMPTION), reasons(scene.take(back("R", "A", "2024-01-20"))));
    assertEquals(
        List.of(Code.BEFORE_REDEMPTION), reasons(scene.take(back("R", "K", "2024-01-10"))));
  }

  @Test
  void theShelfHasItAgain() {
    Replay replay = Replay.of(expiring().compile());
    replay.take(did("A", "V-01", "2024-01-01"));
    replay.take(did("B", "V-01", "2024-01-02"));
    replay.take(asks("K", "G-01", "2024-01-11"));
    assertEquals(0, replay.stock().available("G-01"));
    replay.take(back("R", "K", "2024-01-20"));
    replay.take(back("R", "K", "2024-01-20"));
    replay.take(back("S", "K", "2024-01-20"));
    assertEquals(1, replay.stock().available("G-01"));
  }

  @Test
  void itIsReadBackFromJson() throws JsonException {
    Return event = back("R", "K", "2024-01-20").by("r-88");
    assertEquals(
        "{\"id\":\"R\",\"type\":\"return\",\"of\":\"K\",\"at\":\"2024-01-20T09:00:00+08:00\","
            + "\"account\":\"3-2-501\",\"actor\":\"r-88\"}",
        Json.write(event));
    assertEquals(event, Json.readEvent(Json.write(event)));
    Scene scene = redeemed();
    scene.take(event);
    assertEquals(scene.account(), Json.readAccount(Json.write(scene.account())));
  }
}
