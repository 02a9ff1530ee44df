package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/**
 * The parts of the balances of one account that can be spent up to a day only, by unit of account.
 * What a balance has besides them has no end; it is negative only where there are none. Immutable.
 */
final class Lots {

  static final Lots NONE = new Lots(Map.of());

  /** By unit; never empty lists, each from the soonest to expire to the latest. */
  private final Map<String, List<Lot>> byUnit;

  private Lots(Map<String, List<Lot>> byUnit) {
    this.byUnit = byUnit;
  }

  /** Lots that were kept, in any order. */
  static Lots of(Map<String, List<Lot>> byUnit) {
    Lots lots = NONE;
    for (Map.Entry<String, List<Lot>> unit : byUnit.entrySet()) {
      List<Lot> sorted = List.of();
      for (Lot lot : unit.getValue()) {
        sorted = with(sorted, new Lot(lot.until(), Decimals.canonical(lot.amount())));
      }
      lots = lots.with(unit.getKey(), sorted);
    }
    return lots;
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

  /**
   * After an amount was posted.
   *
   * @param balance in the unit before it
   * @param until the last day of the amount; null for no end
   */
  Lots after(String unit, BigDecimal balance, BigDecimal amount, LocalDate until) {
    if (amount.signum() < 0) {
      return byUnit.isEmpty() ? this : with(unit, without(of(unit), amount.negate()));
    } else if (until == null) {
      return this;
    }
    // Where there is a debt, there are no lots, and the debt is the balance.
    BigDecimal left = balance.signum() < 0 ? amount.add(balance) : amount;
    return left.signum() > 0
        ? with(unit, with(of(unit), new Lot(until, Decimals.canonical(left))))
        : this;
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
    List<Lot> left = new ArrayList<>(without(reversed, due));
    Collections.reverse(left);
    return with(unit, List.copyOf(left));
  }

  /** What can no longer be spent on a day. */
  BigDecimal expiredBefore(String unit, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Lot lot : of(unit)) {
      sum = lot.until().isBefore(day) ? sum.add(lot.amount()) : sum;
    }
    return sum;
  }

  private static List<Lot> with(List<Lot> lots, Lot more) {
    SortedMap<LocalDate, Lot> sorted = new TreeMap<>();
    lots.forEach(lot -> sorted.put(lot.until(), lot));
    sorted.merge(
        more.until(),
        more,
        (one, two) -> new Lot(one.until(), Decimals.canonical(one.amount().add(two.amount()))));
    return List.copyOf(sorted.values());
  }

  /** Takes from the soonest to expire. */
  private static List<Lot> without(List<Lot> lots, BigDecimal amount) {
    List<Lot> left = new ArrayList<>(lots.size());
    BigDecimal due = amount;
    for (Lot lot : lots) {
      BigDecimal rest = lot.amount().subtract(due);
      due = due.subtract(lot.amount()).max(BigDecimal.ZERO);
      if (rest.signum() > 0) {
        left.add(new Lot(lot.until(), Decimals.canonical(rest.min(lot.amount()))));
      }
    }
    return List.copyOf(left);
  }

  /**
   * From which lots an amount would be taken: the soonest to expire first, what has no end last and
   * without a day.
   */
  List<Lot> from(String unit, BigDecimal amount) {
    List<Lot> taken = new ArrayList<>();
    BigDecimal due = amount;
    for (Lot lot : of(unit)) {
      if (due.signum() > 0) {
        taken.add(new Lot(lot.until(), Decimals.canonical(lot.amount().min(due))));
        due = due.subtract(lot.amount());
      }
    }
    if (due.signum() > 0) {
      taken.add(new Lot(null, Decimals.canonical(due)));
    }
    return taken;
  }

  private Lots with(String unit, List<Lot> lots) {
    Map<String, List<Lot>> next = new TreeMap<>(byUnit);
    if (lots.isEmpty()) {
      next.remove(unit);
    } else {
      next.put(unit, lots);
    }
    return next.isEmpty() ? NONE : new Lots(Collections.unmodifiableMap(next));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lots that && byUnit.equals(that.byUnit);
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
