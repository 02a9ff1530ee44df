package org.gongyue.dsl.lint;

import java.math.BigDecimal;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.measure.Decimals;

/** Units of account without a floor, and rewards that nobody can reach. */
final class ReachLint {

  private final Convention convention;
  private final Report report;

  ReachLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    for (int i = 0; i < convention.units().size(); i++) {
      UnitOfAccount unit = convention.units().get(i);
      if (unit.floor() == null) {
        report.atUnit(i, Code.NO_FLOOR, unit.name());
      }
    }
    YearlyMost most = new YearlyMost(convention);
    for (Reward reward : convention.rewards()) {
      BigDecimal fewest = BigDecimal.valueOf(reward.fitting(1));
      BigDecimal price = reward.price().multiply(fewest);
      BigDecimal own = reward.accepts().isEmpty() ? price : BigDecimal.ZERO;
      BigDecimal needed = reward.minimumBalance() == null ? own : own.max(reward.minimumBalance());
      reached(reward, needed, reward.unit(), most);
      for (Reward.Cost cost : reward.further()) {
        reached(reward, cost.amount().multiply(fewest), cost.unit(), most);
      }
    }
  }

  /** What may be paid in another unit is not needed. */
  private void reached(Reward reward, BigDecimal needed, String unit, YearlyMost most) {
    BigDecimal reached = most.balance(reward.accountKind(), unit);
    if (reached != null && needed.compareTo(reached) > 0) {
      report.at(
          reward.id(),
          Code.REWARD_OUT_OF_REACH,
          reward.name(),
          Decimals.text(needed),
          Decimals.text(reached));
    }
  }
}
