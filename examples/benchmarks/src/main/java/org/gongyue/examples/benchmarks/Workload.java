package org.gongyue.examples.benchmarks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBook;
import org.gongyue.examples.benchmarks.byhand.Bookkeeper;
import org.gongyue.examples.benchmarks.byhand.Deed;
import org.gongyue.examples.benchmarks.byhand.HandWritten;
import org.gongyue.examples.benchmarks.byhand.Household;
import org.gongyue.examples.benchmarks.byhand.Statement;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** The terms, the convention made of them, a log, and what its replay must come to. */
final class Workload {

  static final int SMALL = 20;
  static final int MEDIUM = 60;
  static final int LARGE = 500;
  private static final long SEED = 20240101;

  private final List<Terms> terms;
  private final RuleBook rules;
  private final Bookkeeper bookkeeper;
  private final EventLog log;
  private final Deed.Reader reader;
  private final Deed[] deeds;
  private final Account[] opened;
  private final long[] expected;

  private Workload(int count, int events, int households) {
    terms = Terms.list(count);
    rules = RuleBook.compile(SampleConvention.of("benchmarks/one", terms));
    bookkeeper = new Bookkeeper(rules.version(), rules.convention(), terms);
    reader = new Deed.Reader(terms);
    log = EventLog.generate(SEED, terms, events, households);
    deeds = new Deed[events];
    for (int i = 0; i < events; i++) {
      deeds[i] = reader.read(log.observation(i), log.household(i));
    }
    opened = new Account[households];
    for (int i = 0; i < households; i++) {
      opened[i] = rules.open(log.account(i), SampleConvention.FIRST_DAY);
    }
    HandWritten reference = handWritten();
    follow(reference);
    expected = new long[households];
    for (int i = 0; i < households; i++) {
      expected[i] = reference.balance(i);
    }
  }

  /**
   * @param rules how many rules the convention has
   */
  static Workload of(int rules, int events, int households) {
    return new Workload(rules, events, households);
  }

  RuleBook rules() {
    return rules;
  }

  EventLog log() {
    return log;
  }

  /** The accounts before the first event. */
  Account[] opened() {
    return opened.clone();
  }

  /** The rules by hand before the first event. */
  HandWritten handWritten() {
    return new HandWritten(terms, opened.length);
  }

  /** Takes all events by hand, as numbers. */
  void follow(HandWritten books) {
    for (Deed deed : deeds) {
      books.take(deed);
    }
  }

  /** Takes all events by hand, from the observations that the engine is given. */
  void followObservations(HandWritten books) {
    for (int i = 0; i < log.size(); i++) {
      books.take(reader.read(log.observation(i), log.household(i)));
    }
  }

  Bookkeeper bookkeeper() {
    return bookkeeper;
  }

  /** The books of all households before the first event. */
  Household[] books() {
    Household[] books = new Household[opened.length];
    Arrays.setAll(books, i -> bookkeeper.open(log.account(i), SampleConvention.FIRST_DAY));
    return books;
  }

  /**
   * Takes all events by hand with all that the engine keeps and answers.
   *
   * @return how many postings there were
   */
  long score(Household[] books) {
    long postings = 0;
    for (int i = 0; i < log.size(); i++) {
      postings += bookkeeper.score(books[log.household(i)], log.observation(i)).postings().size();
    }
    return postings;
  }

  /** The sum of all balances after the last event. */
  BigDecimal total() {
    long sum = 0;
    for (long balance : expected) {
      sum += balance;
    }
    return BigDecimal.valueOf(sum, 1);
  }

  /** Scores the events from {@code first} on, each {@code step}th, on their accounts. */
  void score(Account[] accounts, int first, int step) {
    for (int i = first; i < log.size(); i += step) {
      int household = log.household(i);
      accounts[household] = rules.score(accounts[household], log.observation(i)).account();
    }
  }

  /**
   * Holds balances against those of the rules by hand, for each {@code step}th household.
   *
   * @throws IllegalStateException if one differs
   */
  void check(Account[] accounts, int first, int step) {
    for (int i = first; i < accounts.length; i += step) {
      BigDecimal found = accounts[i].balance(SampleConvention.POINTS);
      require(found.compareTo(BigDecimal.valueOf(expected[i], 1)) == 0, i, found);
    }
  }

  /**
   * Holds the books of all households against the accounts of the engine, all that they keep.
   *
   * @throws IllegalStateException if one differs
   */
  void check(Household[] books, Account[] accounts) {
    for (int i = 0; i < books.length; i++) {
      if (!Statement.of(books[i], bookkeeper).equals(accounts[i])) {
        throw new IllegalStateException("the books of " + accounts[i].id() + " differ");
      }
    }
  }

  /**
   * Holds balances of the rules by hand against their own first run.
   *
   * @throws IllegalStateException if one differs
   */
  void check(HandWritten books) {
    for (int i = 0; i < expected.length; i++) {
      require(books.balance(i) == expected[i], i, BigDecimal.valueOf(books.balance(i), 1));
    }
  }

  private void require(boolean equal, int household, BigDecimal found) {
    if (!equal) {
      throw new IllegalStateException(
          log.account(household)
              + " has "
              + found
              + ", not "
              + BigDecimal.valueOf(expected[household], 1));
    }
  }
}
