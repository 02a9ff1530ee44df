package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Objections;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.measure.Span;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What all accounts together may spend on rewards in a period (预算). */
class BudgetTest {

  private static final Window QUARTER = Window.of(Window.Unit.QUARTER);
  private static final Window MONTH = Window.of(Window.Unit.MONTH);
  private static final AccountId OTHER = AccountId.household("1-1-101");

  /** 100 points to begin with; 50 a quarter for all rewards, 30 a month for G-01 of 10. */
  private static ConventionBuilder community() {
    return with(positive("V-01"))
        .balance("100", null, null)
        .reward(reward("G-01").price("10").budget(MONTH, "30"))
        .reward(reward("G-02").price("25"))
        .budget(QUARTER, "50");
  }

  private static Chronicle chronicle(Event... events) {
    Chronicle chronicle = Chronicle.of(community().compile());
    for (Event event : events) {
      assertEquals(Status.POSTED, chronicle.take(event).status(), event.id());
    }
    return chronicle;
  }

  private static Redemption other(String id, String reward, String day, int quantity) {
    return new Redemption(id, morning(day), OTHER, "r-1", reward, quantity);
  }

  private static String spent(Chronicle chronicle, String day) {
    LocalDate first = QUARTER.first(LocalDate.parse(day));
    return chronicle
        .stock(LocalDate.parse(day))
        .spent(null, "积分", first, QUARTER.last(first))
        .toPlainString();
  }

  @Test
  void whatAllAccountsSpendCounts() {
    Chronicle chronicle =
        chronicle(asks("A", "G-02", "2024-01-10"), other("B", "G-01", "2024-02-10", 2));
    Decision no = chronicle.take(asks("C", "G-01", "2024-03-01"));
    assertEquals(List.of(Code.CATALOGUE_BUDGET), reasons(no));
    assertEquals(
        "兑换预算不足（全部兑换品每季度合计 50 积分）：本期还剩 5，本次 10；下一期开始：2024-04-01",
        said(no, Code.CATALOGUE_BUDGET).text(Locale.CHINESE));
    assertEquals(Status.POSTED, chronicle.take(asks("D", "G-01", "2024-04-01")).status());
  }

  @Test
  void aRewardMayHaveItsOwn() {
    Chronicle chronicle =
        chronicle(asks("A", "G-01", "2024-01-10", 2), other("B", "G-01", "2024-01-11", 1));
    Decision no = chronicle.take(asks("C", "G-01", "2024-01-31"));
    assertEquals(List.of(Code.REWARD_BUDGET), reasons(no));
    assertEquals("2024-02-01", said(no, Code.REWARD_BUDGET).value("from"));
  }

  @Test
  void whatIsMoreThanIsLeftIsRefusedAsAWhole() {
    Chronicle chronicle = chronicle(asks("A", "G-01", "2024-01-10", 2));
    Decision no = chronicle.take(other("B", "G-01", "2024-01-11", 2));
    assertEquals(List.of(Code.REWARD_BUDGET), reasons(no));
    assertEquals(List.of(), no.postings());
    assertEquals("20", spent(chronicle, "2024-01-11"));
  }

  @Test
  void whatIsMoreThanTheWholeBudgetIsNeverPossible() {
    RuleBook book = community().compile();
    Eligibility no =
        book.eligibility(
            book.open(HOUSE, LocalDate.parse("2024-01-01")),
            asks("A", "G-01", "2024-01-10", 4),
            Stock.unbounded());
    assertEquals(Code.REWARD_BUDGET, no.reasons().get(0).code());
    assertNull(no.reasons().get(0).value("from"));
    assertNull(no.earliest());
  }

  @Test
  void theNextPeriodIsForeseen() {
    Chronicle chronicle =
        chronicle(asks("A", "G-02", "2024-01-10"), other("B", "G-02", "2024-01-11", 1));
    RuleBook book = community().compile();
    LocalDate day = LocalDate.parse("2024-02-15");
    Eligibility no =
        book.eligibility(
            chronicle.account(HOUSE, day), "G-01", morning("2024-02-15"), chronicle.stock(day));
    assertEquals(LocalDate.parse("2024-04-01"), no.earliest());
  }

  @Test
  void whatComesBackCountsNoMoreInThePeriodOfItsRedemption() {
    Chronicle chronicle =
        chronicle(
            asks("A", "G-02", "2024-03-10"),
            new Return("R", morning("2024-04-02"), HOUSE, null, "A"));
    assertEquals("0", spent(chronicle, "2024-04-02"));
    assertEquals(
        "0",
        chronicle
            .stock(LocalDate.parse("2024-04-02"))
            .spent(null, "积分", LocalDate.parse("2024-01-01"), LocalDate.parse("2024-03-31"))
            .toPlainString());
  }

  @Test
  void aReservationCountsUntilItIsCancelledOrOver() {
    Chronicle chronicle =
        chronicle(
            asks("A", "G-02", "2024-01-10").reserving(LocalDate.parse("2024-01-20")),
            other("B", "G-02", "2024-01-10", 1).reserving(LocalDate.parse("2024-01-20")));
    assertEquals("50", spent(chronicle, "2024-01-20"));
    assertEquals("0", spent(chronicle, "2024-01-21"));
    chronicle.take(new Cancellation("K", morning("2024-01-15"), HOUSE, null, "A"));
    assertEquals("25", spent(chronicle, "2024-01-20"));
  }

  @Test
  void aReversalPutsItRightAndALateRedemptionMustStillFit() {
    Chronicle chronicle =
        chronicle(asks("A", "G-02", "2024-01-10"), other("B", "G-02", "2024-02-10", 1));
    assertEquals(
        List.of(Code.CATALOGUE_BUDGET), reasons(chronicle.take(asks("C", "G-01", "2024-01-05"))));
    chronicle.take(Reversal.of("U", morning("2024-02-12"), OTHER, "B"));
    assertEquals("25", spent(chronicle, "2024-02-12"));
    assertEquals(Status.POSTED, chronicle.take(asks("D", "G-01", "2024-01-05")).status());
    assertEquals("35", spent(chronicle, "2024-02-12"));
  }

  @Test
  void whatARedemptionTookItselfIsNotInItsOwnWay() {
    Chronicle chronicle =
        Chronicle.of(
            community()
                .objections(new Objections(Span.days(7), null, List.of(), false, null))
                .compile());
    chronicle.take(Objection.to("A", "O", morning("2024-01-11"), HOUSE));
    chronicle.take(Ruling.upholds("O", "P", morning("2024-01-12"), HOUSE, "居民议事会"));
    // What was objected to before it came counts at first, then no more, and stays so.
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> chronicle.take(asks("A", "G-01", "2024-01-10", 2)));
    assertEquals("0", spent(chronicle, "2024-01-12"));
    assertEquals(Status.POSTED, chronicle.take(asks("B", "G-01", "2024-01-13", 3)).status());
  }

  @Test
  void aHostThatDoesNotCountHasABudgetThatIsNeverUsedUp() {
    assertEquals(
        BigDecimal.ZERO,
        Stock.unbounded().spent(null, "积分", LocalDate.EPOCH, LocalDate.parse("2024-12-31")));
    Chronicle chronicle = chronicle(did("E", "V-01", "2024-01-02"));
    assertEquals("0", spent(chronicle, "2024-01-02"));
  }
}
