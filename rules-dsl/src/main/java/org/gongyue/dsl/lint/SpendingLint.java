package org.gongyue.dsl.lint;

import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.measure.Term;

/** An order of spending of points that never expire: then it is the same which of them go first. */
final class SpendingLint {

  private final Convention convention;
  private final Report report;

  SpendingLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    for (UnitOfAccount unit : convention.units()) {
      Position order = report.layout().spending().get(unit.name());
      if (order != null && !expires(unit)) {
        report.out().add(Code.SPENDING_ORDER_IDLE, order, unit.name());
      }
    }
  }

  private boolean expires(UnitOfAccount unit) {
    Stream<ScoringRule> rules =
        Stream.concat(
            convention.behaviours().stream().flatMap(behaviour -> behaviour.rules().stream()),
            convention.settlements().stream().map(settlement -> settlement.rule()));
    Stream<TransferRule> transfers =
        convention.transfers().stream().filter(one -> one.into().equals(unit.name()));
    return ends(unit.validity())
        || rules.anyMatch(rule -> rule.unit().equals(unit.name()) && ends(rule.validity()))
        || transfers.anyMatch(transfer -> ends(transfer.validity()));
  }

  private static boolean ends(Validity validity) {
    return validity != null
        && (!(validity.otherwise() instanceof Term.Open)
            || validity.rows().stream().anyMatch(row -> !(row.term() instanceof Term.Open)));
  }
}
