package org.gongyue.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.SpendingOrder;

/**
 * A part of a balance that can be spent up to a day.
 *
 * @param until the last day; null for a part without end, which stands by itself only where the
 *     order of spending asks when it was earned, or where it is what is paid
 * @param amount positive
 * @param earned the day on which it was earned; null where the order of spending does not ask
 */
public record Lot(LocalDate until, BigDecimal amount, LocalDate earned) {

  private static final Comparator<LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());

  /** The soonest to expire first, and of one day the first earned. */
  static final Comparator<Lot> BY_EXPIRY =
      Comparator.comparing(Lot::until, DAYS).thenComparing(Lot::earned, DAYS);

  /** A part of which nobody asks when it was earned. */
  public Lot(LocalDate until, BigDecimal amount) {
    this(until, amount, null);
  }

  /** In which order parts are spent; of what was earned on one day the soonest to expire first. */
  static Comparator<Lot> by(SpendingOrder order) {
    return switch (order) {
      case SOONEST_TO_EXPIRE -> BY_EXPIRY;
      case FIRST_EARNED -> Comparator.comparing(Lot::earned, DAYS).thenComparing(Lot::until, DAYS);
      case LAST_EARNED ->
          Comparator.comparing(Lot::earned, DAYS.reversed()).thenComparing(Lot::until, DAYS);
    };
  }

  Lot of(BigDecimal part) {
    return new Lot(until, Decimals.canonical(part), earned);
  }

  /** Both as one, earned when the earlier was. */
  Lot and(Lot other) {
    LocalDate first = DAYS.compare(earned, other.earned) <= 0 ? earned : other.earned;
    return new Lot(until, Decimals.canonical(amount.add(other.amount)), first);
  }

  @Override
  public String toString() {
    String day = earned == null ? "" : ", earned=" + earned;
    return "Lot[until=" + until + ", amount=" + amount + day + "]";
  }
}
