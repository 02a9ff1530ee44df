package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.junit.jupiter.api.Test;

/** A community's log, event after event. */
class ReplayTest {

  private static final AccountId NEIGHBOUR = AccountId.household("3-2-502");

  private final Replay replay =
      Replay.of(
          with(positive("V-01"))
              .reward(reward("G-01").stock(3))
              .reward(reward("G-02"))
              .balance("200", null, null)
              .compile());

  private static Observation neighbourDid(String id, String day) {
    return Observation.of(id, morning(day), "V-01", NEIGHBOUR);
  }

  @Test
  void anAccountIsOpenedByTheFirstEventItTakes() {
    replay.take(did("E-1", "V-99", "2024-02-01"));
    assertTrue(replay.accounts().isEmpty());
    replay.take(did("E-2", "V-01", "2024-03-01"));
    Account account = replay.accounts().iterator().next();
    assertEquals(LocalDate.of(2024, 3, 1), account.opened());
    assertEquals("210", account.balance("积分").toString());
  }

  @Test
  void eachAccountHasItsOwnBalance() {
    replay.take(did("E-1", "V-01", "2024-03-01"));
    replay.take(neighbourDid("E-2", "2024-03-01"));
    replay.take(neighbourDid("E-3", "2024-03-02"));
    assertEquals(
        List.of("210", "220"),
        replay.accounts().stream().map(account -> account.balance("积分").toString()).toList());
  }

  @Test
  void accountsAreListedInTheOrderOfTheirIds() {
    replay.take(neighbourDid("E-2", "2024-03-01"));
    replay.take(did("E-1", "V-01", "2024-03-01"));
    assertEquals(List.of(HOUSE, NEIGHBOUR), replay.accounts().stream().map(Account::id).toList());
  }

  @Test
  void theStockRunsOutOverAllAccounts() {
    replay.take(asks("R-1", "G-01", "2024-03-01", 2));
    Redemption two = new Redemption("R-2", morning("2024-03-02"), NEIGHBOUR, null, "G-01", 2);
    Decision refused = replay.take(two);
    assertEquals(List.of(Code.OUT_OF_STOCK), reasons(refused));
    assertEquals("1", refused.reasons().get(0).value("available").toString());
    assertEquals(Status.POSTED, replay.take(asks("R-3", "G-01", "2024-03-03")).status());
    assertEquals(0, replay.stock().available("G-01"));
  }

  @Test
  void aRepeatedRedemptionTakesNothingMoreFromTheShelf() {
    replay.take(asks("R-1", "G-01", "2024-03-01", 2));
    replay.take(asks("R-1", "G-01", "2024-03-01", 2));
    assertEquals(1, replay.stock().available("G-01"));
  }

  @Test
  void aRewardWithoutStockIsNeverOut() {
    replay.take(asks("R-1", "G-02", "2024-03-01", 2));
    assertEquals(Stock.UNBOUNDED, replay.stock().available("G-02"));
  }

  @Test
  void oneIdOnTwoAccountsConflicts() {
    replay.take(did("E-1", "V-01", "2024-03-01"));
    Decision decision = replay.take(neighbourDid("E-1", "2024-03-02"));
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(decision));
    assertEquals("2024-03-01", decision.reasons().get(0).value("day"));
    assertEquals(1, replay.accounts().size());
  }

  @Test
  void anIdThatWasRejectedIsFreeForAnotherAccount() {
    replay.take(did("E-1", "V-99", "2024-03-01"));
    assertEquals(List.of("10"), posted(replay.take(neighbourDid("E-1", "2024-03-02"))));
  }
}
