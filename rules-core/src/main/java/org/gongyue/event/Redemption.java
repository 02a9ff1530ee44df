package org.gongyue.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/**
 * A request to redeem a reward (兑换), at once or as a reservation (保留): then the points are paid and
 * the reward is set aside at once, and unless a {@link Confirmation} comes up to the last day, all
 * of it is undone on the day after.
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
 * @param reservedUntil the last day on which it can be confirmed (保留至); null if it is handed out at
 *     once
 */
public record Redemption(
    String id,
    OffsetDateTime at,
    AccountId account,
    String actor,
    String reward,
    int quantity,
    Map<String, Object> facts,
    Map<String, BigDecimal> pay,
    LocalDate reservedUntil)
    implements Event {

  /** The most that one request may ask for. */
  public static final int MOST = 1000;

  /** The most days that a reservation may last. */
  public static final int LONGEST = 60;

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

  /** A request that is handed out at once. */
  public Redemption(
      String id,
      OffsetDateTime at,
      AccountId account,
      String actor,
      String reward,
      int quantity,
      Map<String, Object> facts,
      Map<String, BigDecimal> pay) {
    this(id, at, account, actor, reward, quantity, facts, pay, null);
  }

  /** The same as a reservation. */
  public Redemption reserving(LocalDate until) {
    return new Redemption(id, at, account, actor, reward, quantity, facts, pay, until);
  }

  /** The same, with so much to be paid in another unit. */
  public Redemption paying(String unit, BigDecimal amount) {
    Map<String, BigDecimal> more = new TreeMap<>(pay);
    more.put(unit, amount);
    return new Redemption(id, at, account, actor, reward, quantity, facts, more, reservedUntil);
  }

  /** The same, asked for at another moment. */
  public Redemption askedAt(OffsetDateTime moment) {
    return new Redemption(id, moment, account, actor, reward, quantity, facts, pay, reservedUntil);
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
    return new Redemption(id, at, account, actor, reward, quantity, more, pay, reservedUntil);
  }
}
