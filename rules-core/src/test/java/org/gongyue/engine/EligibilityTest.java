package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.codes;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.equal;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.rule;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may redeem what, and every reason why not. */
class EligibilityTest {

  private static final String DAY = "2024-05-15";

  private static Scene scene(RewardBuilder reward, String balance) {
    return Scene.of(
        with(positive("V-01")).and(negative("N-01")).reward(reward).balance(balance, null, null));
  }

  private static Eligibility asked(Scene scene, String day) {
    return scene.book().eligibility(scene.account(), "G-01", morning(day));
  }

  private static Reason only(Eligibility eligibility) {
    assertEquals(1, eligibility.reasons().size(), eligibility::toString);
    return eligibility.reasons().get(0);
  }

  @Test
  void whoHasEnoughMayRedeem() {
    Scene scene = scene(reward("G-01"), "50");
    assertTrue(asked(scene, DAY).yes());
    assertEquals(List.of("-50"), posted(scene.asks("G-01", DAY)));
    assertEquals("0", scene.balance());
  }

  @Test
  void whoHasTooLittleIsToldWhatIsMissing() {
    Reason reason = only(asked(scene(reward("G-01"), "38"), DAY));
    assertEquals("积分余额 38，需要 50，还差 12", reason.text(Locale.CHINESE));
    assertEquals("第二十条", reason.article());
  }

  @Test
  void aRewardThatIsNotInTheCatalogueIsUnknown() {
    Scene scene = scene(reward("G-01"), "50");
    assertEquals(
        List.of(Code.UNKNOWN_REWARD),
        codes(scene.book().eligibility(scene.account(), "G-99", morning(DAY)).reasons()));
    Decision decision = scene.asks("G-99", DAY);
    assertEquals(List.of(Code.UNKNOWN_REWARD), reasons(decision));
    assertTrue(decision.isFaulty());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-31,NOT_YET_AVAILABLE",
    "2024-06-01,",
    "2024-06-30,",
    "2024-07-01,NO_LONGER_AVAILABLE"
  })
  void aRewardHasItsOwnDays(String day, Code code) {
    Scene scene = scene(reward("G-01").from("2024-06-01").until("2024-06-30"), "50");
    assertEquals(code == null ? List.of() : List.of(code), codes(asked(scene, day).reasons()));
  }

  @Test
  void whoComesTooEarlyIsToldFromWhen() {
    Reason reason = only(asked(scene(reward("G-01").from("2024-06-01"), "50"), DAY));
    assertEquals("尚未开始兑换，2024-06-01 起可兑", reason.text(Locale.CHINESE));
  }

  @ParameterizedTest
  @CsvSource({"DAY,2024-05-16", "MONTH,2024-06-01", "QUARTER,2024-07-01", "YEAR,2025-01-01"})
  void whoReachedALimitIsToldFromWhenItBeginsAnew(Window.Unit unit, String from) {
    Scene scene = scene(reward("G-01").most(ACCOUNT, Window.of(unit), "1"), "200");
    scene.asks("G-01", DAY);
    Reason reason = only(asked(scene, DAY));
    assertEquals(Code.REDEEM_LIMIT, reason.code());
    assertEquals(from, reason.value("from"));
  }

  @Test
  void aLimitOfALifetimeNeverBeginsAnew() {
    Scene scene = scene(reward("G-01").most(ACCOUNT, Window.LIFETIME, "1"), "200");
    scene.asks("G-01", DAY);
    assertNull(only(asked(scene, "2024-12-31")).value("from"));
  }

  @Test
  void whoAsksForMoreThanTheLimitIsNotTold() {
    Scene scene = scene(reward("G-01").most(ACCOUNT, Window.of(Window.Unit.MONTH), "2"), "500");
    Decision decision = scene.take(asks("R-1", "G-01", DAY, 3));
    assertNull(decision.reasons().get(0).value("from"));
    assertFalse(decision.isFaulty());
  }

  @Test
  void aLimitPerActorNeedsToKnowWho() {
    Scene scene = scene(reward("G-01").most(ACTOR, Window.LIFETIME, "1"), "200");
    scene.take(asks("R-1", "G-01", DAY));
    assertEquals(List.of(Code.MISSING_ACTOR), codes(asked(scene, DAY).reasons()));
    Redemption another = new Redemption("R-2", morning(DAY), HOUSE, "r-89", "G-01", 1);
    assertEquals(List.of("-50"), posted(scene.take(another)));
  }

  @Test
  void aConditionIsToldWithWhatItRead() {
    RewardBuilder conditional =
        reward("G-01").when(equal(count(rule("N-01"), Window.rolling(90)), number("0")));
    Scene scene = scene(conditional, "100");
    assertTrue(asked(scene, DAY).yes());
    scene.does("N-01", "2024-05-01");
    assertEquals(
        "不符合兑换条件“次数(\"N-01\", \"90天\") = 0”（次数(\"N-01\", \"90天\") = 1）",
        only(asked(scene, DAY)).text(Locale.CHINESE));
    assertTrue(asked(scene, "2024-07-30").yes());
  }

  @Test
  void aMinimumBalanceIsNotThePrice() {
    Scene scene = scene(reward("G-01").price("5").minimumBalance("100"), "90");
    Reason reason = only(asked(scene, DAY));
    assertEquals(Code.BALANCE_BELOW_MINIMUM, reason.code());
    assertEquals("10", reason.value("missing").toString());
  }

  @Test
  void anEmptyShelfIsTold() {
    Scene scene = scene(reward("G-01").stock(2), "500");
    Decision decision = scene.take(asks("R-1", "G-01", DAY, 3));
    assertEquals("2", decision.reasons().get(0).value("available").toString());
    assertEquals(
        List.of(Code.OUT_OF_STOCK),
        codes(
            scene
                .book()
                .eligibility(scene.account(), "G-01", morning(DAY), Stock.of(Map.of()))
                .reasons()));
  }

  @Test
  void everyReasonIsToldAtOnceAndInTheOrderOfTheChecks() {
    RewardBuilder reward =
        reward("G-01")
            .on("居民")
            .from("2024-06-01")
            .stock(0)
            .minimumBalance("80")
            .most(ACTOR, Window.LIFETIME, "0")
            .when(equal(number("1"), number("0")));
    assertEquals(
        List.of(
            Code.NOT_YET_AVAILABLE,
            Code.WRONG_ACCOUNT_KIND,
            Code.MISSING_ACTOR,
            Code.CONDITION_FAILED,
            Code.REDEEM_LIMIT,
            Code.OUT_OF_STOCK,
            Code.BALANCE_BELOW_MINIMUM,
            Code.BALANCE_TOO_LOW),
        codes(asked(scene(reward, "10"), DAY).reasons()));
  }

  @Test
  void everyLimitThatIsReachedIsTold() {
    Scene scene =
        scene(
            reward("G-01")
                .most(Whose.ACCOUNT, Window.of(Window.Unit.MONTH), "1")
                .most(Whose.ACCOUNT, Window.LIFETIME, "1"),
            "200");
    scene.asks("G-01", DAY);
    assertEquals(List.of(Code.REDEEM_LIMIT, Code.REDEEM_LIMIT), codes(asked(scene, DAY).reasons()));
  }

  @Test
  void askingChangesNothing() {
    Scene scene = scene(reward("G-01").stock(1), "50");
    Account before = scene.account();
    asked(scene, DAY);
    assertEquals(before, scene.account());
    assertTrue(asked(scene, DAY).yes());
  }

  @Test
  void aRedemptionOfAnotherAccountIsAMistakeOfTheHost() {
    Scene scene = scene(reward("G-01"), "50");
    Account other = scene.book().open(AccountId.household("9"), LocalDate.parse(DAY));
    Redemption asked = asks("R-1", "G-01", DAY);
    Stock stock = Stock.unbounded();
    assertThrows(IllegalArgumentException.class, () -> scene.book().redeem(other, asked, stock));
    assertThrows(
        IllegalArgumentException.class, () -> scene.book().eligibility(other, asked, stock));
  }
}
