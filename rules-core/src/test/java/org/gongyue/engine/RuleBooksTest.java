package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Versions of one convention in force one after the other, and accounts carried across. */
class RuleBooksTest {

  private static ConventionBuilder version(String version, String from, String points) {
    return with(positive("V-01")
            .rule(
                rule("V-01-1")
                    .amount(points)
                    .most(Whose.ACCOUNT, Window.of(Window.Unit.YEAR), "50")))
        .version(version, from);
  }

  private static RuleBooks books(ConventionBuilder... versions) {
    return RuleBooks.of(List.of(versions).stream().map(ConventionBuilder::compile).toList());
  }

  @Test
  void theVersionOfItsDayDecidesAnEvent() {
    Chronicle chronicle =
        Chronicle.of(books(version("2", "2024-07-01", "30"), version("1", "2024-01-01", "10")));
    assertEquals(
        List.of(Code.NOT_IN_FORCE), reasons(chronicle.take(did("E-0", "V-01", "2023-12-31"))));
    Decision first = chronicle.take(did("E-1", "V-01", "2024-06-30"));
    Decision second = chronicle.take(did("E-2", "V-01", "2024-07-01"));
    assertEquals(List.of("10"), posted(first));
    assertEquals("1", first.convention().version());
    assertEquals(List.of("30"), posted(second));
    assertEquals("2", second.convention().version());
  }

  @Test
  void whatHappenedUnderTheVersionBeforeCountsTowardsTheLimit() {
    Chronicle chronicle =
        Chronicle.of(books(version("1", "2024-01-01", "40"), version("2", "2024-07-01", "30")));
    chronicle.take(did("E-1", "V-01", "2024-06-30"));
    assertEquals(List.of("10"), posted(chronicle.take(did("E-2", "V-01", "2024-07-01"))));
  }

  @Test
  void aRedemptionIsPricedByTheVersionInForceWhenItIsAsked() {
    Chronicle chronicle =
        Chronicle.of(
            books(
                version("1", "2024-01-01", "1")
                    .balance("100", null, null)
                    .reward(reward("G-01").price("20")),
                version("2", "2024-07-01", "1")
                    .balance("100", null, null)
                    .reward(reward("G-01").price("25"))));
    assertEquals(List.of("-20"), posted(chronicle.take(asks("R-1", "G-01", "2024-06-30"))));
    assertEquals(List.of("-25"), posted(chronicle.take(asks("R-2", "G-01", "2024-07-01"))));
  }

  @Test
  void aLateEventOfAnOldVersionIsDecidedByItAndAdjustsWhatFollowed() {
    Chronicle chronicle =
        Chronicle.of(books(version("1", "2024-01-01", "40"), version("2", "2024-07-01", "30")));
    chronicle.take(did("E-2", "V-01", "2024-07-01")); // 30 of at most 50
    Decision late = chronicle.take(did("E-1", "V-01", "2024-06-30"));
    assertEquals(List.of("40", "-20"), posted(late));
    assertEquals("50", Decimals.text(chronicle.account(HOUSE, LocalDate.EPOCH).balance("积分")));
  }

  private static UnitOfAccount yearly(String base) {
    PeriodEnd end =
        new PeriodEnd(
            Recurrence.each(Window.Unit.YEAR), BigDecimal.ZERO, null, true, new BigDecimal(base));
    return new UnitOfAccount(
        "积分", 0, RoundingMode.HALF_UP, BigDecimal.ZERO, null, null, null, end, null);
  }

  @Test
  void theOldVersionClosesItsYearAndTheNewOneBeginsTheNext() {
    RuleBooks books =
        books(
            version("1", "2024-01-01", "10").points(yearly("50")),
            version("2", "2025-01-01", "10").points(yearly("100")));
    Chronicle chronicle = Chronicle.of(books);
    chronicle.take(did("E-1", "V-01", "2024-06-30"));
    Decision next = chronicle.take(did("E-2", "V-01", "2025-03-01"));
    assertEquals(List.of("-10", "100", "10"), posted(next));
    assertEquals(
        List.of(Cause.PERIOD_END, Cause.BASE),
        next.postings().stream().map(Posting::cause).limit(2).toList());
  }

  @Test
  void theBaseOfANewVersionIsGrantedWhereTheOldOneHadNoCalendar() {
    RuleBooks books =
        books(
            version("1", "2024-01-01", "10"),
            version("2", "2025-01-01", "10").points(yearly("100")));
    Chronicle chronicle = Chronicle.of(books);
    chronicle.take(did("E-1", "V-01", "2024-06-30"));
    Account account = chronicle.account(HOUSE, LocalDate.EPOCH);
    LocalDate day = LocalDate.of(2025, 1, 1);
    assertEquals("110", Decimals.text(books.asOf(account, day).account().balance("积分")));
    LocalDate before = LocalDate.of(2024, 12, 31);
    assertEquals("10", Decimals.text(books.asOf(account, before).account().balance("积分")));
  }

  @Test
  void noVersionIsInForceBeforeTheFirst() {
    assertNull(books(version("1", "2024-01-01", "10")).on(LocalDate.of(2023, 12, 31)));
  }

  @Test
  void versionsThatAreNotOneAfterTheOtherAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> RuleBooks.of(List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> books(version("1", "2024-01-01", "10"), version("1", "2024-07-01", "10")));
    assertThrows(
        IllegalArgumentException.class,
        () -> books(version("1", "2024-01-01", "10"), version("2", "2024-01-01", "10")));
  }
}
