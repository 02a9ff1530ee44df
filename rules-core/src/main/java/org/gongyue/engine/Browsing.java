package org.gongyue.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Reason;
import org.gongyue.event.Redemption;

/** Answers what may be redeemed: one reward, or all of the catalogue at once. */
final class Browsing {

  private final List<Reward> catalogue;
  private final Recall recall;
  private final Redeeming redeeming;
  private final BiFunction<Account, LocalDate, Account> rolling;
  private final Foresight foresight;

  /**
   * @param rolling an account as it stands on a day
   */
  Browsing(
      Convention convention,
      Recall recall,
      Redeeming redeeming,
      BiFunction<Account, LocalDate, Account> rolling) {
    this.catalogue = convention.rewards();
    this.recall = recall;
    this.redeeming = redeeming;
    this.rolling = rolling;
    this.foresight = new Foresight(convention, redeeming, rolling);
  }

  /** As few of a reward as can be asked for. */
  Redemption fewest(Account account, String reward, OffsetDateTime at) {
    return new Redemption("?", at, account.id(), null, reward, redeeming.fewest(reward));
  }

  Eligibility one(Account account, Redemption asked, LocalDate day, Stock stock) {
    Reason untimely = recall.untimely(account, day);
    List<Reason> reasons =
        untimely != null
            ? List.of(untimely)
            : redeeming.refusals(rolling.apply(account, day), asked, day, stock);
    return foresight.eligibility(account, asked, stock, day, reasons);
  }

  /** The same for as few of each reward as can be asked for, in the order of the catalogue. */
  List<Eligibility> all(Account account, OffsetDateTime at, LocalDate day, Stock stock) {
    List<Redemption> asked = new ArrayList<>(catalogue.size());
    for (Reward reward : catalogue) {
      asked.add(fewest(account, reward.id(), at));
    }
    Reason untimely = recall.untimely(account, day);
    List<List<Reason>> reasons =
        untimely != null
            ? null
            : redeeming.refusals(rolling.apply(account, day), asked, at, day, stock);
    List<Eligibility> all = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      List<Reason> against = reasons == null ? List.of(untimely) : reasons.get(i);
      all.add(foresight.eligibility(account, asked.get(i), stock, day, against));
    }
    return all;
  }
}
