package org.gongyue.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.examples.benchmarks.byhand.Household;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  private static final int EVENTS = 10_000;
  private static final int HOUSEHOLDS = 100;

  private final Workload workload = Workload.of(Workload.MEDIUM, EVENTS, HOUSEHOLDS);

  @Test
  void theEngineAndTheRulesByHandComeToTheSameBalances() {
    Account[] accounts = workload.opened();
    workload.score(accounts, 0, 1);
    workload.check(accounts, 0, 1);
    BigDecimal sum =
        Arrays.stream(accounts)
            .map(account -> account.balance(SampleConvention.POINTS))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(workload.total()));
  }

  @ParameterizedTest
  @ValueSource(ints = {Workload.SMALL, Workload.MEDIUM, Workload.LARGE})
  void byHandWithTheSameStateEveryDecisionIsThatOfTheEngine(int rules) {
    Workload sized = Workload.of(rules, EVENTS / 2, HOUSEHOLDS);
    Account[] accounts = sized.opened();
    Household[] books = sized.books();
    for (int i = 0; i < EVENTS / 2; i++) {
      int household = sized.log().household(i);
      Decision engine = sized.rules().score(accounts[household], sized.log().observation(i));
      accounts[household] = engine.account();
      Decision byHand = sized.bookkeeper().score(books[household], sized.log().observation(i));
      assertEquals(withoutAccounts(engine), byHand);
    }
    sized.check(books, accounts);
  }

  private static Decision withoutAccounts(Decision decision) {
    return new Decision(
        decision.event(),
        decision.convention(),
        decision.status(),
        decision.repeated(),
        decision.postings(),
        decision.effects(),
        decision.reasons(),
        decision.explanation(),
        List.of());
  }

  @Test
  void twoHalvesOfTheHouseholdsMakeTheWhole() {
    Account[] accounts = workload.opened();
    workload.score(accounts, 1, 2);
    workload.score(accounts, 0, 2);
    workload.check(accounts, 0, 1);
  }

  @Test
  void aDifferenceIsNoticed() {
    assertThrows(IllegalStateException.class, () -> workload.check(workload.opened(), 0, 1));
    assertThrows(IllegalStateException.class, () -> workload.check(workload.handWritten()));
  }

  @Test
  void theLogReachesEveryStepOfADecision() {
    Account[] accounts = workload.opened();
    Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    Set<Code> codes = new HashSet<>();
    for (int i = 0; i < EVENTS; i++) {
      int household = workload.log().household(i);
      Decision decision =
          workload.rules().score(accounts[household], workload.log().observation(i));
      accounts[household] = decision.account();
      statuses.merge(decision.status(), 1, Integer::sum);
      decision.explanation().steps().forEach(step -> codes.add(step.code()));
    }
    assertEquals(Set.of(Status.POSTED, Status.UNSCORED, Status.PENDING), statuses.keySet());
    assertTrue(statuses.get(Status.POSTED) > EVENTS / 2, statuses::toString);
    assertTrue(
        codes.containsAll(
            Set.of(
                Code.CONDITION_HOLDS,
                Code.RULE_DOES_NOT_APPLY,
                Code.ESCALATED,
                Code.ROUNDED,
                Code.WITHIN_LIMIT,
                Code.CUT_BY_LIMIT,
                Code.DROPPED_BY_LIMIT,
                Code.CUT_BY_FLOOR)),
        codes::toString);
  }
}
