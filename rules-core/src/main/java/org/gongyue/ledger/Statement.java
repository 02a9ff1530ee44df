package org.gongyue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.decision.Posting;
import org.gongyue.event.AccountId;

/**
 * What happened to the balances of an account in some days (对账单): the opening balances and all
 * lines come to the closing balances.
 *
 * @param account whose
 * @param from the first day
 * @param to the last day
 * @param opening the balances before the first day, by unit of account
 * @param lines by day, and on a day in the order in which they were recorded
 * @param closing the balances after all lines, by unit of account: those at the close of the last
 *     day, with what a period brought that ended on it
 */
public record Statement(
    AccountId account,
    LocalDate from,
    LocalDate to,
    Map<String, BigDecimal> opening,
    List<Line> lines,
    Map<String, BigDecimal> closing) {

  /**
   * One amount.
   *
   * @param day on which it took effect
   * @param number the record in which it stands; zero for what the calendar did since, which the
   *     next event records
   * @param event the id of the event that was recorded then; null if there is none
   * @param posting the amount, with its item, article and cause
   */
  public record Line(LocalDate day, long number, String event, Posting posting) {}

  public Statement {
    opening = Collections.unmodifiableMap(new TreeMap<>(opening));
    lines = List.copyOf(lines);
    closing = Collections.unmodifiableMap(new TreeMap<>(closing));
  }
}
