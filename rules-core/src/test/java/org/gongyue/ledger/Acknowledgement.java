package org.gongyue.ledger;

import java.util.stream.Collectors;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.measure.Decimals;

/**
 * What a client was told of an event.
 *
 * @param event the id
 * @param isTaken whether it stands
 * @param isRepeat whether it stood before
 * @param postings what was posted, in a text without spaces
 */
record Acknowledgement(String event, boolean isTaken, boolean isRepeat, String postings) {

  static Acknowledgement of(Decision decision) {
    return new Acknowledgement(
        decision.event(),
        decision.status().isTaken(),
        decision.repeated(),
        decision.postings().stream()
            .map(Acknowledgement::text)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static String text(Posting posting) {
    String amount = Decimals.text(posting.amount()) + posting.unit();
    String adjusts = posting.adjusts() == null ? "" : "(" + posting.adjusts() + ")";
    return posting.account().id() + ":" + posting.item() + ":" + amount + adjusts;
  }

  String line() {
    return String.join(" ", event, String.valueOf(isTaken), String.valueOf(isRepeat), postings);
  }

  static Acknowledgement read(String line) {
    String[] parts = line.split(" ", -1);
    return new Acknowledgement(
        parts[0], Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2]), parts[3]);
  }
}
