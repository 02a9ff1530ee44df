package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A part of a balance that cannot be spent yet: it is on display (公示), or somebody objected to the
 * event that gave it (异议).
 *
 * @param event the id of the event that gave it
 * @param unit the unit of account
 * @param amount how much, positive
 * @param through the last day on which it is on display; null if it is not
 * @param until the last day on which the points can be spent, after which there is nothing to hold;
 *     null for no end
 * @param objection the id of the objection that has not been ruled on yet; null for none
 */
public record Hold(
    String event,
    String unit,
    BigDecimal amount,
    LocalDate through,
    LocalDate until,
    String objection) {

  /** The soonest to be free first: that is the order in which a shrinking balance frees them. */
  static final Comparator<Hold> ORDER =
      Comparator.comparing((Hold hold) -> hold.objection() != null)
          .thenComparing(Hold::through, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Hold::until, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Hold::event)
          .thenComparing(Hold::unit)
          .thenComparing(Hold::amount);

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    boolean lasts = objection != null || (through != null && !day.isAfter(through));
    return lasts && (until == null || !day.isAfter(until));
  }

  /**
   * The first day on which it no longer holds if nothing else happens; null if that is not known.
   */
  public LocalDate free() {
    LocalDate last = objection != null ? until : through;
    boolean sooner = until != null && last != null && until.isBefore(last);
    return last == null ? null : (sooner ? until : last).plusDays(1);
  }

  Hold of(BigDecimal less) {
    return new Hold(event, unit, less, through, until, objection);
  }

  /** The same once it was ruled that it stays: on display as it was. */
  public Hold released() {
    return new Hold(event, unit, amount, through, until, null);
  }
}
