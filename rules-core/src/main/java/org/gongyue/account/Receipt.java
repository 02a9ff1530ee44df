package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an account remembers of an event it has taken, so that the event is never posted twice.
 *
 * @param event the event's id
 * @param fingerprint of the event's content
 * @param day the event's local day
 * @param lines what was posted; often one, sometimes none
 * @param changes what states were set or ended; mostly none
 */
public record Receipt(
    String event, long fingerprint, LocalDate day, List<Line> lines, List<Change> changes) {

  /**
   * One posting, as far as the convention does not say the rest.
   *
   * @param item the id of the rule or reward
   * @param unit the unit of account
   * @param amount the signed amount
   */
  public record Line(String item, String unit, BigDecimal amount) {}

  /**
   * That a state was set or ended.
   *
   * @param item the id of the rule that did it
   * @param state the name of the state
   * @param from the first day of the state
   * @param until the last day; null for no end. The day before {@code from} if the state was ended
   *     on its first day, so that nothing is left of it
   * @param ended whether it was ended, else it was set
   */
  public record Change(String item, String state, LocalDate from, LocalDate until, boolean ended) {}

  public Receipt {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** Of an event that changed no state. */
  public Receipt(String event, long fingerprint, LocalDate day, List<Line> lines) {
    this(event, fingerprint, day, lines, List.of());
  }
}
