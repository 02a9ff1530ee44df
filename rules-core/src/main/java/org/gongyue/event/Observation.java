package org.gongyue.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongyue.measure.Decimals;

/**
 * A recorded behaviour (行为记录).
 *
 * @param id the host's id of the record
 * @param at when it was done
 * @param behaviour the id or the name of the behaviour
 * @param account whose points it concerns
 * @param actor who did it; null if not known
 * @param groups the groups the account belonged to that day, by kind, such as {@code building → 3}
 * @param attributes what is known about it; values are {@link BigDecimal}, {@link String} or {@link
 *     Boolean}; a {@link LocalDate} may be given and is kept as text, {@code 2024-03-01}
 * @param verifiedBy who verified it; null if nobody yet
 * @param evidence the kinds of evidence at hand, such as {@code 签到}
 * @param facts what was so of the account or the actor that day, such as {@code 家庭类别 → 低保户}; values
 *     as of the attributes
 * @param parties further accounts that it concerns, by their role, such as {@code 负责人}
 * @param act the deed of which it is a part: events of one account with the same act are one deed;
 *     null for a deed of its own
 * @param consents the states to which those concerned consented, such as {@code 红榜}
 */
public record Observation(
    String id,
    OffsetDateTime at,
    String behaviour,
    AccountId account,
    String actor,
    Map<String, String> groups,
    Map<String, Object> attributes,
    Verifier verifiedBy,
    List<String> evidence,
    Map<String, Object> facts,
    Map<String, AccountId> parties,
    String act,
    List<String> consents)
    implements Event {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a name is blank, a value has another type, or a number has
   *     more than {@value Decimals#MOST_INTEGER_DIGITS} digits before or {@value
   *     Decimals#MOST_FRACTION_DIGITS} after the point
   */
  public Observation {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Names.required("behaviour", behaviour);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    groups = sorted(groups);
    groups.forEach((kind, group) -> Names.required(kind, group));
    attributes = Values.canonical("attribute", attributes);
    evidence = List.copyOf(evidence);
    evidence.forEach(kind -> Names.required("evidence", kind));
    facts = Values.canonical("fact", facts);
    parties = sorted(parties);
    Names.optional("act", act);
    consents = List.copyOf(consents);
    consents.forEach(state -> Names.required("consents", state));
  }

  /** An observation without facts, further accounts and consents, a deed of its own. */
  public Observation(
      String id,
      OffsetDateTime at,
      String behaviour,
      AccountId account,
      String actor,
      Map<String, String> groups,
      Map<String, Object> attributes,
      Verifier verifiedBy,
      List<String> evidence) {
    this(
        id,
        at,
        behaviour,
        account,
        actor,
        groups,
        attributes,
        verifiedBy,
        evidence,
        Map.of(),
        Map.of(),
        null,
        List.of());
  }

  /**
   * An observation with no more than the necessary, to be completed by the {@code with} methods.
   */
  public static Observation of(String id, OffsetDateTime at, String behaviour, AccountId account) {
    return new Observation(id, at, behaviour, account, null, Map.of(), Map.of(), null, List.of());
  }

  /** The same, done by {@code actor}. */
  public Observation by(String actor) {
    return with(draft -> draft.actor = actor);
  }

  /** The same, in a group. */
  public Observation in(String kind, String group) {
    return with(draft -> draft.groups = plus(groups, kind, group));
  }

  /** The same with one more attribute. */
  public Observation with(String attribute, Object value) {
    return with(draft -> draft.attributes = plus(attributes, attribute, value));
  }

  /** The same with a whole number as one more attribute. */
  public Observation with(String attribute, long value) {
    return with(attribute, BigDecimal.valueOf(value));
  }

  /** The same, verified. */
  public Observation verifiedBy(String role, String verifier) {
    return with(draft -> draft.verifiedBy = new Verifier(role, verifier));
  }

  /** The same with evidence in place of what it had. */
  public Observation evidence(List<String> kinds) {
    return with(draft -> draft.evidence = kinds);
  }

  /** The same with one more fact. */
  public Observation given(String fact, Object value) {
    return with(draft -> draft.facts = plus(facts, fact, value));
  }

  /** The same with one more account that it concerns. */
  public Observation concerning(String role, AccountId party) {
    return with(draft -> draft.parties = plus(parties, role, party));
  }

  /** The same as a part of a deed. */
  public Observation ofAct(String name) {
    return with(draft -> draft.act = name);
  }

  /** The same, with the states to which those concerned consented. */
  public Observation consenting(List<String> states) {
    return with(draft -> draft.consents = states);
  }

  private Observation with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Observation(
        id,
        at,
        behaviour,
        account,
        draft.actor,
        draft.groups,
        draft.attributes,
        draft.verifiedBy,
        draft.evidence,
        draft.facts,
        draft.parties,
        draft.act,
        draft.consents);
  }

  /** What may still change of an observation while a copy is made. */
  private static final class Draft {
    private String actor;
    private Map<String, String> groups;
    private Map<String, Object> attributes;
    private Verifier verifiedBy;
    private List<String> evidence;
    private Map<String, Object> facts;
    private Map<String, AccountId> parties;
    private String act;
    private List<String> consents;

    private Draft(Observation from) {
      actor = from.actor;
      groups = from.groups;
      attributes = from.attributes;
      verifiedBy = from.verifiedBy;
      evidence = from.evidence;
      facts = from.facts;
      parties = from.parties;
      act = from.act;
      consents = from.consents;
    }
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    Map<String, V> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  /** A copy in the order of the keys, so that equal events have one text. */
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
