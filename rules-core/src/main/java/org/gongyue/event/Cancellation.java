package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * That a reserved redemption is not wanted any more (取消): everything is as if it had never been
 * asked for.
 *
 * @param id the host's id of the cancellation
 * @param at when it was; no later than the last day of the reservation
 * @param account who had paid
 * @param actor who cancelled it; null if not known
 * @param of the id of the redemption
 */
public record Cancellation(String id, OffsetDateTime at, AccountId account, String actor, String of)
    implements Followup {

  /** Cancelled by somebody. */
  public Cancellation by(String who) {
    return new Cancellation(id, at, account, who, of);
  }

  public Cancellation {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
  }
}
