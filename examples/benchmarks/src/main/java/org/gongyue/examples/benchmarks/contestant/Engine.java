package org.gongyue.examples.benchmarks.contestant;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.engine.Playback;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;

/** The engine as it ships. */
final class Engine {

  private Engine() {}

  /** One event after the other. */
  static Contestant alone(Workload workload) {
    return () ->
        new Pass(workload) {
          @Override
          public void take(int events) {
            workload.score(accounts, 0, 1, events);
          }
        };
  }

  /** The same, and all that can be said of each decision is worked out, short of its words. */
  static Contestant traced(Workload workload) {
    return () ->
        new Pass(workload) {
          private long findings;

          @Override
          public void take(int events) {
            EventLog log = workload.log();
            for (int i = 0; i < events; i++) {
              int household = log.household(i);
              Decision decision = workload.rules().score(accounts[household], log.observation(i));
              accounts[household] = decision.account();
              findings += decision.findings().size();
            }
          }

          @Override
          public void check(int events) {
            super.check(events);
            if (findings < events) {
              throw new IllegalStateException("only " + findings + " findings");
            }
          }
        };
  }

  /** Each of two threads scores the events of half of the households. */
  static Contestant inTwoThreads(Workload workload) {
    return () ->
        new Pass(workload) {
          @Override
          public void take(int events) {
            Halves.run(first -> workload.score(accounts, first, 2, events));
          }
        };
  }

  /** By {@code RuleBook.replay}, with all processors and the decisions in the order of the log. */
  static Contestant replaying(Workload workload) {
    Map<AccountId, Integer> households = new HashMap<>();
    for (int i = 0; i < workload.log().households(); i++) {
      households.put(workload.log().account(i), i);
    }
    return () ->
        new Pass(workload) {
          @Override
          public void take(int events) {
            Iterator<Observation> log =
                IntStream.range(0, events).mapToObj(workload.log()::observation).iterator();
            try (Playback playback = workload.rules().replay(log)) {
              while (playback.hasNext()) {
                playback.next();
              }
              for (Account account : playback.accounts()) {
                accounts[households.get(account.id())] = account;
              }
            }
          }
        };
  }

  /** A replay that comes to accounts. */
  abstract static class Pass implements Contestant.Replay {

    final Account[] accounts;
    private final Workload workload;

    Pass(Workload workload) {
      this.workload = workload;
      this.accounts = workload.opened();
    }

    @Override
    public void check(int events) {
      workload.check(events, i -> accounts[i].balance(SampleConvention.POINTS));
    }
  }
}
