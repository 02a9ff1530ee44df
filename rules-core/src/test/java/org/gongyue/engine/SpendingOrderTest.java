package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Decision;
import org.gongyue.event.Return;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.SpendingOrder;
import org.gongyue.measure.Term;
import org.junit.jupiter.api.Test;

/** Which points go first (使用顺序). */
class SpendingOrderTest {

  private static final Term YEAR_END = new Term.Until(LocalDate.of(2024, 12, 31));

  /**
   * Ten points each: for V-01 to be spent within 300 days, for V-02 within 30, for V-03 without
   * end, for V-04 to the end of the year. G-01 costs 15.
   */
  private static ConventionBuilder points(String opening, SpendingOrder order) {
    return with(positive("V-01").rule(rule("V-01").valid(Validity.of(new Term.Days(300)))))
        .and(positive("V-02").rule(rule("V-02").valid(Validity.of(new Term.Days(30)))))
        .and(positive("V-03"))
        .and(positive("V-04").rule(rule("V-04").valid(Validity.of(YEAR_END))))
        .points(
            new UnitOfAccount("积分", 0, RoundingMode.HALF_UP, new BigDecimal(opening), null, null)
                .spent(order))
        .reward(reward("G-01").price("15"));
  }

  /** Ten up to 27 October, ten up to 8 February, and ten without end, earned in this order. */
  private static Scene earned(SpendingOrder order) {
    Scene scene = Scene.of(points("0", order));
    scene.take(did("A", "V-01", "2024-01-01"));
    scene.take(did("B", "V-02", "2024-01-10"));
    scene.take(did("C", "V-03", "2024-01-15"));
    return scene;
  }

  /** From which points a redemption was paid. */
  private static List<String> paid(Account account, String event) {
    List<String> paid = new ArrayList<>();
    for (Receipt.Line line : account.receipt(event).lines()) {
      paid.add(line.amount() + " " + line.until());
    }
    return paid;
  }

  private static List<String> paid(SpendingOrder order) {
    Scene scene = earned(order);
    scene.take(asks("K", "G-01", "2024-01-20"));
    return paid(scene.account(), "K");
  }

  private static Lot lot(String until, int amount, String earned) {
    return new Lot(
        until == null ? null : LocalDate.parse(until),
        BigDecimal.valueOf(amount),
        LocalDate.parse(earned));
  }

  @Test
  void theSoonestToExpireGoesFirstUnlessTheConventionSaysOtherwise() {
    assertEquals(List.of("-10 2024-02-08", "-5 2024-10-26"), paid(null));
    assertEquals(paid(null), paid(SpendingOrder.SOONEST_TO_EXPIRE));
  }

  @Test
  void theFirstEarnedGoesFirst() {
    assertEquals(List.of("-10 2024-10-26", "-5 2024-02-08"), paid(SpendingOrder.FIRST_EARNED));
  }

  @Test
  void theLastEarnedGoesFirst() {
    assertEquals(List.of("-10 null", "-5 2024-02-08"), paid(SpendingOrder.LAST_EARNED));
  }

  @Test
  void theOpeningBalanceIsEarnedOnTheFirstDay() {
    Scene scene = Scene.of(points("8", SpendingOrder.FIRST_EARNED));
    scene.take(did("Z", "V-03", "2024-01-01"));
    scene.take(did("A", "V-02", "2024-01-10"));
    scene.take(asks("K", "G-01", "2024-01-20"));
    assertEquals(List.of("-15 null"), paid(scene.account(), "K"));
    assertEquals(
        List.of(lot("2024-02-08", 10, "2024-01-10"), lot(null, 3, "2024-01-01")),
        scene.account().lots("积分"));
  }

  @Test
  void whatExpiresIsGoneWhateverWouldHaveBeenSpentFirst() {
    Scene scene = earned(SpendingOrder.FIRST_EARNED);
    Decision decision = scene.take(did("D", "V-03", "2024-02-09"));
    assertEquals(List.of("-10", "10"), posted(decision));
    assertEquals(
        List.of(lot("2024-10-26", 10, "2024-01-01"), lot(null, 20, "2024-01-15")),
        scene.account().lots("积分"));
  }

  @Test
  void whatComesBackComesBackToItsPlace() {
    Scene scene = earned(SpendingOrder.FIRST_EARNED);
    List<Lot> before = scene.account().lots("积分");
    scene.take(asks("K", "G-01", "2024-01-20"));
    scene.take(new Return("R", morning("2024-01-21"), HOUSE, null, "K"));
    assertEquals(before, scene.account().lots("积分"));
    scene.take(asks("L", "G-01", "2024-01-22"));
    assertEquals(List.of("-10 2024-10-26", "-5 2024-02-08"), paid(scene.account(), "L"));
  }

  @Test
  void whatGoesTogetherIsOneLot() {
    Scene scene = Scene.of(points("0", SpendingOrder.FIRST_EARNED));
    for (int day = 10; day < 30; day++) {
      scene.take(did("E" + day, "V-04", "2024-01-" + day));
    }
    assertEquals(List.of(lot("2024-12-31", 200, "2024-01-10")), scene.account().lots("积分"));
    scene.take(did("B", "V-02", "2024-02-01"));
    scene.take(did("F", "V-04", "2024-02-02"));
    assertEquals(
        List.of(
            lot("2024-03-01", 10, "2024-02-01"),
            lot("2024-12-31", 200, "2024-01-10"),
            lot("2024-12-31", 10, "2024-02-02")),
        scene.account().lots("积分"));
  }

  @Test
  void nothingMoreIsKeptWhereTheSoonestToExpireGoesFirst() {
    String kept = Json.write(earned(null).account());
    assertFalse(kept.contains("spending"), kept);
    assertEquals(kept, Json.write(earned(SpendingOrder.SOONEST_TO_EXPIRE).account()));
  }

  @Test
  void anAccountIsKeptWithItsOrder() throws JsonException {
    Scene scene = earned(SpendingOrder.LAST_EARNED);
    scene.take(asks("K", "G-01", "2024-01-20"));
    assertEquals(scene.account(), Json.readAccount(Json.write(scene.account())));
  }

  @Test
  void anotherVersionMayChangeTheOrder() {
    Account account = earned(null).account();
    RuleBook first = RuleBook.compile(points("0", SpendingOrder.FIRST_EARNED).build());
    Decision earned = first.score(account, did("D", "V-02", "2024-01-20"));
    // What was earned before nobody asked is the oldest, and of that the soonest to expire.
    Decision paid =
        first.redeem(earned.account(), asks("K", "G-01", "2024-01-20", 2), Stock.unbounded());
    assertEquals(
        List.of("-10 2024-02-08", "-10 2024-10-26", "-10 null"), paid(paid.account(), "K"));
    RuleBook last = RuleBook.compile(points("0", SpendingOrder.LAST_EARNED).build());
    assertEquals(
        List.of("-10 2024-02-18", "-5 2024-02-08"),
        paid(
            last.redeem(earned.account(), asks("K", "G-01", "2024-01-20"), Stock.unbounded())
                .account(),
            "K"));
    RuleBook again = RuleBook.compile(points("0", null).build());
    Account back = again.score(earned.account(), did("E", "V-03", "2024-01-21")).account();
    Account never = again.score(account, did("D", "V-02", "2024-01-20")).account();
    assertEquals(again.score(never, did("E", "V-03", "2024-01-21")).account().lots(), back.lots());
    assertFalse(Json.write(back).contains("spending"));
  }
}
