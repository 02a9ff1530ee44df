package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.event.Redemption;

/** What a redemption costs in each unit, and what is wrong with how it is to be paid. */
final class NaivePayment {

  /** An amount in a unit. */
  record Cost(UnitOfAccount unit, BigDecimal amount) {}

  private final List<Cost> costs = new ArrayList<>();
  private final List<Code> wrong = new ArrayList<>();
  private final List<Code> tooMuch = new ArrayList<>();
  private final LocalDate day;

  NaivePayment(
      Convention convention, Past past, Redemption asked, Reward reward, NaiveEvaluator evaluator) {
    this.day = asked.at().atZoneSameInstant(convention.zone()).toLocalDate();
    BigDecimal quantity = BigDecimal.valueOf(asked.quantity());
    BigDecimal price = reward.price().multiply(quantity);
    BigDecimal rest = price;
    List<String> units = reward.accepts().stream().map(Reward.Accepted::unit).toList();
    asked.pay().keySet().stream()
        .filter(unit -> !units.contains(unit))
        .forEach(unit -> wrong.add(Code.PAY_NOT_ACCEPTED));
    for (Reward.Accepted accepted : reward.accepts()) {
      UnitOfAccount unit = unit(convention, accepted.unit());
      BigDecimal step = BigDecimal.ONE.movePointLeft(unit.precision());
      BigDecimal share =
          evaluator.number(accepted.most().expression()).max(BigDecimal.ZERO).min(BigDecimal.ONE);
      BigDecimal worth = share.multiply(price).min(rest).max(BigDecimal.ZERO);
      BigDecimal most =
          worth.divide(accepted.worth().multiply(step), 0, RoundingMode.FLOOR).multiply(step);
      BigDecimal stated = asked.pay().getOrDefault(accepted.unit(), BigDecimal.ZERO);
      if (stated.stripTrailingZeros().scale() > unit.precision()) {
        wrong.add(Code.PAY_TOO_PRECISE);
      }
      if (stated.compareTo(most) > 0) {
        tooMuch.add(Code.PAY_TOO_MUCH);
      }
      BigDecimal there =
          past.life().spendable(unit.name(), day).subtract(least(unit)).max(BigDecimal.ZERO);
      BigDecimal spendable = there.divide(step, 0, RoundingMode.FLOOR).multiply(step);
      BigDecimal paid = most.min(asked.pay().isEmpty() ? spendable : stated);
      costs.add(new Cost(unit, paid));
      rest = rest.subtract(paid.multiply(accepted.worth()));
    }
    UnitOfAccount own = unit(convention, reward.unit());
    costs.add(
        0,
        new Cost(
            own,
            reward.accepts().isEmpty() ? rest : rest.setScale(own.precision(), RoundingMode.UP)));
    reward
        .further()
        .forEach(
            cost ->
                costs.add(
                    new Cost(unit(convention, cost.unit()), cost.amount().multiply(quantity))));
  }

  private static UnitOfAccount unit(Convention convention, String name) {
    return convention.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  private static BigDecimal least(UnitOfAccount unit) {
    return unit.floor() == null ? BigDecimal.ZERO : unit.floor().max(BigDecimal.ZERO);
  }

  List<Cost> costs() {
    return costs;
  }

  List<Code> wrong() {
    return wrong;
  }

  List<Code> tooMuch() {
    return tooMuch;
  }

  /** Once for each unit of which there is not enough. */
  List<Code> tooLow(Past past) {
    return costs.stream()
        .filter(cost -> isShort(cost, past))
        .map(cost -> Code.BALANCE_TOO_LOW)
        .toList();
  }

  private boolean isShort(Cost cost, Past past) {
    BigDecimal left = past.life().spendable(cost.unit().name(), day).subtract(cost.amount());
    return cost.amount().signum() > 0 && left.compareTo(least(cost.unit())) < 0;
  }

  /** The units of which there is not enough. */
  List<String> unitsTooLow(Past past) {
    return costs.stream()
        .filter(cost -> isShort(cost, past))
        .map(cost -> cost.unit().name())
        .toList();
  }
}
