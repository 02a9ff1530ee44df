package org.gongyue.examples.benchmarks;

import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.contestant.Workload;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** A process that compiles a convention, decides one event, prints how long it took, and ends. */
final class FirstDecision {

  private FirstDecision() {}

  /** Prints the milliseconds from the start of this method to the first decision. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    List<Terms> terms = Terms.list(Workload.MEDIUM);
    RuleBook rules = RuleBook.compile(SampleConvention.of("benchmarks/first", terms));
    EventLog log = EventLog.generate(1, terms, 1, 2);
    Account account = rules.open(log.account(0), SampleConvention.FIRST_DAY);
    Decision decision = rules.score(account, log.observation(0));
    System.out.println((System.nanoTime() - start) / 1_000_000 + " " + decision.status());
  }
}
