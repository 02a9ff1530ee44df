package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.SameAct;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.Observation;

/**
 * Settles an event with the earlier ones of the same deed: of the same side, and in each unit of
 * account by itself. What an event is worth is compared before limits, and what is too much is
 * taken from its rules from the first on. Rules that stand apart are as if they were not there.
 */
final class SameDeed {

  private final Observation event;
  private final boolean penalty;
  private final Set<String> apart;
  private final List<Receipt> earlier = new ArrayList<>();

  private SameDeed(Account account, Observation event, boolean penalty, Set<String> apart) {
    this.event = event;
    this.penalty = penalty;
    this.apart = apart;
    for (Receipt receipt : account.receiptsOfAct(event.act())) {
      if (receipt.deed().penalty() == penalty) {
        earlier.add(receipt);
      }
    }
  }

  /**
   * Leaves to each award what is due beside the earlier events, on each account by itself.
   *
   * @param apart the ids of the rules that stand apart
   * @param journal takes what the accounts are to remember of this event
   */
  static void settle(
      Observation event, SameAct sameAct, Set<String> apart, List<Trial> chosen, Journal journal) {
    Map<Page, List<Trial>> byPage = new LinkedHashMap<>();
    for (Trial trial : chosen) {
      Page page = journal.page(trial.rule().rule().chargedTo());
      byPage.computeIfAbsent(page, p -> new ArrayList<>()).add(trial);
    }
    byPage.forEach(
        (page, trials) -> {
          Polarity polarity = trials.get(0).rule().behaviour().polarity();
          boolean penalty = polarity == Polarity.NEGATIVE;
          SameDeed deed = new SameDeed(page.account(), event, penalty, apart);
          page.deed(deed.settle(sameAct.of(polarity), trials));
        });
  }

  /**
   * Leaves to each award what is due beside the earlier events.
   *
   * @return what the account is to remember of this one
   */
  private Receipt.Deed settle(SameAct.Choice choice, List<Trial> chosen) {
    Map<String, List<Trial>> byUnit = new LinkedHashMap<>();
    for (Trial trial : chosen) {
      if (!trial.award().isWarning() && !apart.contains(trial.id())) {
        byUnit.computeIfAbsent(trial.rule().unit().name(), u -> new ArrayList<>()).add(trial);
      }
    }
    Map<String, BigDecimal> worth = new LinkedHashMap<>();
    byUnit.forEach(
        (unit, trials) -> {
          BigDecimal total =
              trials.stream()
                  .map(trial -> trial.award().rounded())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          worth.put(unit, total);
          Receipt decisive = decisive(choice, unit);
          if (decisive != null) {
            settle(choice, decisive, unit, total, trials);
          }
        });
    return new Receipt.Deed(event.act(), penalty, worth);
  }

  /** The earlier event that this one is compared with; null if there is none. */
  private Receipt decisive(SameAct.Choice choice, String unit) {
    Receipt decisive = null;
    for (Receipt receipt : earlier) {
      BigDecimal worth = receipt.deed().worth().get(unit);
      if (worth != null
          && choice != SameAct.Choice.ALL
          && (decisive == null || prevails(choice, worth, decisive.deed().worth().get(unit)))) {
        decisive = receipt;
      }
    }
    return decisive;
  }

  private static boolean prevails(SameAct.Choice choice, BigDecimal worth, BigDecimal earlier) {
    return switch (choice) {
      case HIGHEST -> worth.compareTo(earlier) > 0;
      case LOWEST -> worth.compareTo(earlier) < 0;
      case FIRST, ALL -> false;
    };
  }

  private void settle(
      SameAct.Choice choice, Receipt decisive, String unit, BigDecimal total, List<Trial> trials) {
    BigDecimal before = decisive.deed().worth().get(unit);
    // Of the first and of the lowest nothing of a later event counts.
    BigDecimal rest = choice == SameAct.Choice.HIGHEST ? before : total;
    BigDecimal back =
        choice == SameAct.Choice.LOWEST
            ? before.subtract(total).min(posted(unit)).max(BigDecimal.ZERO)
            : BigDecimal.ZERO;
    for (Trial trial : trials) {
      Award award = trial.award();
      String article = trial.rule().rule().article();
      BigDecimal gone = award.rounded().min(rest);
      BigDecimal left = award.rounded().subtract(gone);
      rest = rest.subtract(gone);
      if (back.signum() > 0) {
        award.isReturned(
            back,
            Reason.of(
                Code.SAME_ACT_RETURNED,
                article,
                event.act(),
                decisive.event(),
                before,
                total,
                back));
        back = BigDecimal.ZERO;
      } else {
        Code code =
            switch (choice) {
              case HIGHEST -> Code.SAME_ACT_HIGHEST;
              case LOWEST -> Code.SAME_ACT_LOWEST;
              case FIRST, ALL -> Code.SAME_ACT_FIRST;
            };
        award.isLeft(
            left, Reason.of(code, article, event.act(), decisive.event(), before, total, left));
      }
    }
  }

  /** What the earlier events posted by now, without sign; not negative. */
  private BigDecimal posted(String unit) {
    BigDecimal posted = BigDecimal.ZERO;
    for (Receipt receipt : earlier) {
      for (Receipt.Line line : receipt.lines()) {
        // What the calendar or a ceiling did beside the event is no part of the deed.
        boolean own =
            line.cause() == null && line.unit().equals(unit) && !apart.contains(line.item());
        posted = own ? posted.add(line.amount()) : posted;
      }
    }
    return (penalty ? posted.negate() : posted).max(BigDecimal.ZERO);
  }
}
