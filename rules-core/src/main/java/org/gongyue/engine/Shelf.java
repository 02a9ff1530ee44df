package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Followup;
import org.gongyue.event.Redemption;

/**
 * What is left of a catalogue's stock after redemptions and what followed them, and what was spent
 * on them. What is reserved is set aside up to the last day of the reservation and is there again
 * on the next, whether or not anything happens to its account. Not thread-safe.
 */
final class Shelf {

  private final Stock catalogue;

  /** What is gone of each reward, by the last day on which it is. */
  private final Map<String, NavigableMap<LocalDate, Long>> gone = new HashMap<>();

  private final Outlay outlay = new Outlay();

  private final Map<String, Handout> handouts = new HashMap<>();

  /** What is known of a redemption. Its events may be counted and discounted in any order. */
  private static final class Handout {
    private final Redemption asked;
    private LocalDate day;
    private Map<String, BigDecimal> paid = Map.of();
    private int counted;
    private int confirmed;
    private int undone;

    private Handout(Redemption asked) {
      this.asked = asked;
    }

    private boolean isGone() {
      return counted == 0 && confirmed == 0 && undone == 0;
    }

    /** The last day on which it is taken away. */
    private LocalDate until() {
      return asked.reservedUntil() == null || confirmed > 0 ? LocalDate.MAX : asked.reservedUntil();
    }
  }

  Shelf(Stock catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Takes what was redeemed.
   *
   * @param day of the redemption
   * @param paid what was paid for it, by unit of account
   */
  void take(Redemption asked, LocalDate day, Map<String, BigDecimal> paid) {
    Handout one = handouts.computeIfAbsent(asked.id(), id -> new Handout(asked));
    count(one, -1);
    one.day = day;
    one.paid = paid;
    one.counted++;
    count(one, 1);
  }

  /** Puts back what was redeemed, because the redemption does not count any more. */
  void putBack(Redemption asked) {
    Handout one = handouts.get(asked.id());
    count(one, -1);
    one.counted--;
    count(one, 1);
  }

  /**
   * Puts right what follows a redemption.
   *
   * @param sign 1 for an event that counts, -1 for one that no longer does
   */
  void follow(Followup followup, int sign) {
    Handout one = handouts.get(followup.of());
    count(one, -1);
    if (followup instanceof Confirmation) {
      one.confirmed += sign;
    } else {
      one.undone += sign;
    }
    count(one, 1);
  }

  private void count(Handout one, int sign) {
    int net = one.counted - one.undone;
    if (net != 0) {
      String reward = one.asked.reward();
      long quantity = (long) sign * net * one.asked.quantity();
      gone.computeIfAbsent(reward, r -> new TreeMap<>()).merge(one.until(), quantity, Long::sum);
      BigDecimal times = BigDecimal.valueOf((long) sign * net);
      one.paid.forEach(
          (unit, amount) -> outlay.add(reward, unit, one.until(), one.day, amount.multiply(times)));
    }
    if (sign > 0 && one.isGone()) {
      handouts.remove(one.asked.id());
    }
  }

  /** What is left on a day. */
  Stock left(LocalDate day) {
    return new Stock() {
      @Override
      public long available(String reward) {
        long offered = catalogue.available(reward);
        NavigableMap<LocalDate, Long> taken = gone.get(reward);
        if (offered == UNBOUNDED || taken == null) {
          return offered;
        }
        long left = offered;
        for (long quantity : taken.tailMap(day, true).values()) {
          left -= quantity;
        }
        return Math.max(0, left);
      }

      @Override
      public BigDecimal spent(String reward, String unit, LocalDate from, LocalDate until) {
        return outlay.spent(reward, unit, day, from, until);
      }
    };
  }
}
