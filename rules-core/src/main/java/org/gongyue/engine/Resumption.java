package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle.Arrival;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;

/** Puts a {@link Chronicle} where another one stopped: all that came, and which reverses which. */
final class Resumption {

  private final Chronicle chronicle;
  private final List<Arrival> arrivals;
  private final Correction correction;

  Resumption(Chronicle chronicle, List<Arrival> arrivals) {
    this.chronicle = chronicle;
    this.arrivals = arrivals;
    this.correction = new Correction(chronicle);
  }

  void run() {
    List<Entry> entries = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      Entry entry = chronicle.entry(arrival.event());
      entry.said(arrival.first());
      entries.add(entry);
      add(entry);
      if (arrival.event() instanceof Reversal reversal
          && arrival.first().status().isTaken()
          && reversal.replacement() != null) {
        putInPlace(entry, reversal.replacement(), arrival.first());
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (arrivals.get(i).event() instanceof Reversal reversal) {
        link(entries.get(i), reversal, arrivals.get(i));
      }
    }
    correction.run();
  }

  private void add(Entry entry) {
    chronicle.add(entry);
    correction.reconsider(entry);
  }

  private void link(Entry entry, Reversal reversal, Arrival arrival) {
    if (arrival.stands() && !chronicle.has(reversal.of())) {
      entry.reversedBefore();
    } else if (arrival.reverses()) {
      chronicle.reverse(reversal.of(), entry);
    }
  }

  /** The observation that a reversal put in place of what it reverses. */
  private void putInPlace(Entry reversal, Observation instead, Decision first) {
    Entry replacement = chronicle.entry(instead);
    replacement.inPlaceOf(reversal);
    reversal.replacement(replacement);
    replacement.said(ofReplacement(instead, first));
    add(replacement);
  }

  /** What was said of it then: all of the answer that puts nothing right. */
  private static Decision ofReplacement(Observation replacement, Decision first) {
    List<Posting> own =
        first.postings().stream().filter(posting -> posting.adjusts() == null).toList();
    return new Decision(
        replacement.id(),
        first.convention(),
        own.isEmpty() ? Status.UNSCORED : Status.POSTED,
        false,
        own,
        List.of(),
        List.of(),
        first.explanation(),
        List.of());
  }
}
