package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Decimals;

/**
 * In which units a redemption is paid: first in those that the reward accepts besides its own, as
 * much as may be or as the request states, then the rest in its own, then what it costs besides.
 */
final class Payment {

  /**
   * What is paid in one unit.
   *
   * @param unit the unit
   * @param amount how much; perhaps nothing
   * @param counts what that counts in the unit of the price; null if it is none of it
   */
  record Part(UnitOfAccount unit, BigDecimal amount, BigDecimal counts) {}

  /**
   * How much may be paid in another unit.
   *
   * @param share the part of the price for which it may stand
   * @param most that part in the other unit
   */
  record Room(CompiledReward.Accepted accepted, BigDecimal share, BigDecimal most) {}

  /** What cannot be told, because the request does not say what decides it. */
  static final Payment UNKNOWN = new Payment();

  private final List<Part> parts = new ArrayList<>(2);
  private final List<Room> rooms = new ArrayList<>(0);

  private Payment() {}

  Payment(CompiledReward compiled, Redemption asked, AccountScope scope) {
    Reward reward = compiled.reward();
    BigDecimal quantity = BigDecimal.valueOf(asked.quantity());
    BigDecimal price = reward.price().multiply(quantity);
    BigDecimal rest = price;
    for (CompiledReward.Accepted accepted : compiled.accepts()) {
      BigDecimal worth = accepted.terms().worth();
      BigDecimal share =
          accepted.most().code().number(scope).max(BigDecimal.ZERO).min(BigDecimal.ONE);
      BigDecimal most = whole(accepted, share.multiply(price).min(rest).max(BigDecimal.ZERO));
      BigDecimal amount = Decimals.canonical(most.min(wanted(accepted.unit(), asked.pay(), scope)));
      rooms.add(new Room(accepted, share, most));
      parts.add(new Part(accepted.unit(), amount, Decimals.canonical(amount.multiply(worth))));
      rest = rest.subtract(amount.multiply(worth));
    }
    BigDecimal own =
        compiled.accepts().isEmpty()
            ? price
            : Decimals.round(rest, compiled.unit().precision(), RoundingMode.UP);
    parts.add(0, new Part(compiled.unit(), own, own));
    for (int i = 0; i < compiled.further().size(); i++) {
      BigDecimal amount = reward.further().get(i).amount().multiply(quantity);
      parts.add(new Part(compiled.further().get(i), Decimals.canonical(amount), null));
    }
  }

  /** How much of another unit a part of a price is, without what is less than its precision. */
  private static BigDecimal whole(CompiledReward.Accepted accepted, BigDecimal part) {
    return part.divide(accepted.terms().worth(), accepted.unit().precision(), RoundingMode.DOWN);
  }

  /** As much as the request states; if it states nothing, as much as there is. */
  private static BigDecimal wanted(
      UnitOfAccount unit, Map<String, BigDecimal> stated, AccountScope scope) {
    if (!stated.isEmpty()) {
      return stated.getOrDefault(unit.name(), BigDecimal.ZERO);
    }
    BigDecimal there = scope.account().spendable(unit.name(), scope.today()).subtract(least(unit));
    return Decimals.round(there.max(BigDecimal.ZERO), unit.precision(), RoundingMode.DOWN);
  }

  /** What must be left in a unit. No redemption overdraws, even where a penalty may. */
  static BigDecimal least(UnitOfAccount unit) {
    return unit.floor() == null ? BigDecimal.ZERO : unit.floor().max(BigDecimal.ZERO);
  }

  /** The part in the unit of the price. */
  Part own() {
    return parts.get(0);
  }

  /** All parts: in the unit of the price, in other units instead, in other units besides. */
  List<Part> parts() {
    return parts;
  }

  /** How much may be paid in other units, in order. */
  List<Room> rooms() {
    return rooms;
  }

  /** What an account lacks for a part; not positive if nothing. */
  static BigDecimal shortfall(Part part, Account account, LocalDate day) {
    return part.amount().signum() == 0
        ? BigDecimal.ZERO
        : part.amount()
            .add(least(part.unit()))
            .subtract(account.spendable(part.unit().name(), day));
  }
}
