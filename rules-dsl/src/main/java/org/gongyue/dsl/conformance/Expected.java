package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gongyue.decision.Status;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
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
   * @param effects all states that must be set or ended, no more
   * @param reasons codes, or the whole text of a reason
   */
  record Answer(
      Position position,
      String event,
      int arrival,
      Status status,
      List<Amount> postings,
      List<Effected> effects,
      List<String> reasons,
      Boolean repeated)
      implements Expected {}

  /**
   * A signed amount on one account.
   *
   * @param item the id of the rule, reward or settlement that it comes from; null for any
   * @param until the last day on which it can be spent; null for any
   */
  record Amount(AccountId account, String unit, BigDecimal amount, String item, LocalDate until) {}

  /**
   * A state that was set or ended, or a grade that was given.
   *
   * @param until the last day; null for any
   */
  record Effected(AccountId account, String state, LocalDate until, boolean ended) {}

  /** Something that is looked at when all events up to some time have arrived. */
  sealed interface Look extends Expected {
    /** Whether an event of a time, and of a local day, is among them. */
    boolean includes(OffsetDateTime at, LocalDate day);
  }

  /**
   * How an account must stand at the close of a day.
   *
   * @param states all states, no more
   * @param grades by grading, those that are told
   * @param upcoming all that it will lose next, no more
   */
  record Standing(
      Position position,
      AccountId account,
      LocalDate day,
      Map<String, BigDecimal> balances,
      Map<String, BigDecimal> spendable,
      List<Effected> states,
      Map<String, String> grades,
      List<Amount> upcoming)
      implements Look {
    @Override
    public boolean includes(OffsetDateTime at, LocalDate of) {
      return !of.isAfter(day);
    }
  }

  /**
   * Whether an account may redeem a reward at a time, with what was recorded by then.
   *
   * @param quantity how many; null for as few as can be asked for
   */
  record May(
      Position position,
      AccountId account,
      String actor,
      String reward,
      Integer quantity,
      Map<String, Object> facts,
      OffsetDateTime at,
      boolean yes,
      List<String> reasons,
      LocalDate earliest)
      implements Look {
    @Override
    public boolean includes(OffsetDateTime time, LocalDate of) {
      return !time.isAfter(at);
    }
  }

  /**
   * What a settlement must have brought by the close of a day, all in all.
   *
   * @param amounts what it brought to these accounts
   * @param only whether it brought nothing to any other
   */
  record Settled(
      Position position, String settlement, LocalDate day, List<Amount> amounts, boolean only)
      implements Look {
    @Override
    public boolean includes(OffsetDateTime at, LocalDate of) {
      return !of.isAfter(day);
    }
  }

  /**
   * What checking the convention of the case must say: all errors, and these warnings.
   *
   * @param diagnoses in any order
   */
  record Diagnosed(Position position, List<Diagnosis> diagnoses) implements Expected {}

  /**
   * One thing that must be said of a convention.
   *
   * @param file the name of the file; null for any
   * @param line null for any
   */
  record Diagnosis(Code code, String file, Integer line) {

    boolean is(Diagnostic found) {
      return found.code() == code
          && (file == null || name(found).equals(file))
          && (line == null || found.position().line() == line);
    }

    static String name(Diagnostic found) {
      String file = found.position().file().replace('\\', '/');
      return file.substring(file.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
      return (file == null ? "" : file + ":") + (line == null ? "" : line + ": ") + code;
    }
  }
}
