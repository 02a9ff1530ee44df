package org.gongyue.decision;

import java.time.LocalDate;
import java.util.List;
import org.gongyue.event.AccountId;

/**
 * Whether an account may redeem a reward, and if not, every reason.
 *
 * @param account the account
 * @param reward the id of the reward
 * @param day the local day asked about
 * @param reasons why not, in the order of the checks; empty for yes
 */
public record Eligibility(AccountId account, String reward, LocalDate day, List<Reason> reasons) {

  public Eligibility {
    reasons = List.copyOf(reasons);
  }

  /** Whether the account may redeem it. */
  public boolean yes() {
    return reasons.isEmpty();
  }
}
