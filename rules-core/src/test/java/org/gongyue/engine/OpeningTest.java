package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.TransferBuilder.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Lot;
import org.gongyue.convention.Objections;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Span;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/**
 * Since when an account is open whose first event does not count any more, where every household
 * has a hundred points more at the beginning of each month, and ten are lost for N-01.
 */
class OpeningTest {

  private static final AccountId DAUGHTER = AccountId.household("1-1-101");
  private static final PeriodEnd MONTHLY =
      new PeriodEnd(
          new Recurrence(Window.of(Window.Unit.MONTH), null),
          BigDecimal.ONE,
          null,
          true,
          new BigDecimal(100));

  private final Chronicle chronicle =
      Chronicle.of(
          with(negative("N-01"))
              .points(
                  new UnitOfAccount(
                      "积分",
                      0,
                      RoundingMode.HALF_UP,
                      BigDecimal.ZERO,
                      null,
                      null,
                      Validity.of(new Term.Days(30)),
                      MONTHLY,
                      null))
              .objections(new Objections(Span.days(20), null, List.of(), false, null))
              .transfer(transfer("T-01"))
              .compile());

  private String balance(AccountId id) {
    return Decimals.text(chronicle.find(id).balance("积分"));
  }

  private List<Lot> lots(AccountId id) {
    return chronicle.find(id).lots("积分");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A penalty is the first that is known of the household; it has 90 in April, and gives 34. */
  private void aPenaltyAndAGift() {
    assertEquals(List.of("-10"), posted(chronicle.take(did("E-1", "N-01", "2024-03-28"))));
    Decision gave =
        chronicle.take(
            Transfer.of("T-1", morning("2024-04-03"), "T-01", HOUSE, DAUGHTER).giving(34));
    assertEquals(List.of("100", "-34", "34"), posted(gave));
    assertEquals("56", balance(HOUSE));
  }

  @Test
  void whoRightlyObjectsToTheEventThatOpenedTheAccountLosesNothingByIt() {
    aPenaltyAndAGift();
    chronicle.take(Objection.to("E-1", "O-1", morning("2024-04-08"), HOUSE));
    Decision ruled =
        chronicle.take(Ruling.upholds("O-1", "J-1", morning("2024-04-10"), HOUSE, "居民议事会"));
    // The penalty comes back and nothing else happens: the household was there, for it objected,
    // and so it had the points of April, and those that it gave away never expire.
    assertEquals(List.of("10"), posted(ruled));
    assertEquals(day("2024-03-28"), chronicle.find(HOUSE).opened());
    assertEquals("66", balance(HOUSE));
    assertEquals("34", balance(DAUGHTER));
    assertEquals(List.of(), lots(DAUGHTER));
  }

  @Test
  void anAccountOfWhichTheFirstEventIsReversedIsOpenedByTheNext() {
    aPenaltyAndAGift();
    Decision reversed = chronicle.take(Reversal.of("U-1", morning("2024-04-10"), HOUSE, "E-1"));
    // Nobody knew of it before 3 April: the points of April were not its. The gift stays, as a debt
    // of the giver, and of points that were new on that day and can be spent for thirty days.
    assertEquals(List.of("10", "-100", "-34", "34"), posted(reversed));
    assertEquals(day("2024-04-03"), chronicle.find(HOUSE).opened());
    assertEquals("-34", balance(HOUSE));
    assertEquals(List.of(new Lot(day("2024-05-02"), new BigDecimal(34))), lots(DAUGHTER));
  }

  @Test
  void anAccountOfWhichTheOnlyEventIsReversedIsNotOpen() {
    chronicle.take(did("E-1", "N-01", "2024-03-28"));
    chronicle.take(Reversal.of("U-1", morning("2024-04-10"), HOUSE, "E-1"));
    assertNull(chronicle.find(HOUSE));
  }

  @Test
  void aReversalIsAnUpheldObjectionOfAnAccountThatWasOpenAnyway() {
    chronicle.begin(chronicle.opened(HOUSE, day("2024-03-28")));
    aPenaltyAndAGift();
    Decision reversed = chronicle.take(Reversal.of("U-1", morning("2024-04-10"), HOUSE, "E-1"));
    assertEquals(List.of("10"), posted(reversed));
    assertEquals("66", balance(HOUSE));
    assertEquals("34", balance(DAUGHTER));
    assertEquals(List.of(), lots(DAUGHTER));
  }
}
