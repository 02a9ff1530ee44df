package org.gongyue.dsl.probe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;

/**
 * What a decision means to those whom it concerns, without the names of rules and articles: two
 * conventions that always give the same are the same to them.
 *
 * @param reasons why it was refused or waits
 */
public record Outcome(
    Status status, List<Amount> postings, List<Change> changes, List<Code> reasons) {

  /** What was posted. */
  record Amount(
      AccountId account,
      String category,
      String commons,
      String unit,
      BigDecimal amount,
      LocalDate until,
      LocalDate on) {

    private static final Comparator<Amount> ORDER = Comparator.comparing(Amount::toString);
  }

  /** A state or grade that was set or ended. */
  record Change(AccountId account, String state, LocalDate from, LocalDate until, boolean ended) {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::toString);
  }

  /** The outcome of a decision, in an order that does not depend on that of the rules. */
  public static Outcome of(Decision decision) {
    return new Outcome(
        decision.status(),
        decision.postings().stream().map(Outcome::amount).sorted(Amount.ORDER).toList(),
        decision.effects().stream().map(Outcome::change).sorted(Change.ORDER).toList(),
        decision.reasons().stream().map(Reason::code).sorted().toList());
  }

  private static Amount amount(Posting one) {
    return new Amount(
        one.account(),
        one.category(),
        one.commons(),
        one.unit(),
        one.amount(),
        one.until(),
        one.on());
  }

  private static Change change(Effect one) {
    return new Change(one.account(), one.state(), one.from(), one.until(), one.ended());
  }
}
