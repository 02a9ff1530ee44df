package org.gongyue.examples.benchmarks.contestant;

import java.math.BigDecimal;
import org.gongyue.examples.benchmarks.byhand.Deed;
import org.gongyue.examples.benchmarks.byhand.HandWritten;

/** By hand, with counters only. */
final class Counting {

  private Counting() {}

  /** Over events that are numbers already: the least that such a program can cost. */
  static Contestant overNumbers(Workload workload) {
    Deed[] deeds = new Deed[workload.log().size()];
    for (int i = 0; i < deeds.length; i++) {
      deeds[i] = workload.deed(i);
    }
    return () ->
        new Pass(workload) {
          @Override
          public void take(int events) {
            for (int i = 0; i < events; i++) {
              counters.take(deeds[i]);
            }
          }
        };
  }

  /** Over the events that the engine is given. */
  static Contestant overObservations(Workload workload) {
    return () ->
        new Pass(workload) {
          @Override
          public void take(int events) {
            for (int i = 0; i < events; i++) {
              counters.take(workload.deed(i));
            }
          }
        };
  }

  /** A replay that comes to counters. */
  abstract static class Pass implements Contestant.Replay {

    final HandWritten counters;
    private final Workload workload;

    Pass(Workload workload) {
      this.workload = workload;
      this.counters = workload.counters();
    }

    @Override
    public void check(int events) {
      workload.check(events, household -> BigDecimal.valueOf(counters.balance(household), 1));
    }
  }
}
