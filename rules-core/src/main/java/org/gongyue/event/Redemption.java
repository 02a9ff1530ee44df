package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A request to redeem a reward (兑换).
 *
 * @param id the host's id of the request
 * @param at when it was made
 * @param account who pays
 * @param actor who asked; null if not known
 * @param reward the reward's id
 * @param quantity how many, 1 to {@value #MOST}
 * @param facts what was so of the account or the actor that day, as in an {@link Observation}
 */
public record Redemption(
    String id,
    OffsetDateTime at,
    AccountId account,
    String actor,
    String reward,
    int quantity,
    Map<String, Object> facts)
    implements Event {

  /** The most that one request may ask for. */
  public static final int MOST = 1000;

  public Redemption {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(account);
    Names.optional("actor", actor);
    Names.required("reward", reward);
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("quantity " + quantity + " is not from 1 to " + MOST);
    }
    facts = Values.canonical("fact", facts);
  }

  /** A request without facts. */
  public Redemption(
      String id, OffsetDateTime at, AccountId account, String actor, String reward, int quantity) {
    this(id, at, account, actor, reward, quantity, Map.of());
  }

  /** A request for one. */
  public static Redemption of(String id, OffsetDateTime at, AccountId account, String reward) {
    return new Redemption(id, at, account, null, reward, 1);
  }

  /** The same with one more fact. */
  public Redemption given(String fact, Object value) {
    Map<String, Object> more = new TreeMap<>(facts);
    more.put(fact, value);
    return new Redemption(id, at, account, actor, reward, quantity, more);
  }
}
