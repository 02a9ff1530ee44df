package org.gongyue.engine;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Reason;
import org.gongyue.event.Redemption;

/** Foretells from when on a redemption is a yes, if nothing else happens. */
final class Foresight {

  private final Convention convention;
  private final Redeeming redeeming;
  private final BiFunction<Account, LocalDate, Account> rolling;

  /**
   * @param rolling an account as it stands on a day
   */
  Foresight(
      Convention convention, Redeeming redeeming, BiFunction<Account, LocalDate, Account> rolling) {
    this.convention = convention;
    this.redeeming = redeeming;
    this.rolling = rolling;
  }

  /**
   * The answer of a day.
   *
   * @param reasons why it is no; empty if it is yes
   */
  Eligibility eligibility(
      Account account, Redemption asked, Stock stock, LocalDate day, List<Reason> reasons) {
    return new Eligibility(
        account.id(),
        asked.reward(),
        day,
        reasons,
        () ->
            reasons.stream().anyMatch(reason -> reason.code().isForGood())
                ? null
                : earliest(account, asked, stock));
  }

  /** The first later day, up to {@link Eligibility#HORIZON}; null if none is. */
  private LocalDate earliest(Account account, Redemption asked, Stock stock) {
    ZonedDateTime at = asked.at().atZoneSameInstant(convention.zone());
    Account rolled = account;
    for (int days = 1; days <= Eligibility.HORIZON; days++) {
      ZonedDateTime moment = at.plusDays(days);
      Redemption later = asked.askedAt(moment.toOffsetDateTime());
      if (asked.reservedUntil() != null) {
        later = later.reserving(asked.reservedUntil().plusDays(days));
      }
      LocalDate day = moment.toLocalDate();
      if (!convention.life().inForceOn(day)) {
        if (day.isAfter(convention.life().from())) {
          return null;
        }
        continue;
      }
      rolled = rolling.apply(rolled, day);
      if (Recall.tooLate(account, day) == null && redeeming.allows(rolled, later, day, stock)) {
        return day;
      }
    }
    return null;
  }
}
