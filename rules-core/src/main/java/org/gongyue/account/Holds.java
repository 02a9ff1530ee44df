package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongyue.measure.Decimals;

/**
 * The parts of the balances of one account that cannot be spent yet, and the objections that were
 * made. What is held of a unit is never more than its balance: what is taken from an account is
 * taken from what is free first, then from what is held, the soonest to be free first. Immutable,
 * in canonical order.
 */
final class Holds {

  /** How many days a dispute is remembered after its ruling: longer than anyone may object. */
  static final int DAYS = 90;

  static final Holds NONE = new Holds(List.of(), List.of());

  private final List<Hold> all;
  private final List<Dispute> disputes;

  private Holds(List<Hold> all, List<Dispute> disputes) {
    this.all = all;
    this.disputes = disputes;
  }

  static Holds of(List<Hold> holds, List<Dispute> disputes) {
    return holds.isEmpty() && disputes.isEmpty()
        ? NONE
        : new Holds(holds.stream().sorted(Hold.ORDER).toList(), List.copyOf(disputes));
  }

  boolean isEmpty() {
    return all.isEmpty() && disputes.isEmpty();
  }

  List<Hold> all() {
    return all;
  }

  List<Dispute> disputes() {
    return disputes;
  }

  /** How much of a unit is held on a day. */
  BigDecimal held(String unit, LocalDate day) {
    BigDecimal held = BigDecimal.ZERO;
    for (Hold hold : all) {
      held = hold.unit().equals(unit) && hold.holdsOn(day) ? held.add(hold.amount()) : held;
    }
    return held;
  }

  Holds plus(Hold hold) {
    List<Hold> more = new ArrayList<>(all);
    more.add(hold);
    return of(more, disputes);
  }

  /** No more of a unit than there is. */
  Holds within(String unit, BigDecimal balance) {
    BigDecimal over = balance.max(BigDecimal.ZERO).negate();
    for (Hold hold : all) {
      over = hold.unit().equals(unit) ? over.add(hold.amount()) : over;
    }
    if (over.signum() <= 0) {
      return this;
    }
    List<Hold> left = new ArrayList<>();
    for (Hold hold : all) {
      BigDecimal cut = hold.unit().equals(unit) ? hold.amount().min(over) : BigDecimal.ZERO;
      over = over.subtract(cut);
      if (cut.compareTo(hold.amount()) < 0) {
        left.add(hold.of(Decimals.canonical(hold.amount().subtract(cut))));
      }
    }
    return of(left, disputes);
  }

  /** Without what is over on a day. */
  Holds recent(LocalDate day) {
    LocalDate oldest = day.minusDays(DAYS);
    boolean over = all.stream().anyMatch(hold -> !hold.holdsOn(day));
    boolean old = disputes.stream().anyMatch(one -> isOld(one, oldest));
    return over || old
        ? of(
            all.stream().filter(hold -> hold.holdsOn(day)).toList(),
            disputes.stream().filter(one -> !isOld(one, oldest)).toList())
        : this;
  }

  private static boolean isOld(Dispute dispute, LocalDate oldest) {
    return dispute.ruled() != null && dispute.ruled().isBefore(oldest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holds that && all.equals(that.all) && disputes.equals(that.disputes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(all, disputes);
  }

  @Override
  public String toString() {
    return all + " " + disputes;
  }
}
