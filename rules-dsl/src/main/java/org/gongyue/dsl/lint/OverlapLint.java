package org.gongyue.dsl.lint;

import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;

/**
 * Two rules of one behaviour in one unit of account that hold for the same record, where nothing is
 * said of 择优: an example is looked for, and shown.
 */
final class OverlapLint {

  private final Convention convention;
  private final Report report;
  private final Budget budget = new Budget(400_000);

  OverlapLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.choice() == Behaviour.Choice.ALL
          && !report.layout().choosing().contains(behaviour.id())) {
        overlap(behaviour);
      }
    }
  }

  /** Tells of the first two rules: who minds them, minds the others. */
  private void overlap(Behaviour behaviour) {
    List<ScoringRule> rules = behaviour.rules();
    for (int second = 1; second < rules.size(); second++) {
      for (int first = 0; first < second; first++) {
        ScoringRule one = rules.get(first);
        ScoringRule other = rules.get(second);
        if (one.unit().equals(other.unit())) {
          Object example = new Witness(convention, behaviour).of(one, other, budget);
          if (example != null) {
            report.at(other.id(), Code.RULES_OVERLAP, one.id(), other.id(), example);
            return;
          }
        }
      }
    }
  }
}
