package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * That somebody objects to what an event posted (异议).
 *
 * @param id the host's id of the objection
 * @param at when it was made
 * @param account whose part of the event it concerns
 * @param actor who objects; null if not known
 * @param of the id of the event
 * @param reason why, in words; null if that is not said
 */
public record Objection(
    String id, OffsetDateTime at, AccountId account, String actor, String of, String reason)
    implements Event {

  public Objection {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
    Names.optional("reason", reason);
  }

  /** An objection without further words. */
  public static Objection to(String event, String id, OffsetDateTime at, AccountId account) {
    return new Objection(id, at, account, null, event, null);
  }
}
