package org.gongyue.dsl.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Expiry;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.Event;

/**
 * What an account is told about itself: what was posted and why, what it may do with it, and how it
 * may object (对账单). Most accounts are those of households.
 *
 * @param convention the rules
 * @param version which they are
 * @param account the account as it stands on the day
 * @param day the day up to which everything is told
 * @param since the first day of which the lines are told
 * @param opening the balances before the first line, by unit of account
 * @param lines what was posted, oldest first
 * @param waiting what waits to be verified, oldest first
 * @param offers what the catalogue has for it, in its order
 * @param grades by grading
 * @param upcoming what it will lose to the calendar if nothing else happens, soonest first
 */
public record HouseholdStatement(
    Convention convention,
    ConventionVersion version,
    Account account,
    LocalDate day,
    LocalDate since,
    Map<String, BigDecimal> opening,
    List<Line> lines,
    List<Waiting> waiting,
    List<Offer> offers,
    Map<String, String> grades,
    List<Expiry> upcoming) {

  /**
   * One amount.
   *
   * @param day on which it took effect; of a correction the day on which it was made
   * @param event what brought it; null for what the calendar did since the latest event
   * @param posting the amount, with its item, article and cause
   * @param balance what there was of the unit after it
   * @param steps how it came about, as far as it concerns nobody else
   * @param objectionUntil the last day on which one may object to it; null if one may not
   */
  public record Line(
      LocalDate day,
      Event event,
      Posting posting,
      BigDecimal balance,
      List<Reason> steps,
      LocalDate objectionUntil) {

    public Line {
      steps = List.copyOf(steps);
    }

    /** Whether it puts right what was posted for an earlier event. */
    public boolean isCorrection() {
      return posting.adjusts() != null;
    }
  }

  /** An event that posted nothing yet, and what it waits for. */
  public record Waiting(LocalDate day, Event event, List<Reason> reasons) {

    public Waiting {
      reasons = List.copyOf(reasons);
    }
  }

  /** A reward, and whether it can be redeemed now. */
  public record Offer(Reward reward, Eligibility answer) {}

  public HouseholdStatement {
    opening = Collections.unmodifiableMap(new LinkedHashMap<>(opening));
    lines = List.copyOf(lines);
    waiting = List.copyOf(waiting);
    offers = List.copyOf(offers);
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    upcoming = List.copyOf(upcoming);
  }
}
