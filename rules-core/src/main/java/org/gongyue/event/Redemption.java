package org.gongyue.event;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

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
 * @param pay how much is to be paid in units that the reward accepts besides its own, by unit;
 *     empty for as much as may be
 */
public record Redemption(
    String id,
    OffsetDateTime at,
    AccountId account,
    String actor,
    String reward,
    int quantity,
    Map<String, Object> facts,
    Map<String, BigDecimal> pay)
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
    pay = canonical(pay);
  }

  /** A request without facts that leaves it open in which units it is paid. */
  public Redemption(
      String id, OffsetDateTime at, AccountId account, String actor, String reward, int quantity) {
    this(id, at, account, actor, reward, quantity, Map.of(), Map.of());
  }

  /** The same, with so much to be paid in another unit. */
  public Redemption paying(String unit, BigDecimal amount) {
    Map<String, BigDecimal> more = new TreeMap<>(pay);
    more.put(unit, amount);
    return new Redemption(id, at, account, actor, reward, quantity, facts, more);
  }

  /** The same, asked for at another moment. */
  public Redemption askedAt(OffsetDateTime moment) {
    return new Redemption(id, moment, account, actor, reward, quantity, facts, pay);
  }

  private static Map<String, BigDecimal> canonical(Map<String, BigDecimal> pay) {
    if (pay.isEmpty()) {
      return Map.of();
    }
    Map<String, BigDecimal> canonical = new TreeMap<>();
    for (Map.Entry<String, BigDecimal> part : pay.entrySet()) {
      BigDecimal amount = part.getValue();
      if (amount.signum() < 0 || !Decimals.isReasonable(amount)) {
        throw new IllegalArgumentException("pay " + part.getKey() + " is out of bounds");
      }
      canonical.put(Names.required("unit", part.getKey()), Decimals.canonical(amount));
    }
    return Collections.unmodifiableMap(canonical);
  }

  /** A request for one. */
  public static Redemption of(String id, OffsetDateTime at, AccountId account, String reward) {
    return new Redemption(id, at, account, null, reward, 1);
  }

  /** The same with one more fact. */
  public Redemption given(String fact, Object value) {
    Map<String, Object> more = new TreeMap<>(facts);
    more.put(fact, value);
    return new Redemption(id, at, account, actor, reward, quantity, more, pay);
  }
}
