package org.gongyue.examples.flink.rules;

import org.gongyue.convention.Convention;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/** How far an event may reach under a convention: to its own account, or to others. */
final class Reach {

  private Reach() {}

  /** Whether no event ever has to do with more than its own account, under any version. */
  static boolean isOneAccount(RuleBooks rules) {
    return rules.versions().stream().map(RuleBook::convention).allMatch(Reach::isOneAccount);
  }

  /**
   * Groups have histories of their own, parties are charged beside the account, transfers give to
   * somebody else, stock and budgets are used up by all, rankings and pools compare.
   */
  private static boolean isOneAccount(Convention convention) {
    return convention.groups().isEmpty()
        && convention.budgets().isEmpty()
        && convention.behaviours().stream().allMatch(one -> one.parties().isEmpty())
        && convention.transfers().stream().allMatch(one -> one.isDeposit())
        && convention.rewards().stream().allMatch(one -> one.stock() == null)
        && convention.settlements().stream()
            .allMatch(one -> one.ranking() == null && one.pool() == null && one.within() == null);
  }
}
