package org.gongyue.examples.benchmarks.contestant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.examples.benchmarks.byhand.Appraiser;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  private static final int EVENTS = 4_000;
  private static final int HOUSEHOLDS = 40;

  private final Workload workload = workload(Workload.MEDIUM);

  private static Workload workload(int rules) {
    return Workload.of(rules, EVENTS, HOUSEHOLDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {Workload.SMALL, Workload.MEDIUM, Workload.LARGE})
  void allContestantsComeToTheSameBalances(int rules) {
    Workload sized = workload(rules);
    // with counters only they are the same libraries, which take long to compile many rules
    Way last = rules == Workload.LARGE ? Way.EVRETE_WHOLE : Way.EVRETE_COUNTERS;
    for (Way way : EnumSet.range(Way.ENGINE, last)) {
      Contestant.Replay replay = way.on(sized).begin();
      int events = way.events(rules, EVENTS);
      replay.take(events);
      replay.check(events);
      replay.audit(events);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Workload.SMALL, Workload.MEDIUM, Workload.LARGE})
  void byHandWithTheSameStateEveryDecisionIsThatOfTheEngine(int rules) {
    Workload sized = workload(rules);
    EventLog log = sized.log();
    Account[] accounts = sized.opened();
    Bookkeeping.Pass byHand = new Bookkeeping(sized, Appraiser.BY_HAND).begin();
    for (int i = 0; i < EVENTS; i++) {
      Decision engine = sized.rules().score(accounts[log.household(i)], log.observation(i));
      accounts[log.household(i)] = engine.account();
      assertEquals(withoutAccounts(engine), byHand.decide(i));
    }
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
  void aDifferenceIsNoticed() {
    for (Way way : List.of(Way.ENGINE, Way.REPLAY, Way.SAME_STATE, Way.COUNTERS, Way.EASY_RULES)) {
      Contestant.Replay replay = way.on(workload).begin();
      replay.take(1_000);
      assertThrows(IllegalStateException.class, () -> replay.check(2_000), way::label);
    }
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
