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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt.Stage;
import org.gongyue.account.State;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Reversal;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Term;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** A reward is reserved, and then confirmed, cancelled or left until it is too late. */
class ReservationTest {

  /** Ten points for V-01; 15 for G-01, one a month, of which there is one. */
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

  private static ConventionBuilder lasting() {
    return points(null, null, "20");
  }

  private static ConventionBuilder expiring() {
    return points(Validity.of(new Term.Days(30)), null, "0");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Redemption reserves(String id, String day, String until) {
    return asks(id, "G-01", day).reserving(day(until));
  }

  private static Confirmation confirms(String id, String of, String day) {
    return new Confirmation(id, morning(day), HOUSE, null, of);
  }

  private static Cancellation cancels(String id, String of, String day) {
    return new Cancellation(id, morning(day), HOUSE, null, of);
  }

  private static Return back(String id, String of, String day) {
    return new Return(id, morning(day), HOUSE, null, of);
  }

  /** 20 points, 15 of them set aside from 11 to 20 January. */
  private static Scene reserved() {
    Scene scene = Scene.of(lasting());
    scene.take(reserves("K", "2024-01-11", "2024-01-20"));
    return scene;
  }

  @Test
  void thePointsArePaidAtOnceAndTheReceiptIsOpen() {
    Scene scene = Scene.of(lasting());
    Decision decision = scene.take(reserves("K", "2024-01-11", "2024-01-20"));
    assertEquals(List.of("-15"), posted(decision));
    assertEquals(List.of(Code.PAID, Code.RESERVED), steps(decision));
    assertEquals(
        "先保留，最后一天：2024-01-20；到期没有确认就自动退回", said(decision, Code.RESERVED).text(Locale.CHINESE));
    assertEquals("5", scene.balance());
    assertTrue(scene.account().hasReservations());
    assertTrue(reasons(scene.asks("G-01", "2024-01-12")).contains(Code.REDEEM_LIMIT));
  }

  @Test
  void whatIsConfirmedOnTheLastDayStays() {
    Scene scene = reserved();
    Decision decision = scene.take(confirms("C", "K", "2024-01-20"));
    assertEquals(Status.UNSCORED, decision.status());
    assertEquals(List.of(Code.CONFIRMED), steps(decision));
    assertFalse(scene.account().hasReservations());
    scene.does("V-01", "2024-02-20");
    assertEquals("15", scene.balance());
    assertEquals(List.of("15"), posted(scene.take(back("R", "K", "2024-02-21"))));
    assertEquals("30", scene.balance());
  }

  @Test
  void aCancellationLeavesTheAccountAsItWas() {
    Scene scene = Scene.of(expiring());
    scene.take(did("A", "V-01", "2024-01-01"));
    scene.take(did("B", "V-01", "2024-01-10"));
    Account before = scene.account();
    scene.take(reserves("K", "2024-01-11", "2024-01-20"));
    Decision decision = scene.take(cancels("X", "K", "2024-01-13"));
    assertEquals(List.of("10", "5"), posted(decision));
    assertEquals(List.of(Code.CANCELLED, Code.GIVEN_BACK, Code.GIVEN_BACK), steps(decision));
    assertEquals(before.balances(), scene.account().balances());
    assertEquals(before.lots(), scene.account().lots());
    assertEquals(before.history(), scene.account().history());
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-01-14").status());
  }

  @Test
  void whatNobodyConfirmsComesBackOnTheDayAfterTheLast() {
    Scene scene = reserved();
    assertEquals("5", Decimals.text(asOf(scene, "2024-01-20").account().balance("积分")));
    Standing standing = asOf(scene, "2024-01-21");
    assertEquals("20", Decimals.text(standing.account().balance("积分")));
    assertEquals(Cause.TIMED_OUT, standing.postings().get(0).cause());
    assertEquals(day("2024-01-21"), standing.postings().get(0).on());
    assertEquals(
        "保留到期：兑换 K 保留至 2024-01-20，没有确认，自动退回：“洗衣液”1 份，不再计入限兑",
        standing.explanation().steps().get(0).text(Locale.CHINESE));
    Decision decision = scene.does("V-01", "2024-01-25");
    assertEquals(List.of("15", "10"), posted(decision));
    assertEquals("30", scene.balance());
    assertEquals(Stage.TIMED_OUT, scene.account().receipt("K").redeemed().stage());
    assertFalse(scene.account().hasReservations());
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-01-26").status());
  }

  private static Standing asOf(Scene scene, String day) {
    return scene.book().asOf(scene.account(), day(day));
  }

  @Test
  void pointsThatExpireMeanwhileDoNotComeBack() {
    Scene scene = Scene.of(expiring());
    scene.take(did("A", "V-01", "2024-01-01"));
    scene.take(did("B", "V-01", "2024-01-10"));
    // Ten up to 30 January and five of those up to 8 February.
    scene.take(reserves("K", "2024-01-11", "2024-01-31"));
    assertEquals(
        List.of(new Lot(day("2024-02-08"), BigDecimal.TEN)),
        asOf(scene, "2024-02-01").account().lots("积分"));
    assertEquals(
        day("2024-02-08"), scene.book().upcoming(scene.account(), day("2024-01-12")).get(0).last());
    assertEquals(
        BigDecimal.TEN, scene.book().upcoming(scene.account(), day("2024-01-12")).get(0).amount());
  }

  @Test
  void aPeriodThatClosesOnTheLastDayClosesOverWhatComesBack() {
    PeriodEnd most =
        new PeriodEnd(
            new Recurrence(Window.of(Window.Unit.QUARTER), null),
            BigDecimal.ONE,
            new BigDecimal(18),
            true,
            BigDecimal.ZERO);
    Scene scene = Scene.of(points(null, most, "20"));
    scene.take(reserves("K", "2024-03-20", "2024-03-31"));
    // As if it had never been: 20 close as 18.
    assertEquals("18", Decimals.text(asOf(scene, "2024-04-01").account().balance("积分")));
    assertEquals(
        List.of(Code.TIMED_OUT, Code.GIVEN_BACK, Code.NOT_CARRIED_OVER),
        asOf(scene, "2024-04-01").explanation().steps().stream().map(s -> s.code()).toList());
  }

  @Test
  void whatComesTooLateOrTwiceIsRefusedWithTheReason() {
    Scene scene = reserved();
    assertEquals(List.of(Code.STILL_RESERVED), reasons(scene.take(back("1", "K", "2024-01-12"))));
    assertEquals(
        List.of(Code.BEFORE_REDEMPTION), reasons(scene.take(confirms("2", "K", "2024-01-10"))));
    assertEquals(
        List.of(Code.ALREADY_TIMED_OUT), reasons(scene.take(confirms("3", "K", "2024-01-21"))));
    assertEquals(
        List.of(Code.ALREADY_TIMED_OUT), reasons(scene.take(cancels("4", "K", "2024-01-21"))));
    assertEquals(
        List.of(Code.UNKNOWN_REDEMPTION), reasons(scene.take(confirms("5", "Z", "2024-01-12"))));
    scene.take(confirms("C", "K", "2024-01-12"));
    Account confirmed = scene.account();
    assertEquals(
        List.of(Code.ALREADY_CONFIRMED), reasons(scene.take(confirms("6", "K", "2024-01-13"))));
    assertEquals(
        List.of(Code.ALREADY_CONFIRMED), reasons(scene.take(cancels("7", "K", "2024-01-13"))));
    assertTrue(scene.take(confirms("C", "K", "2024-01-12")).repeated());
    assertEquals(confirmed, scene.account());
    scene.take(back("R", "K", "2024-01-14"));
    assertEquals(
        List.of(Code.ALREADY_RETURNED), reasons(scene.take(confirms("8", "K", "2024-01-15"))));
  }

  @Test
  void whatWasCancelledStaysSoAndWhatWasNotReservedNeedsNoConfirmation() {
    Scene scene = reserved();
    scene.take(cancels("X", "K", "2024-01-12"));
    assertEquals(
        List.of(Code.ALREADY_CANCELLED), reasons(scene.take(confirms("1", "K", "2024-01-13"))));
    assertEquals(
        List.of(Code.ALREADY_CANCELLED), reasons(scene.take(back("2", "K", "2024-01-13"))));
    scene.take(asks("L", "G-01", "2024-01-14"));
    assertEquals(List.of(Code.NOT_RESERVED), reasons(scene.take(confirms("3", "L", "2024-01-15"))));
    assertEquals(List.of(Code.NOT_RESERVED), reasons(scene.take(cancels("4", "L", "2024-01-15"))));
  }

  @Test
  void aReservationLastsUpToSixtyDaysAndEndsNoState() {
    Scene scene = Scene.of(lasting());
    assertEquals(
        List.of(Code.RESERVED_UNTIL_PAST),
        reasons(scene.take(reserves("1", "2024-01-11", "2024-01-10"))));
    Decision long61 = scene.take(reserves("2", "2024-01-11", "2024-03-12"));
    assertEquals(List.of(Code.RESERVED_TOO_LONG), reasons(long61));
    assertTrue(long61.isFaulty());
    assertEquals(
        "保留至 2024-03-12 太久：最多保留 60 天，最迟到 2024-03-11",
        said(long61, Code.RESERVED_TOO_LONG).text(Locale.CHINESE));
    assertEquals(Status.POSTED, scene.take(reserves("3", "2024-01-11", "2024-03-11")).status());
    Scene freed =
        Scene.of(
            with(positive("V-01"))
                .reward(reward("G-01").ends(State.FROZEN))
                .balance("90", null, null));
    assertEquals(
        List.of(Code.NOT_RESERVABLE),
        reasons(freed.take(reserves("K", "2024-01-11", "2024-01-20"))));
  }

  @Test
  void theStockIsThereAgainOnTheDayAfterTheLastEvenIfNothingHappens() {
    Replay replay = Replay.of(lasting().compile());
    replay.take(reserves("K", "2024-01-11", "2024-01-20"));
    assertEquals(0, replay.stock().available("G-01"));
    assertEquals(0, replay.stock(day("2024-01-20")).available("G-01"));
    assertEquals(1, replay.stock(day("2024-01-21")).available("G-01"));
    AccountId neighbour = AccountId.household("3-2-502");
    Redemption other = Redemption.of("L", morning("2024-01-20"), neighbour, "G-01");
    assertEquals(List.of(Code.OUT_OF_STOCK), reasons(replay.take(other)));
    assertEquals(Status.POSTED, replay.take(other.askedAt(morning("2024-01-21"))).status());
    assertEquals(0, replay.stock().available("G-01"));
  }

  @Test
  void whatIsConfirmedOrCancelledIsOutOfOrBackInTheStock() {
    Replay confirmed = Replay.of(lasting().compile());
    confirmed.take(reserves("K", "2024-01-11", "2024-01-20"));
    confirmed.take(confirms("C", "K", "2024-01-12"));
    assertEquals(0, confirmed.stock(day("2024-01-21")).available("G-01"));
    confirmed.take(back("R", "K", "2024-01-25"));
    assertEquals(1, confirmed.stock().available("G-01"));
    Replay cancelled = Replay.of(lasting().compile());
    cancelled.take(reserves("K", "2024-01-11", "2024-01-20"));
    cancelled.take(cancels("X", "K", "2024-01-12"));
    assertEquals(1, cancelled.stock().available("G-01"));
    assertEquals(1, cancelled.stock(day("2024-01-21")).available("G-01"));
  }

  @Test
  void aConfirmationThatArrivesLateUndoesTheTimingOut() {
    Chronicle chronicle = Chronicle.of(lasting().compile());
    chronicle.take(reserves("K", "2024-01-11", "2024-01-20"));
    assertEquals(List.of("15", "10"), posted(chronicle.take(did("A", "V-01", "2024-01-25"))));
    assertEquals(1, chronicle.stock().available("G-01"));
    Decision late = chronicle.take(confirms("C", "K", "2024-01-19"));
    assertEquals(List.of("-15"), posted(late));
    assertEquals(0, chronicle.stock().available("G-01"));
    Decision reversed = chronicle.take(Reversal.of("U", morning("2024-01-26"), HOUSE, "C"));
    assertEquals(List.of("15"), posted(reversed));
    assertEquals(1, chronicle.stock().available("G-01"));
    // The redemption itself is reversed, and what followed it is then about nothing.
    chronicle.take(Reversal.of("V", morning("2024-01-27"), HOUSE, "K"));
    assertEquals(1, chronicle.stock().available("G-01"));
    assertEquals("30", balance(chronicle));
  }

  private static String balance(Chronicle chronicle) {
    return Decimals.text(chronicle.account(HOUSE, LocalDate.EPOCH).balance("积分"));
  }

  @Test
  void aSecondAnswerIsGivenWhenThePointsAreBack() {
    Scene scene = Scene.of(lasting().reward(reward("G-02").price("20")));
    scene.take(reserves("K", "2024-01-11", "2024-01-20"));
    Eligibility eligibility =
        scene.book().eligibility(scene.account(), "G-02", morning("2024-01-12"));
    assertEquals(
        List.of(Code.BALANCE_TOO_LOW), eligibility.reasons().stream().map(r -> r.code()).toList());
    assertEquals(day("2024-01-21"), eligibility.earliest());
    Decision refused = scene.take(asks("L", "G-02", "2024-01-12"));
    assertTrue(
        refused.textInFull(Locale.CHINESE).contains("其中积分 15 已为兑换 K 保留，至 2024-01-20；取消或到期没有确认就退还"));
  }

  @Test
  void itIsReadBackFromJson() throws JsonException {
    Redemption asked = reserves("K", "2024-01-11", "2024-01-20");
    assertTrue(Json.write(asked).endsWith("\"reservedUntil\":\"2024-01-20\"}"));
    assertEquals(asked, Json.readEvent(Json.write(asked)));
    Confirmation confirmation = confirms("C", "K", "2024-01-12").by("g-1");
    assertEquals(
        "{\"id\":\"C\",\"type\":\"confirmation\",\"of\":\"K\",\"at\":\"2024-01-12T09:00:00+08:00\","
            + "\"account\":\"3-2-501\",\"actor\":\"g-1\"}",
        Json.write(confirmation));
    assertEquals(confirmation, Json.readEvent(Json.write(confirmation)));
    Cancellation cancellation = cancels("C", "K", "2024-01-12").by("r-88");
    assertEquals(cancellation, Json.readEvent(Json.write(cancellation)));
    Scene scene = reserved();
    Account open = Json.readAccount(Json.write(scene.account()));
    assertEquals(scene.account(), open);
    assertTrue(open.hasReservations());
    scene.does("V-01", "2024-01-25");
    assertEquals(scene.account(), Json.readAccount(Json.write(scene.account())));
  }
}
