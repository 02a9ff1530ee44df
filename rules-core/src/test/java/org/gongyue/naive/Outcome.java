package org.gongyue.naive;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.measure.Decimals;

/** What is compared of a decision. */
public record Outcome(Status status, boolean repeated, List<Line> postings, List<Code> reasons) {

  /** One posting; the amount as text, because equal numbers may differ in scale. */
  public record Line(String item, String unit, String amount) {

    static Line of(String item, String unit, BigDecimal amount) {
      return new Line(item, unit, Decimals.text(amount));
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
            .map(posting -> Line.of(posting.item(), posting.unit(), posting.amount()))
            .toList(),
        decision.reasons().stream().map(Reason::code).toList());
  }

  static Outcome rejected(List<Code> reasons) {
    return new Outcome(Status.REJECTED, false, List.of(), reasons);
  }

  static Outcome pending(List<Code> reasons) {
    return new Outcome(Status.PENDING, false, List.of(), reasons);
  }

  static Outcome taken(List<Line> postings) {
    return new Outcome(
        postings.isEmpty() ? Status.UNSCORED : Status.POSTED, false, postings, List.of());
  }

  Outcome again() {
    return new Outcome(status, true, postings, reasons);
  }
}
