package org.gongyue.examples.benchmarks.contestant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.examples.benchmarks.whole.Cut;
import org.gongyue.examples.benchmarks.whole.Cut.Bound;
import org.gongyue.examples.benchmarks.whole.Draft;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other libraries decide with rules for all that the convention says. */
class WholeTest {

  private static final int EVENTS = 4_000;

  private final Workload workload = Workload.of(Workload.MEDIUM, EVENTS, 40);

  @ParameterizedTest
  @EnumSource(names = {"DROOLS_WHOLE", "DROOLS_TUNED", "EASY_RULES_WHOLE", "EVRETE_WHOLE"})
  void everyPostingAndEveryCutIsThatOfTheEngine(Way way) {
    EventLog log = workload.log();
    Account[] accounts = workload.opened();
    Whole.Pass pass = ((Whole) way.on(workload)).begin();
    Set<Bound> bounds = EnumSet.noneOf(Bound.class);
    for (int i = 0; i < EVENTS; i++) {
      Decision engine = workload.rules().score(accounts[log.household(i)], log.observation(i));
      accounts[log.household(i)] = engine.account();
      Draft draft = pass.decide(i);
      BigDecimal posted =
          engine.postings().stream()
              .map(posting -> posting.amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(
          posted.movePointRight(1).longValueExact(), draft == null ? 0 : draft.posted(), "at " + i);
      List<Cut> cuts = draft == null ? List.of() : draft.cuts();
      assertEquals(cuts(engine), cuts.stream().map(Cut::points).toList(), "at " + i);
      cuts.forEach(cut -> bounds.add(cut.bound()));
    }
    pass.check(EVENTS);
    assertEquals(EnumSet.allOf(Bound.class), bounds);
  }

  /** How much was cut, in tenths, one bound after the other. */
  private static List<Long> cuts(Decision decision) {
    List<Long> cuts = new ArrayList<>();
    for (Reason step : decision.explanation().steps()) {
      switch (step.code()) {
        case CUT_BY_LIMIT, CUT_BY_FLOOR -> cuts.add(tenths(step, "amount") - tenths(step, "left"));
        case DROPPED_BY_LIMIT -> cuts.add(tenths(step, "amount"));
        default -> {}
      }
    }
    return cuts;
  }

  private static long tenths(Reason step, String name) {
    return ((BigDecimal) step.value(name)).movePointRight(1).longValueExact();
  }
}
