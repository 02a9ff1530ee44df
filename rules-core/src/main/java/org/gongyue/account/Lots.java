package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.measure.SpendingOrder;

/**
 * The parts of the balances of one account that can be spent up to a day only, by unit of account.
 * What a balance has besides them has no end; it is negative only where there are none. Immutable.
 *
 * <p>Of a unit whose order of spending asks when points were earned, the lots are the whole of a
 * balance, and each says when it was earned. What would be spent one after the other and expires on
 * the same day is one lot, earned when the first of it was: so there are not many more of them than
 * where nobody asks.
 */
final class Lots {

  static final Lots NONE = new Lots(Map.of(), Map.of());

  /** By unit; never empty lists, each from the soonest to expire to the latest. */
  private final Map<String, List<Lot>> byUnit;

  /** The units that are not spent soonest-to-expire first. */
  private final Map<String, SpendingOrder> orders;

  private Lots(Map<String, List<Lot>> byUnit, Map<String, SpendingOrder> orders) {
    this.byUnit = byUnit;
    this.orders = orders;
  }

  /** Lots that were kept, in any order. */
  static Lots of(Map<String, List<Lot>> byUnit, Map<String, SpendingOrder> orders) {
    Lots lots = NONE.spending(orders);
    for (Map.Entry<String, List<Lot>> unit : byUnit.entrySet()) {
      List<Lot> all = unit.getValue().stream().map(lot -> lot.of(lot.amount())).toList();
      lots = lots.with(unit.getKey(), all);
    }
    return lots;
  }

  private Lots spending(Map<String, SpendingOrder> now) {
    return now.isEmpty() && byUnit.isEmpty()
        ? NONE
        : new Lots(byUnit, Collections.unmodifiableMap(new TreeMap<>(now)));
  }

  boolean isEmpty() {
    return byUnit.isEmpty();
  }

  List<Lot> of(String unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  Map<String, List<Lot>> all() {
    return byUnit;
  }

  Map<String, SpendingOrder> orders() {
    return orders;
  }

  /**
   * The same to be spent in other orders from now on.
   *
   * @param opened when those points were earned of which nobody asked so far
   */
  Lots ordered(Map<String, SpendingOrder> now, Map<String, BigDecimal> balances, LocalDate opened) {
    Lots next = spending(now);
    TreeSet<String> units = new TreeSet<>(orders.keySet());
    units.addAll(now.keySet());
    for (String unit : units) {
      List<Lot> lots = new ArrayList<>();
      if (!now.containsKey(unit)) {
        for (Lot lot : of(unit)) {
          if (lot.until() != null) {
            lots.add(new Lot(lot.until(), lot.amount()));
          }
        }
      } else if (orders.containsKey(unit)) {
        lots.addAll(of(unit));
      } else {
        BigDecimal endless = balances.getOrDefault(unit, BigDecimal.ZERO);
        for (Lot lot : of(unit)) {
          lots.add(new Lot(lot.until(), lot.amount(), opened));
          endless = endless.subtract(lot.amount());
        }
        if (endless.signum() > 0) {
          lots.add(new Lot(null, endless, opened).of(endless));
        }
      }
      next = next.with(unit, lots);
    }
    return next;
  }

  /**
   * After an amount was posted.
   *
   * @param balance in the unit before it
   * @param until the last day of the amount; null for no end
   * @param earned the day of it
   */
  Lots after(
      String unit, BigDecimal balance, BigDecimal amount, LocalDate until, LocalDate earned) {
    boolean isOrdered = orders.containsKey(unit);
    if (amount.signum() < 0) {
      return byUnit.isEmpty() ? this : with(unit, without(spent(unit), amount.negate()));
    } else if (until == null && !isOrdered) {
      return this;
    }
    // Where there is a debt, there are no lots, and the debt is the balance.
    BigDecimal left = balance.signum() < 0 ? amount.add(balance) : amount;
    if (left.signum() <= 0) {
      return this;
    }
    List<Lot> more = new ArrayList<>(of(unit));
    more.add(new Lot(until, left, isOrdered ? earned : null).of(left));
    return with(unit, more);
  }

  /** After an amount has expired: it is gone from the soonest to expire. */
  Lots afterExpiry(String unit, BigDecimal amount) {
    return with(unit, without(of(unit), amount.negate()));
  }

  /**
   * After an amount was taken from what has no end, and from the latest to expire if that is not
   * enough: what came back for a time only goes again.
   */
  Lots afterLast(String unit, BigDecimal balance, BigDecimal amount) {
    BigDecimal endless = balance;
    for (Lot lot : of(unit)) {
      endless = endless.subtract(lot.amount());
    }
    BigDecimal due = amount.negate().subtract(endless.max(BigDecimal.ZERO));
    if (due.signum() <= 0) {
      return this;
    }
    List<Lot> reversed = new ArrayList<>(of(unit));
    Collections.reverse(reversed);
    return with(unit, without(reversed, due));
  }

  /** What can no longer be spent on a day. */
  BigDecimal expiredBefore(String unit, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Lot lot : of(unit)) {
      sum = lot.until() != null && lot.until().isBefore(day) ? sum.add(lot.amount()) : sum;
    }
    return sum;
  }

  /** The lots of a unit in the order in which they are spent. */
  private List<Lot> spent(String unit) {
    SpendingOrder order = orders.get(unit);
    return order == null ? of(unit) : of(unit).stream().sorted(Lot.by(order)).toList();
  }

  /** Takes from the first on. */
  private static List<Lot> without(List<Lot> lots, BigDecimal amount) {
    List<Lot> left = new ArrayList<>(lots.size());
    BigDecimal due = amount;
    for (Lot lot : lots) {
      BigDecimal rest = lot.amount().subtract(due);
      due = due.subtract(lot.amount()).max(BigDecimal.ZERO);
      if (rest.signum() > 0) {
        left.add(lot.of(rest.min(lot.amount())));
      }
    }
    return left;
  }

  /**
   * From which lots an amount would be taken, in that order; what is not there, or has no end where
   * that is not told from the rest, last and without a day.
   */
  List<Lot> from(String unit, BigDecimal amount) {
    List<Lot> taken = new ArrayList<>();
    BigDecimal due = amount;
    for (Lot lot : spent(unit)) {
      if (due.signum() > 0) {
        taken.add(lot.of(lot.amount().min(due)));
        due = due.subtract(lot.amount());
      }
    }
    if (due.signum() > 0) {
      taken.add(new Lot(null, due).of(due));
    }
    return taken;
  }

  private Lots with(String unit, List<Lot> lots) {
    Map<String, List<Lot>> next = new TreeMap<>(byUnit);
    if (lots.isEmpty()) {
      next.remove(unit);
    } else {
      next.put(unit, joined(lots, orders.getOrDefault(unit, SpendingOrder.SOONEST_TO_EXPIRE)));
    }
    return next.isEmpty() && orders.isEmpty()
        ? NONE
        : new Lots(Collections.unmodifiableMap(next), orders);
  }

  /** As few lots as give the same order, sorted by the day on which they expire. */
  private static List<Lot> joined(List<Lot> lots, SpendingOrder order) {
    List<Lot> sorted = new ArrayList<>(lots);
    sorted.sort(Lot.by(order));
    List<Lot> joined = new ArrayList<>(sorted.size());
    for (Lot lot : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && Objects.equals(joined.get(last).until(), lot.until())) {
        joined.set(last, joined.get(last).and(lot));
      } else {
        joined.add(lot);
      }
    }
    joined.sort(Lot.BY_EXPIRY);
    return List.copyOf(joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lots that && byUnit.equals(that.byUnit) && orders.equals(that.orders);
  }

  @Override
  public int hashCode() {
    return byUnit.hashCode();
  }

  @Override
  public String toString() {
    return byUnit.toString();
  }
}
