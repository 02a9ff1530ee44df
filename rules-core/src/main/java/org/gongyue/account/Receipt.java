package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param changes what states were set or ended; mostly none
 * @param deed what the event was worth as a part of a deed; null if it named no act or no rule
 *     applied
 */
public record Receipt(
    String event,
    long fingerprint,
    LocalDate day,
    List<Line> lines,
    List<Change> changes,
    Deed deed) {

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

  public Receipt {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** Of an event that named no act. */
  public Receipt(
      String event, long fingerprint, LocalDate day, List<Line> lines, List<Change> changes) {
    this(event, fingerprint, day, lines, changes, null);
  }

  /** Of an event that changed no state and named no act. */
  public Receipt(String event, long fingerprint, LocalDate day, List<Line> lines) {
    this(event, fingerprint, day, lines, List.of());
  }
}
