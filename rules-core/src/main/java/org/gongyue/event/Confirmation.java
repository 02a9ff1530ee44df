package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * That a reserved redemption was handed out (确认): it stays, and no deadline undoes it any more.
 *
 * @param id the host's id of the confirmation
 * @param at when it was; no later than the last day of the reservation
 * @param account who had paid
 * @param actor who handed it out; null if not known
 * @param of the id of the redemption
 */
public record Confirmation(String id, OffsetDateTime at, AccountId account, String actor, String of)
    implements Followup {

  /** Confirmed by somebody. */
  public Confirmation by(String who) {
    return new Confirmation(id, at, account, who, of);
  }

  public Confirmation {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
  }
}
