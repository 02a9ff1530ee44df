package org.gongyue.engine;

import org.gongyue.account.Account;
import org.gongyue.event.AccountId;

/** The place of one account among those of a replay. */
final class Slot {

  private final AccountId id;
  private int index;
  private Account account;

  Slot(AccountId id, int index) {
    this.id = id;
    this.index = index;
  }

  AccountId id() {
    return id;
  }

  /** Its number among all. */
  int index() {
    return index;
  }

  void index(int number) {
    index = number;
  }

  /** The account as it is now; null if it has taken nothing yet. */
  Account account() {
    return account;
  }

  void account(Account after) {
    account = after;
  }
}
