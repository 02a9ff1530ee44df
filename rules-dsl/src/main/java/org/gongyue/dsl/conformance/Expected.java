package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gongyue.decision.Status;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.AccountId;

/** One thing that a case expects. Where a part is null, nothing is expected of it. */
sealed interface Expected {

  /** Where it is written. */
  Position position();

  /**
   * What an event must be answered.
   *
   * @param event the event's id
   * @param arrival which arrival of this id is meant, from 1
   * @param postings all that must be posted, no more
   * @param reasons codes, or the whole text of a reason in Chinese
   */
  record Answer(
      Position position,
      String event,
      int arrival,
      Status status,
      List<Amount> postings,
      List<String> reasons,
      Boolean repeated)
      implements Expected {}

  /** A signed amount on one account. */
  record Amount(AccountId account, String unit, BigDecimal amount) {}

  /**
   * How an account must stand at the close of a day.
   *
   * @param states the names of all states, no more
   */
  record Standing(
      Position position,
      AccountId account,
      LocalDate day,
      Map<String, BigDecimal> balances,
      Map<String, BigDecimal> spendable,
      List<String> states)
      implements Expected {}

  /** Whether an account may redeem a reward at a time, with what was recorded by then. */
  record May(
      Position position,
      AccountId account,
      String actor,
      String reward,
      OffsetDateTime at,
      boolean yes,
      List<String> reasons,
      LocalDate earliest)
      implements Expected {}

  /** What a settlement must have brought to an account by the close of a day, all in all. */
  record Settled(Position position, String settlement, LocalDate day, Amount amount)
      implements Expected {}
}
