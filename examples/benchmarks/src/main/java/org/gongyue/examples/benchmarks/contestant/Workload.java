package org.gongyue.examples.benchmarks.contestant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.byhand.Deed;
import org.gongyue.examples.benchmarks.byhand.HandWritten;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** The terms, the convention made of them, a log, and what its replay must come to. */
public final class Workload {

  /** How many rules a small convention has. */
  public static final int SMALL = 20;

  /** How many rules a convention of the middle size has. */
  public static final int MEDIUM = 60;

  /** How many rules a large convention has. */
  public static final int LARGE = 500;

  /** The observations of a year. */
  public static final int EVENTS = 400_000;

  /** How many households made them: as many events each as a busy family has. */
  public static final int HOUSEHOLDS = 4_000;

  private static final long SEED = 20240101;

  private final List<Terms> terms;
  private final Convention convention;
  private final RuleBook rules;
  private final EventLog log;
  private final Deed.Reader reader;
  private final Account[] opened;

  private Workload(int count, int events, int households) {
    terms = Terms.list(count);
    convention = SampleConvention.of("benchmarks/one", terms);
    rules = RuleBook.compile(convention);
    log = EventLog.generate(SEED, terms, events, households);
    reader = new Deed.Reader(terms);
    opened = new Account[households];
    for (int i = 0; i < households; i++) {
      opened[i] = rules.open(log.account(i), SampleConvention.FIRST_DAY);
    }
  }

  /**
   * A workload; the same whenever it is made.
   *
   * @param rules how many rules the convention has
   */
  public static Workload of(int rules, int events, int households) {
    return new Workload(rules, events, households);
  }

  /** The terms of the convention. */
  public List<Terms> terms() {
    return terms;
  }

  /** The convention that is made of the terms. */
  public Convention convention() {
    return convention;
  }

  /** The convention ready to decide. */
  public RuleBook rules() {
    return rules;
  }

  /** The events. */
  public EventLog log() {
    return log;
  }

  /** The accounts before the first event. */
  public Account[] opened() {
    return opened.clone();
  }

  /** The counters by hand before the first event. */
  HandWritten counters() {
    return new HandWritten(terms, opened.length);
  }

  /** An event as numbers. */
  Deed deed(int event) {
    return reader.read(log.observation(event), log.household(event));
  }

  /** The balances by hand after so many events, in tenths. */
  public long[] expected(int events) {
    HandWritten counters = counters();
    for (int i = 0; i < events; i++) {
      counters.take(deed(i));
    }
    long[] balances = new long[opened.length];
    Arrays.setAll(balances, counters::balance);
    return balances;
  }

  /** Scores all events on their accounts. */
  public void score(Account[] accounts) {
    score(accounts, 0, 1, log.size());
  }

  /** Scores some of the first events on their accounts: the one at {@code from}, each step on. */
  void score(Account[] accounts, int from, int step, int events) {
    for (int i = from; i < events; i += step) {
      int household = log.household(i);
      accounts[household] = rules.score(accounts[household], log.observation(i)).account();
    }
  }

  /**
   * Holds balances against those by hand after so many events.
   *
   * @param found by the number of the household
   * @throws IllegalStateException if one differs
   */
  void check(int events, IntFunction<BigDecimal> found) {
    long[] expected = expected(events);
    for (int i = 0; i < expected.length; i++) {
      BigDecimal due = BigDecimal.valueOf(expected[i], 1);
      if (found.apply(i).compareTo(due) != 0) {
        throw new IllegalStateException(log.account(i) + " has " + found.apply(i) + ", not " + due);
      }
    }
  }
}
