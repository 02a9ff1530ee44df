package org.gongyue.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongyue.measure.Decimals;

/**
 * That an account gives something of its own to another, or deposits it (转让).
 *
 * @param id the host's id of the transfer
 * @param at when it was made
 * @param kind the id of the kind of transfer
 * @param account who gives
 * @param to who receives; null for a deposit within the account
 * @param amount how much is given, positive; null if the kind of transfer computes it
 * @param actor who asked; null if not known
 * @param attributes what is known about it; values are {@link BigDecimal}, {@link String} or {@link
 *     Boolean}; a {@link LocalDate} may be given and is kept as text
 * @param facts what was so of the account or the actor that day, as in an {@link Observation}
 * @param verifiedBy who verified it; null if nobody yet
 * @param evidence the kinds of evidence at hand, such as {@code 户口簿}
 */
public record Transfer(
    String id,
    OffsetDateTime at,
    String kind,
    AccountId account,
    AccountId to,
    BigDecimal amount,
    String actor,
    Map<String, Object> attributes,
    Map<String, Object> facts,
    Verifier verifiedBy,
    List<String> evidence)
    implements Event {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a name is blank, a value has another type, or a number is
   *     out of bounds
   */
  public Transfer {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Names.required("kind", kind);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    if (amount != null) {
      if (amount.signum() <= 0 || !Decimals.isReasonable(amount)) {
        throw new IllegalArgumentException("the amount is out of bounds");
      }
      amount = Decimals.canonical(amount);
    }
    attributes = Values.canonical("attribute", attributes);
    facts = Values.canonical("fact", facts);
    evidence = List.copyOf(evidence);
    evidence.forEach(one -> Names.required("evidence", one));
  }

  /**
   * A transfer to another account with no more than the necessary, to be completed by the other
   * methods.
   */
  public static Transfer of(
      String id, OffsetDateTime at, String kind, AccountId account, AccountId to) {
    return new Transfer(id, at, kind, account, to, null, null, Map.of(), Map.of(), null, List.of());
  }

  /** A deposit within an account. */
  public static Transfer deposit(String id, OffsetDateTime at, String kind, AccountId account) {
    return of(id, at, kind, account, null);
  }

  /** The same, of so much. */
  public Transfer giving(BigDecimal much) {
    return with(draft -> draft.amount = much);
  }

  /** The same, of so much. */
  public Transfer giving(long much) {
    return giving(BigDecimal.valueOf(much));
  }

  /** The same, asked for by somebody. */
  public Transfer by(String who) {
    return with(draft -> draft.actor = who);
  }

  /** The same with one more attribute. */
  public Transfer with(String attribute, Object value) {
    return with(draft -> draft.attributes = plus(attributes, attribute, value));
  }

  /** The same with one more fact. */
  public Transfer given(String fact, Object value) {
    return with(draft -> draft.facts = plus(facts, fact, value));
  }

  /** The same, verified. */
  public Transfer verifiedBy(String role, String verifier) {
    return with(draft -> draft.verifiedBy = new Verifier(role, verifier));
  }

  /** The same with evidence in place of what it had. */
  public Transfer evidence(List<String> kinds) {
    return with(draft -> draft.evidence = kinds);
  }

  private Transfer with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Transfer(
        id,
        at,
        kind,
        account,
        to,
        draft.amount,
        draft.actor,
        draft.attributes,
        draft.facts,
        draft.verifiedBy,
        draft.evidence);
  }

  private static Map<String, Object> plus(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  /** What may still change of a transfer while a copy is made. */
  private static final class Draft {
    private BigDecimal amount;
    private String actor;
    private Map<String, Object> attributes;
    private Map<String, Object> facts;
    private Verifier verifiedBy;
    private List<String> evidence;

    private Draft(Transfer from) {
      amount = from.amount;
      actor = from.actor;
      attributes = from.attributes;
      facts = from.facts;
      verifiedBy = from.verifiedBy;
      evidence = from.evidence;
    }
  }
}
