package org.gongyue.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongyue.event.AccountId;

/** Whether an account may redeem a reward, and if not, every reason, and from when it may. */
public final class Eligibility {

  /** How many days ahead {@link #earliest} looks: about three years. */
  public static final int HORIZON = 3 * 366;

  private final AccountId account;
  private final String reward;
  private final LocalDate day;
  private final List<Reason> reasons;
  private final Supplier<LocalDate> search;
  private boolean searched;
  private LocalDate earliest;

  /**
   * @param account the account
   * @param reward the id of the reward
   * @param day the local day asked about
   * @param reasons why not, in the order of the checks; empty for yes
   * @param search finds the first day of a yes, null for none; asked at most once, and only if it
   *     is a no
   */
  public Eligibility(
      AccountId account,
      String reward,
      LocalDate day,
      List<Reason> reasons,
      Supplier<LocalDate> search) {
    this.account = account;
    this.reward = reward;
    this.day = day;
    this.reasons = List.copyOf(reasons);
    this.search = search;
  }

  /** The account. */
  public AccountId account() {
    return account;
  }

  /** The id of the reward. */
  public String reward() {
    return reward;
  }

  /** The local day asked about. */
  public LocalDate day() {
    return day;
  }

  /** Why not, in the order of the checks; empty for yes. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** Whether the account may redeem it. */
  public boolean yes() {
    return reasons.isEmpty();
  }

  /**
   * The first day on which the same request, at the same time of day, is a yes if nothing else
   * happens until then: limits count anew, states end, a base is granted, grades are given, points
   * expire. The day itself for a yes. It is worked out when it is first asked for.
   *
   * @return null if it is a no on each of the {@value #HORIZON} days ahead, while the convention is
   *     in force
   */
  public synchronized LocalDate earliest() {
    if (!searched) {
      earliest = yes() ? day : search.get();
      searched = true;
    }
    return earliest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Eligibility that
        && account.equals(that.account)
        && reward.equals(that.reward)
        && day.equals(that.day)
        && reasons.equals(that.reasons);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, reward, day, reasons);
  }

  @Override
  public String toString() {
    return account + " " + reward + " " + day + " " + (yes() ? "yes" : reasons.toString());
  }
}
