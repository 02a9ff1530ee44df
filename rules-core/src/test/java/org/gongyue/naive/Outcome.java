package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/** What is compared of a decision. */
public record Outcome(
    Status status,
    boolean repeated,
    List<Line> postings,
    List<Change> effects,
    List<Code> reasons) {

  /** What became of a state; the days as text. */
  public record Change(
      String account, String item, String state, String from, String until, boolean ended) {

    static Change of(
        AccountId account,
        String item,
        String state,
        LocalDate from,
        LocalDate until,
        boolean ended) {
      return new Change(
          account.toString(), item, state, from.toString(), String.valueOf(until), ended);
    }
  }

  /** One posting; the amount as text, because equal numbers may differ in scale. */
  public record Line(
      String account, String item, String unit, String amount, String until, String cause) {

    static Line of(AccountId account, String item, String unit, BigDecimal amount) {
      return of(account, item, unit, amount, null, null);
    }

    static Line of(
        AccountId account,
        String item,
        String unit,
        BigDecimal amount,
        LocalDate until,
        Object cause) {
      return new Line(
          account.toString(),
          item,
          unit,
          Decimals.text(amount),
          String.valueOf(until),
          String.valueOf(cause));
    }

    BigDecimal number() {
      return new BigDecimal(amount);
    }
  }

  /** The same of the engine's answer. */
  public static Outcome of(Decision decision) {
    return new Outcome(
        decision.status(),
        decision.repeated(),
        decision.postings().stream()
            .map(
                posting ->
                    Line.of(
                        posting.account(),
                        posting.item(),
                        posting.unit(),
                        posting.amount(),
                        posting.until(),
                        posting.cause()))
            .toList(),
        decision.effects().stream()
            .map(e -> Change.of(e.account(), e.item(), e.state(), e.from(), e.until(), e.ended()))
            .toList(),
        decision.reasons().stream().map(Reason::code).toList());
  }

  static Outcome rejected(List<Code> reasons) {
    return new Outcome(Status.REJECTED, false, List.of(), List.of(), reasons);
  }

  static Outcome pending(List<Code> reasons) {
    return new Outcome(Status.PENDING, false, List.of(), List.of(), reasons);
  }

  static Outcome taken(List<Line> postings, List<Change> effects) {
    boolean nothing = postings.isEmpty() && effects.isEmpty();
    return new Outcome(
        nothing ? Status.UNSCORED : Status.POSTED, false, postings, effects, List.of());
  }

  /** With what time did before. */
  static Outcome taken(boolean nothing, List<Line> postings, List<Change> effects) {
    return new Outcome(
        nothing ? Status.UNSCORED : Status.POSTED, false, postings, effects, List.of());
  }

  Outcome again() {
    return new Outcome(status, true, postings, effects, reasons);
  }
}
