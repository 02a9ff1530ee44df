package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * That an earlier event is not to count (撤销), because it was a mistake or an appeal (申诉) was
 * upheld; perhaps with the observation that is to count in its place (更正).
 *
 * @param id the host's id of the reversal
 * @param at when it was decided; not before the event that it reverses
 * @param account the account of the event that it reverses
 * @param actor who decided it; null if not known
 * @param of the id of the event that is not to count
 * @param note why, in words; null if that is not said
 * @param replacement what is to count in its place, under an id of its own; null for nothing
 */
public record Reversal(
    String id,
    OffsetDateTime at,
    AccountId account,
    String actor,
    String of,
    String note,
    Observation replacement)
    implements Event {

  public Reversal {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("of", of);
    Names.optional("note", note);
    if (id.equals(of) || (replacement != null && replacement.id().equals(of))) {
      throw new IllegalArgumentException(id + " reverses " + of);
    }
  }

  /** That an event is not to count, without further words. */
  public static Reversal of(String id, OffsetDateTime at, AccountId account, String of) {
    return new Reversal(id, at, account, null, of, null, null);
  }

  /** The same with the reason in words. */
  public Reversal because(String why) {
    return new Reversal(id, at, account, actor, of, why, replacement);
  }

  /** The same with an observation that is to count in place of the event. */
  public Reversal replacedBy(Observation observation) {
    return new Reversal(id, at, account, actor, of, note, observation);
  }
}
