package org.gongyue.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;

/** What a record of the journal is an example of. */
final class Happenings {

  private Happenings() {}

  static Set<Happening> of(Event event, Decision decision, boolean late) {
    Set<Happening> all = EnumSet.noneOf(Happening.class);
    add(all, late, Happening.LATE);
    add(all, decision.status() == Status.REJECTED, Happening.REJECTED);
    add(all, decision.status() == Status.PENDING, Happening.PENDING);
    add(
        all,
        decision.status() == Status.PENDING && event instanceof Reversal,
        Happening.REVERSED_BEFORE_IT_CAME);
    if (decision.status().isTaken()) {
      add(all, event instanceof Reversal, Happening.REVERSAL);
      add(all, event instanceof Ruling, Happening.RULING);
      add(all, event instanceof Closing, Happening.CLOSING);
      add(all, event instanceof Redemption, Happening.REDEEMED);
      add(
          all,
          decision.postings().stream().anyMatch(posting -> posting.adjusts() != null),
          Happening.ADJUSTING);
    }
    return all;
  }

  private static void add(Set<Happening> all, boolean holds, Happening happening) {
    if (holds) {
      all.add(happening);
    }
  }
}
