package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Comparator;

/** Something that happened to one account. Events are values: equal content, equal event. */
public sealed interface Event
    permits Observation, Redemption, Followup, Reversal, Closing, Transfer, Objection, Ruling {

  /**
   * The canonical order: by instant, then by id. Events that share both come before they were
   * verified first, and then by content, so that no order of arrival shows.
   */
  Comparator<Event> CANONICAL_ORDER =
      Comparator.comparingLong((Event event) -> event.at().toEpochSecond())
          .thenComparingInt(event -> event.at().getNano())
          .thenComparing(Event::id)
          .thenComparing(Event::isVerified)
          .thenComparing(Fingerprint::of);

  private static boolean isVerified(Event event) {
    return event instanceof Observation observation
        ? observation.verifiedBy() != null
        : event instanceof Transfer transfer && transfer.verifiedBy() != null;
  }

  /** The host's id, unique for all time within the community. */
  String id();

  /** When it happened. */
  OffsetDateTime at();

  /** The account it concerns. */
  AccountId account();

  /** The resident or unit who did it; null if that is not known. */
  String actor();
}
