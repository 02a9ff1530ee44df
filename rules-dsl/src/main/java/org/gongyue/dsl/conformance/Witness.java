package org.gongyue.dsl.conformance;

import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.engine.Stock;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;

/** Looks on while the cases of a suite are played, such as to see what of a convention they use. */
public interface Witness {

  /** An event arrived and was decided; none of those that were only given. */
  default void decided(Event event, Decision decision) {}

  /**
   * A case asked whether an account may redeem.
   *
   * @param account as it stood on that day
   * @param stock what was at hand
   */
  default void asked(Account account, Redemption asked, Stock stock, Eligibility answer) {}

  /** A case looked at how an account stood at the close of a day. */
  default void stood(Standing standing) {}
}
