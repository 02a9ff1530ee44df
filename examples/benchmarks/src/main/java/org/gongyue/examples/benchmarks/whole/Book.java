package org.gongyue.examples.benchmarks.whole;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a household: its balance, and the earlier postings that a rule of the convention
 * can still look at, each until the last of its rule's windows has passed.
 */
public final class Book {

  private final Balance balance;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param opening the balance that it begins with, in tenths
   */
  public Book(long opening) {
    balance = new Balance(opening);
  }

  /** Has an act decided by the rules and keeps what they post; null if no rule applies. */
  public Draft take(Act act, Judge judge) {
    entries.removeIf(entry -> entry.until() < act.getDay());
    judge.decide(act, balance, entries);
    Draft draft = act.draft();
    Entry entry = draft == null ? null : draft.entry();
    if (entry != null) {
      entries.add(entry);
    }
    return draft;
  }

  /** The balance, in tenths. */
  public long balance() {
    return balance.getPoints();
  }
}
