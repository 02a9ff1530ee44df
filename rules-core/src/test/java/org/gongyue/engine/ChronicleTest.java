package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Reversal;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Late events, appeals and mistakes put right: what was posted stays, the difference is posted. */
class ChronicleTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private final Chronicle chronicle =
      Chronicle.of(
          with(positive("V-01"))
              .and(
                  negative("N-01")
                      .rule(rule("N-01-1").amount("5").escalates(Window.rolling(365), "5", "20")))
              .reward(reward("G-01").price("50").stock(3))
              .balance("100", "0", null)
              .compile());

  private String balance() {
    return Decimals.text(chronicle.account(HOUSE, DAY).balance("积分"));
  }

  private static Reversal reversal(String id, String of, String day) {
    return Reversal.of(id, morning(day), HOUSE, of);
  }

  @Test
  void anUpheldAppealGivesThePointsBackAndTheRepetitionWithThem() {
    chronicle.take(did("E-1", "N-01", "2024-03-01")); // first time: -5, 95
    chronicle.take(did("E-2", "N-01", "2024-03-05")); // second time: -20, 75
    Decision upheld = chronicle.take(reversal("U-1", "E-1", "2024-03-10").because("监控显示不是本户"));
    // E-1 never was, so E-2 was the first time: -5 in place of -20
    assertEquals(List.of("5", "15"), posted(upheld));
    assertEquals(List.of("E-1", "E-2"), upheld.postings().stream().map(Posting::adjusts).toList());
    assertEquals(Cause.CORRECTED, upheld.postings().get(0).cause());
    assertEquals("监控显示不是本户", said(upheld, Code.REVERSED).value("note"));
    assertEquals("95", balance());
  }

  @Test
  void aLateEventIsDecidedInItsPlaceAndTheLaterOnesAreAdjusted() {
    chronicle.take(did("E-2", "N-01", "2024-03-05")); // first time: -5
    Decision late = chronicle.take(did("E-1", "N-01", "2024-03-01"));
    // now E-1 is the first (-5) and E-2 the second (-20 in place of -5)
    assertEquals(List.of("-5", "-15"), posted(late));
    assertEquals("75", balance());
    assertEquals("-15", said(late, Code.ADJUSTED).value("amount").toString());
  }

  @Test
  void aMistakeIsReplaced() {
    chronicle.take(did("E-1", "N-01", "2024-03-01"));
    Decision replaced =
        chronicle.take(
            reversal("U-1", "E-1", "2024-03-02").replacedBy(did("E-1a", "V-01", "2024-03-01")));
    assertEquals(List.of("10", "5"), posted(replaced));
    assertEquals("110", balance());
    assertEquals("E-1a", said(replaced, Code.REPLACED).value("replacement"));
    assertTrue(chronicle.take(did("E-1a", "V-01", "2024-03-01")).repeated());
  }

  @Test
  void aReplacementThatIsWrongChangesNothing() {
    chronicle.take(did("E-1", "N-01", "2024-03-01"));
    Decision refused =
        chronicle.take(
            reversal("U-1", "E-1", "2024-03-02").replacedBy(did("E-1a", "V-99", "2024-03-01")));
    assertEquals(List.of(Code.UNKNOWN_BEHAVIOUR), reasons(refused));
    assertEquals("95", balance());
    assertEquals(LocalDate.of(2024, 3, 1), chronicle.latest());
    assertEquals(List.of("5"), posted(chronicle.take(reversal("U-2", "E-1", "2024-03-03"))));
  }

  @Test
  void norDoesItChangeWhatFollows() {
    chronicle.take(did("E-1", "N-01", "2024-03-01")); // 95
    Reversal wrong =
        reversal("U-1", "E-1", "2024-03-02").replacedBy(did("E-1a", "V-99", "2024-03-01"));
    chronicle.take(wrong);
    assertEquals(List.of("-20"), posted(chronicle.take(did("E-2", "N-01", "2024-03-03"))));
    assertEquals("75", balance());
    assertEquals(List.of(Code.UNKNOWN_BEHAVIOUR), reasons(chronicle.take(wrong)));
    assertFalse(chronicle.stands("U-1"));
    assertEquals("75", balance());
  }

  @Test
  void aReversalThatWaitsForAReplacementReversesItWhenItComes() {
    chronicle.take(did("E-1", "N-01", "2024-03-01")); // 95
    Decision waits = chronicle.take(reversal("U-2", "E-1a", "2024-03-02"));
    assertEquals(Status.PENDING, waits.status());
    Reversal wrong =
        reversal("U-1", "E-1", "2024-03-03").replacedBy(did("E-1a", "V-99", "2024-03-01"));
    assertEquals(List.of(Code.UNKNOWN_BEHAVIOUR), reasons(chronicle.take(wrong)));
    Decision replaced =
        chronicle.take(
            reversal("U-3", "E-1", "2024-03-03").replacedBy(did("E-1a", "V-01", "2024-03-01")));
    assertEquals(List.of("5"), posted(replaced));
    assertEquals("100", balance());
    chronicle.take(reversal("U-4", "U-2", "2024-03-04"));
    assertEquals("110", balance());
  }

  @Test
  void whatWasHandedOutStaysAndBecomesADebt() {
    chronicle.take(did("E-1", "V-01", "2024-03-01")); // 110
    chronicle.take(asks("R-1", "G-01", "2024-03-02", 2)); // 10
    chronicle.take(reversal("U-1", "E-1", "2024-03-03"));
    assertEquals("0", balance());
    chronicle.take(did("E-2", "V-01", "2024-03-04")); // 10
    Chronicle poorer =
        Chronicle.of(
            with(positive("V-01"))
                .reward(reward("G-01").price("50"))
                .balance("45", "0", null)
                .compile());
    poorer.take(did("E-1", "V-01", "2024-03-01")); // 55
    poorer.take(asks("R-1", "G-01", "2024-03-02")); // 5
    Decision upheld = poorer.take(reversal("U-1", "E-1", "2024-03-03"));
    assertEquals(List.of("-10"), posted(upheld));
    assertEquals("-5", Decimals.text(poorer.account(HOUSE, DAY).balance("积分")));
  }

  @Test
  void whatIsAskedForLateMustBeAffordableNowAsWell() {
    chronicle.take(asks("R-2", "G-01", "2024-03-05", 2)); // all 100
    Decision late = chronicle.take(asks("R-1", "G-01", "2024-03-01"));
    assertEquals(List.of(Code.BALANCE_TOO_LOW), reasons(late));
    assertEquals("0", balance());
  }

  @Test
  void aReversedRedemptionGoesBackToTheShelf() {
    chronicle.take(asks("R-1", "G-01", "2024-03-01", 2));
    assertEquals(1, chronicle.stock().available("G-01"));
    chronicle.take(reversal("U-1", "R-1", "2024-03-02"));
    assertEquals(3, chronicle.stock().available("G-01"));
    assertEquals("100", balance());
  }

  @Test
  void aReversalCanBeReversed() {
    chronicle.take(did("E-1", "V-01", "2024-03-01"));
    chronicle.take(reversal("U-1", "E-1", "2024-03-02"));
    assertEquals("100", balance());
    assertEquals(List.of("10"), posted(chronicle.take(reversal("U-2", "U-1", "2024-03-03"))));
    assertEquals("110", balance());
  }

  @Test
  void aReversalThatComesBeforeItsEventWaitsForIt() {
    Decision early = chronicle.take(reversal("U-1", "E-1", "2024-03-02"));
    assertEquals(Status.PENDING, early.status());
    assertEquals(List.of(Code.AWAITS_EVENT), reasons(early));
    assertEquals(List.of(), posted(chronicle.take(did("E-1", "V-01", "2024-03-01"))));
    assertEquals("100", balance());
  }

  @Test
  void ofTwoReversalsThatWaitTheLaterCountsEvenIfTheFirstComesAgain() {
    chronicle.take(reversal("U-1", "E-1", "2024-03-03"));
    chronicle.take(reversal("U-2", "E-1", "2024-03-02"));
    Decision again = chronicle.take(reversal("U-1", "E-1", "2024-03-03"));
    assertEquals(List.of(Code.AWAITS_EVENT), reasons(again));
    chronicle.take(did("E-1", "V-01", "2024-03-01"));
    assertTrue(chronicle.stands("U-2"));
    assertFalse(chronicle.stands("U-1"));
  }

  @Test
  void aReversalThatWaitsMaySafelyComeAgain() {
    chronicle.take(reversal("U-1", "E-1", "2024-03-02"));
    Decision again = chronicle.take(reversal("U-1", "E-1", "2024-03-02"));
    assertEquals(List.of(Code.AWAITS_EVENT), reasons(again));
    assertEquals(Status.PENDING, again.status());
    assertEquals(
        List.of(Code.CONFLICTING_EVENT),
        reasons(chronicle.take(reversal("U-1", "E-2", "2024-03-02"))));
    assertEquals(List.of(), posted(chronicle.take(did("E-1", "V-01", "2024-03-01"))));
    assertTrue(chronicle.take(reversal("U-1", "E-1", "2024-03-02")).repeated());
    assertEquals("100", balance());
  }

  @Test
  void whatWasReversedCannotBeReversedOrTakenAgain() {
    chronicle.take(did("E-1", "V-01", "2024-03-01"));
    chronicle.take(reversal("U-1", "E-1", "2024-03-02"));
    assertEquals(
        List.of(Code.ALREADY_REVERSED),
        reasons(chronicle.take(reversal("U-2", "E-1", "2024-03-03"))));
    assertTrue(chronicle.take(did("E-1", "V-01", "2024-03-01")).repeated());
    assertEquals("100", balance());
  }

  @Test
  void aReversalNamesTheAccountOfItsEventAndIsNotBeforeIt() {
    chronicle.take(did("E-1", "V-01", "2024-03-01"));
    AccountId other = AccountId.household("3-2-502");
    assertEquals(
        List.of(Code.REVERSES_OTHER_ACCOUNT),
        reasons(chronicle.take(Reversal.of("U-1", morning("2024-03-02"), other, "E-1"))));
    assertEquals(
        List.of(Code.REVERSED_BEFORE),
        reasons(chronicle.take(reversal("U-2", "E-1", "2024-02-01"))));
    assertEquals("110", balance());
  }

  @Test
  void itMayBeginWithAnAccountThatWasKeptAndWithWhatIsOnTheShelf() {
    RuleBook rules =
        with(positive("V-01"))
            .reward(reward("G-01").price("50").stock(3))
            .balance("100", "0", null)
            .compile();
    Chronicle begun = Chronicle.of(RuleBooks.of(rules), reward -> 1);
    begun.begin(Account.open(HOUSE, DAY, Map.of("积分", new BigDecimal("120"))));
    assertEquals(
        "70", Decimals.text(begun.take(asks("R-1", "G-01", "2024-03-01")).account().balance("积分")));
    assertEquals(
        List.of(Code.OUT_OF_STOCK), reasons(begun.take(asks("R-2", "G-01", "2024-03-02"))));
    // What comes late is decided on the account as it was in the beginning, too.
    assertEquals(0, begun.stock().available("G-01"));
    begun.take(reversal("U-1", "R-1", "2024-03-03"));
    assertEquals("120", Decimals.text(begun.account(HOUSE, DAY).balance("积分")));
    Account other = Account.open(HOUSE, DAY, Map.of());
    assertThrows(IllegalStateException.class, () -> begun.begin(other));
  }
}
