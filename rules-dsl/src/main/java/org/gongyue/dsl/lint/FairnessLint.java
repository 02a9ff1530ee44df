package org.gongyue.dsl.lint;

import java.util.List;
import org.gongyue.account.State;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.event.AccountId;

/** Who may verify for himself, and who pays for the misdeed of another. */
final class FairnessLint {

  private final Convention convention;
  private final Law law;
  private final Report report;

  FairnessLint(Convention convention, Report report) {
    this.convention = convention;
    this.law = Law.on(convention.life().from());
    this.report = report;
  }

  void run() {
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        if (behaviour.polarity() == Polarity.POSITIVE) {
          verifier(behaviour, rule);
        } else if (behaviour.accountKind().equals(AccountId.HOUSEHOLD)) {
          veto(behaviour, rule);
        }
      }
    }
  }

  /** Every role that may verify is of those who do it: 楼栋长巡查 by 楼栋长, or 本人. */
  private void verifier(Behaviour behaviour, ScoringRule rule) {
    if (rule.verification() == null) {
      return;
    }
    List<String> roles = rule.verification().roles();
    if (roles.stream()
        .allMatch(
            role -> behaviour.name().startsWith(role) || law.speaksOf(Topic.BENEFICIARY, role))) {
      report.at(rule.id(), Code.VERIFIER_MAY_BENEFIT, rule.id(), String.join("、", roles));
    }
  }

  private void veto(Behaviour behaviour, ScoringRule rule) {
    for (Consequence consequence : rule.consequences()) {
      if (consequence.state().equals(State.VETO)) {
        report.at(
            rule.id(),
            Code.VETO_ON_HOUSEHOLD,
            rule.id(),
            consequence.state(),
            behaviour.accountKind());
      }
    }
  }
}
