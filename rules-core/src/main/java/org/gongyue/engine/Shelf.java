package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongyue.decision.Posting;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Redemption;

/**
 * What is left of a catalogue's stock after redemptions and what followed them, and what was spent
 * on them. What is reserved is set aside up to the last day of the reservation and is there again
 * on the next, whether or not anything happens to its account. A host that keeps it writes down
 * what {@link #changes} says and gives it back through {@link #of} and {@link #apply}. Not
 * thread-safe.
 */
public final class Shelf {

  private final Stock catalogue;

  /** What is gone of each reward, by the last day on which it is. */
  private final Map<String, NavigableMap<LocalDate, Long>> gone = new HashMap<>();

  private final Outlay outlay = new Outlay();

  private final Map<String, Handout> handouts = new HashMap<>();
  private final Function<String, Handout> kept;
  private final boolean keeping;
  private Changes changes = new Changes(new ArrayList<>(), new TreeMap<>());

  /**
   * What is known of a redemption. Its events may be counted and discounted in any order.
   *
   * @param reward the reward's id
   * @param day of the redemption; null as long as only what follows it is known
   * @param until the last day of a reservation (保留至); null if it was handed out at once
   * @param paid what was paid for it, by unit of account
   * @param counted how often the redemption counts, 0 or 1 when all is decided
   * @param confirmed how many confirmations count
   * @param undone how many returns and cancellations count
   */
  public record Handout(
      String reward,
      int quantity,
      LocalDate day,
      LocalDate until,
      Map<String, BigDecimal> paid,
      int counted,
      int confirmed,
      int undone) {

    private boolean isGone() {
      return counted == 0 && confirmed == 0 && undone == 0;
    }

    private int net() {
      return counted - undone;
    }

    /** The last day on which it is taken away; null for no end. */
    private LocalDate last() {
      return confirmed > 0 ? null : until;
    }

    private Handout with(int counts, int confirms, int undoes) {
      return new Handout(reward, quantity, day, until, paid, counts, confirms, undoes);
    }
  }

  /**
   * What went off the shelf, or came back if it is negative.
   *
   * @param reward the reward's id
   * @param unit in which it was paid; null if the amount is a number of pieces
   * @param last the last day on which it is gone; null for no end
   * @param day on which it was paid; null of pieces
   */
  public record Movement(
      String reward, String unit, LocalDate last, LocalDate day, BigDecimal amount) {}

  /**
   * What a host has to keep.
   *
   * @param movements in the order in which they happened
   * @param handouts by the id of the redemption; null for one that is to be forgotten
   */
  public record Changes(List<Movement> movements, Map<String, Handout> handouts) {}

  private Shelf(Stock catalogue, Function<String, Handout> kept) {
    this.catalogue = catalogue;
    this.kept = kept == null ? id -> null : kept;
    this.keeping = kept != null;
  }

  /** A shelf from which nothing was taken yet, and of which nobody keeps anything. */
  static Shelf of(Stock catalogue) {
    return new Shelf(catalogue, null);
  }

  /**
   * The shelf of a catalogue of which a host keeps what happened.
   *
   * @param kept finds what is known of a redemption; null if nothing is
   */
  public static Shelf of(RuleBooks rules, Function<String, Handout> kept) {
    return new Shelf(rules.catalogue(), Objects.requireNonNull(kept));
  }

  /** Whether an event may take something off a shelf, or bring it back. */
  public static boolean concerns(Event event) {
    return event instanceof Redemption || event instanceof Followup;
  }

  /**
   * Takes into account an event that was taken: a redemption, or what follows one; others change
   * nothing.
   *
   * @param day of the event
   * @param postings what was posted for it
   */
  public void took(Event event, LocalDate day, List<Posting> postings) {
    if (event instanceof Redemption redemption) {
      take(redemption, day, Redeeming.paid(postings));
    } else if (event instanceof Followup followup) {
      follow(followup, 1);
    }
  }

  /**
   * Takes what was redeemed.
   *
   * @param day of the redemption
   * @param paid what was paid for it, by unit of account
   */
  void take(Redemption asked, LocalDate day, Map<String, BigDecimal> paid) {
    Handout before = find(asked.id());
    Handout after =
        new Handout(
            asked.reward(),
            asked.quantity(),
            day,
            asked.reservedUntil(),
            paid,
            before == null ? 1 : before.counted() + 1,
            before == null ? 0 : before.confirmed(),
            before == null ? 0 : before.undone());
    put(asked.id(), before, after);
  }

  /** Puts back what was redeemed, because the redemption does not count any more. */
  void putBack(Redemption asked) {
    Handout before = find(asked.id());
    put(asked.id(), before, before.with(before.counted() - 1, before.confirmed(), before.undone()));
  }

  /**
   * Puts right what follows a redemption.
   *
   * @param sign 1 for an event that counts, -1 for one that no longer does
   */
  void follow(Followup followup, int sign) {
    Handout before = find(followup.of());
    boolean confirms = followup instanceof Confirmation;
    Handout after =
        before.with(
            before.counted(),
            before.confirmed() + (confirms ? sign : 0),
            before.undone() + (confirms ? 0 : sign));
    put(followup.of(), before, after);
  }

  private Handout find(String id) {
    Handout one = handouts.get(id);
    return one != null || changes.handouts().containsKey(id) ? one : kept.apply(id);
  }

  private void put(String id, Handout before, Handout after) {
    if (before != null) {
      count(before, -1);
    }
    count(after, 1);
    Handout left = after.isGone() ? null : after;
    if (left == null) {
      handouts.remove(id);
    } else {
      handouts.put(id, left);
    }
    if (keeping) {
      changes.handouts().put(id, left);
    }
  }

  private void count(Handout one, int sign) {
    if (one.net() != 0) {
      BigDecimal times = BigDecimal.valueOf((long) sign * one.net());
      BigDecimal pieces = times.multiply(BigDecimal.valueOf(one.quantity()));
      move(new Movement(one.reward(), null, one.last(), null, pieces));
      one.paid()
          .forEach(
              (unit, amount) ->
                  move(
                      new Movement(
                          one.reward(), unit, one.last(), one.day(), amount.multiply(times))));
    }
  }

  private void move(Movement movement) {
    apply(movement);
    if (keeping) {
      changes.movements().add(movement);
    }
  }

  /** Takes into account what was moved before. */
  public void apply(Movement one) {
    LocalDate last = one.last() == null ? LocalDate.MAX : one.last();
    if (one.unit() == null) {
      gone.computeIfAbsent(one.reward(), r -> new TreeMap<>())
          .merge(last, one.amount().longValueExact(), Long::sum);
    } else {
      outlay.add(one.reward(), one.unit(), last, one.day(), one.amount());
    }
  }

  /** What has changed since it was last asked; then it is forgotten here and the host has it. */
  public Changes changes() {
    Changes all = changes;
    changes = new Changes(new ArrayList<>(), new TreeMap<>());
    handouts.keySet().removeAll(all.handouts().keySet());
    return all;
  }

  /** What is left on a day. */
  public Stock left(LocalDate day) {
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
