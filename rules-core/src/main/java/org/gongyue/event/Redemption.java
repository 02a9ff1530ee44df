package org.gongyue.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A request to redeem a reward (兑换).
 *
 * @param id the host's id of the request
 * @param at when it was made
 * @param account who pays
 * @param actor who asked; null if not known
 * @param reward the reward's id
 * @param quantity how many, 1 to {@value #MOST}
 */
public record Redemption(
    String id, OffsetDateTime at, AccountId account, String actor, String reward, int quantity)
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
  }

  /** A request for one. */
  public static Redemption of(String id, OffsetDateTime at, AccountId account, String reward) {
    return new Redemption(id, at, account, null, reward, 1);
  }
}
