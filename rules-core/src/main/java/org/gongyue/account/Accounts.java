package org.gongyue.account;

import org.gongyue.event.AccountId;

/** Where accounts are found: asked of the host, who keeps them. */
@FunctionalInterface
public interface Accounts {

  /**
   * The account as it is now; a new one if there is none yet.
   *
   * @return the account of that id, never null
   */
  Account of(AccountId id);
}
