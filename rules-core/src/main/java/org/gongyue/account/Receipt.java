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
 */
public record Receipt(String event, long fingerprint, LocalDate day, List<Line> lines) {

  /**
   * One posting, as far as the convention does not say the rest.
   *
   * @param item the id of the rule or reward
   * @param unit the unit of account
   * @param amount the signed amount
   */
  public record Line(String item, String unit, BigDecimal amount) {}

  public Receipt {
    lines = List.copyOf(lines);
  }
}
