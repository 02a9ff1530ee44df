package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What was ruled on an objection (裁决).
 *
 * @param id the host's id of the ruling
 * @param at when it was made
 * @param account the account of the objection
 * @param actor who brought it in; null if not known
 * @param of the id of the objection
 * @param upheld whether the objection was upheld (成立): then the event that it is against does not
 *     count; else it was dismissed (驳回)
 * @param by who ruled, and in which role; null if that is not said
 * @param reason why, in words; null if that is not said
 */
public record Ruling(
    String id,
    OffsetDateTime at,
    AccountId account,
    String actor,
    String of,
    boolean upheld,
    Verifier by,
    String reason)
    implements Event {

  public Ruling {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
    Names.optional("reason", reason);
  }

  /** That an objection is upheld, by somebody in a role. */
  public static Ruling upholds(
      String objection, String id, OffsetDateTime at, AccountId account, String role) {
    return new Ruling(id, at, account, null, objection, true, new Verifier(role, null), null);
  }

  /** That an objection is dismissed, by somebody in a role. */
  public static Ruling dismisses(
      String objection, String id, OffsetDateTime at, AccountId account, String role) {
    return new Ruling(id, at, account, null, objection, false, new Verifier(role, null), null);
  }
}
