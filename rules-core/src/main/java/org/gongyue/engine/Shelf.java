package org.gongyue.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Followup;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;

/**
 * What is left of a catalogue's stock after redemptions and what followed them. What is reserved is
 * set aside up to the last day of the reservation and is there again on the next, whether or not
 * anything happens to its account. Not thread-safe.
 */
final class Shelf {

  private final Stock catalogue;

  /** What was handed out, by reward. */
  private final Map<String, Long> taken = new HashMap<>();

  /** What is set aside, by reward and the last day. */
  private final Map<String, NavigableMap<LocalDate, Long>> reserved = new HashMap<>();

  private final Map<String, Reservation> reservations = new HashMap<>();

  /** What is known of a reservation. Its events may be counted and discounted in any order. */
  private static final class Reservation {
    private final Redemption asked;
    private int counted;
    private int confirmed;
    private int cancelled;

    private Reservation(Redemption asked) {
      this.asked = asked;
    }

    private boolean isGone() {
      return counted == 0 && confirmed == 0 && cancelled == 0;
    }
  }

  Shelf(Stock catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Takes what was redeemed.
   *
   * @param sign 1 for a redemption that counts, -1 for one that no longer does
   */
  void take(Redemption asked, int sign) {
    if (asked.reservedUntil() == null) {
      take(asked.reward(), (long) sign * asked.quantity());
      return;
    }
    Reservation one = reservations.computeIfAbsent(asked.id(), id -> new Reservation(asked));
    count(one, -1);
    one.counted += sign;
    count(one, 1);
  }

  /**
   * Puts right what follows a redemption.
   *
   * @param reward what was redeemed
   * @param quantity how much of it
   * @param sign 1 for an event that counts, -1 for one that no longer does
   */
  void follow(Followup followup, String reward, int quantity, int sign) {
    if (followup instanceof Return) {
      take(reward, (long) -sign * quantity);
      return;
    }
    Reservation one = reservations.get(followup.of());
    count(one, -1);
    if (followup instanceof Confirmation) {
      one.confirmed += sign;
    } else {
      one.cancelled += sign;
    }
    count(one, 1);
  }

  private void take(String reward, long quantity) {
    taken.merge(reward, quantity, Long::sum);
  }

  private void count(Reservation one, int sign) {
    String reward = one.asked.reward();
    long quantity = (long) sign * (one.counted - one.cancelled) * one.asked.quantity();
    if (one.confirmed > 0) {
      take(reward, quantity);
    } else if (quantity != 0) {
      reserved
          .computeIfAbsent(reward, r -> new TreeMap<>())
          .merge(one.asked.reservedUntil(), quantity, Long::sum);
    }
    if (sign > 0 && one.isGone()) {
      reservations.remove(one.asked.id());
    }
  }

  /** What is left on a day. */
  Stock left(LocalDate day) {
    return reward -> {
      long offered = catalogue.available(reward);
      if (offered == Stock.UNBOUNDED) {
        return offered;
      }
      long gone = taken.getOrDefault(reward, 0L);
      if (reserved.containsKey(reward)) {
        for (long quantity : reserved.get(reward).tailMap(day, true).values()) {
          gone += quantity;
        }
      }
      return Math.max(0, offered - gone);
    };
  }
}
