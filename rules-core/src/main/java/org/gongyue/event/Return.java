package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * That what was redeemed comes back as a whole (退兑).
 *
 * @param id the host's id of the return
 * @param at when it came back
 * @param account who had paid
 * @param actor who brought it back; null if not known
 * @param of the id of the redemption
 */
public record Return(String id, OffsetDateTime at, AccountId account, String actor, String of)
    implements Followup {

  /** Brought back by somebody. */
  public Return by(String who) {
    return new Return(id, at, account, who, of);
  }

  public Return {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
  }
}
