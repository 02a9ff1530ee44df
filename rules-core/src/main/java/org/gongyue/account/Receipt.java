package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/**
 * What an account remembers of an event it has taken, so that the event is never posted twice.
 *
 * @param event the event's id
 * @param fingerprint of the event's content
 * @param day the event's local day
 * @param lines what was posted; often one, sometimes none
 * @param changes what states were set or ended, what grades given; mostly none
 * @param deed what the event was worth as a part of a deed; null if it named no act or no rule
 *     applied
 * @param redeemed what was redeemed; null if the event was no redemption
 */
public record Receipt(
    String event,
    long fingerprint,
    LocalDate day,
    List<Line> lines,
    List<Change> changes,
    Deed deed,
    Redeemed redeemed) {

  /**
   * One posting, as far as the convention does not say the rest.
   *
   * @param item the id of the rule or reward
   * @param unit the unit of account
   * @param amount the signed amount
   * @param until the last day on which it can be spent, or could have been if it was spent; null
   *     for no end
   * @param cause why, if no event asked for it; else null
   * @param on the day on which it took effect, if that is not the event's; else null
   * @param earned the day on which what was paid or came back had been earned, if the order of
   *     spending asks; else null
   */
  public record Line(
      String item,
      String unit,
      BigDecimal amount,
      LocalDate until,
      Cause cause,
      LocalDate on,
      LocalDate earned) {

    /** An amount without end that an event asked for. */
    public Line(String item, String unit, BigDecimal amount) {
      this(item, unit, amount, null, null, null);
    }

    /** An amount of which nobody asks when it was earned. */
    public Line(
        String item, String unit, BigDecimal amount, LocalDate until, Cause cause, LocalDate on) {
      this(item, unit, amount, until, cause, on, null);
    }

    /** An amount that an event asked for. */
    public Line(String item, String unit, BigDecimal amount, LocalDate until) {
      this(item, unit, amount, until, null, null);
    }
  }

  /**
   * That a state was set or ended, or a grade given.
   *
   * @param item the id of the rule or reward that did it, or the name of the grading
   * @param state the name of the state or the grade
   * @param from the first day of the state
   * @param until the last day; null for no end. The day before {@code from} if the state was ended
   *     on its first day, so that nothing is left of it
   * @param ended whether it was ended, else it was set
   */
  public record Change(String item, String state, LocalDate from, LocalDate until, boolean ended) {}

  /**
   * A part of a deed: of the events that carry the same act.
   *
   * @param act the act
   * @param penalty whether it was a penalty
   * @param worth what it came to before the other events of the act and before limits, by unit of
   *     account; not negative. Empty if there were but warnings
   */
  public record Deed(String act, boolean penalty, Map<String, BigDecimal> worth) {
    public Deed {
      Map<String, BigDecimal> sorted = new TreeMap<>();
      worth.forEach((unit, amount) -> sorted.put(unit, Decimals.canonical(amount)));
      worth = Collections.unmodifiableMap(sorted);
    }
  }

  /**
   * What was redeemed, so that it can come back.
   *
   * @param reward the id of the reward
   * @param actor who asked; empty if the request named nobody
   * @param quantity how many
   * @param reservedUntil the last day on which it can be confirmed; null if it was no reservation
   * @param stage what has become of it
   */
  public record Redeemed(
      String reward, String actor, int quantity, LocalDate reservedUntil, Stage stage) {

    /** What was just redeemed. */
    public static Redeemed of(String reward, String actor, int quantity, LocalDate reservedUntil) {
      return new Redeemed(
          reward, actor, quantity, reservedUntil, reservedUntil == null ? Stage.DONE : Stage.OPEN);
    }
  }

  /** What has become of a redemption. */
  public enum Stage {
    /** It is reserved, and neither confirmed nor cancelled yet. */
    OPEN,
    /** It was handed out. */
    DONE,
    /** It came back after it had been handed out. */
    RETURNED,
    /** The reservation was cancelled. */
    CANCELLED,
    /** Nobody confirmed the reservation in time. */
    TIMED_OUT
  }

  public Receipt {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** Of an event that named no act. */
  public Receipt(
      String event, long fingerprint, LocalDate day, List<Line> lines, List<Change> changes) {
    this(event, fingerprint, day, lines, changes, null, null);
  }

  /** Whether it is a reservation that was neither confirmed nor undone yet. */
  public boolean isOpen() {
    return redeemed != null && redeemed.stage() == Stage.OPEN;
  }

  /** The same of a redemption of which something else has become. */
  public Receipt at(Stage stage) {
    Redeemed now =
        new Redeemed(
            redeemed.reward(),
            redeemed.actor(),
            redeemed.quantity(),
            redeemed.reservedUntil(),
            stage);
    return new Receipt(event, fingerprint, day, lines, changes, deed, now);
  }

  /** The same after what the calendar did before the event. */
  public Receipt preceded(List<Line> linesBefore, List<Change> changesBefore) {
    List<Line> allLines = new ArrayList<>(linesBefore);
    allLines.addAll(lines);
    List<Change> allChanges = new ArrayList<>(changesBefore);
    allChanges.addAll(changes);
    return new Receipt(event, fingerprint, day, allLines, allChanges, deed, redeemed);
  }

  /** Of an event that changed no state and named no act. */
  public Receipt(String event, long fingerprint, LocalDate day, List<Line> lines) {
    this(event, fingerprint, day, lines, List.of());
  }
}
