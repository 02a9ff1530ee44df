package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.TransferRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.Transfer;
import org.gongyue.event.Verifier;

/** Says what an event still lacks before its rules may post. */
final class Waiting {

  private final String rule;
  private final String article;
  private final Verification verification;

  private Waiting(String rule, String article, Verification verification) {
    this.rule = rule;
    this.article = article;
    this.verification = verification;
  }

  /** Why the observation waits; empty if none of the chosen rules does. */
  static List<Reason> reasons(List<Trial> chosen) {
    List<Reason> reasons = List.of();
    for (int i = 0; i < chosen.size(); i++) {
      Trial trial = chosen.get(i);
      if (trial.outcome() == Trial.Outcome.WAITS) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        ScoringRule rule = trial.rule().rule();
        Waiting waiting = new Waiting(rule.id(), rule.article(), rule.verification());
        waiting.add(reasons, trial.observation().verifiedBy(), trial.observation().evidence());
      }
    }
    return reasons;
  }

  /** Why a transfer waits; empty if it does not. */
  static List<Reason> reasons(TransferRule rule, Transfer transfer) {
    List<Reason> reasons = new ArrayList<>();
    if (rule.verification() != null) {
      Waiting waiting = new Waiting(rule.id(), rule.article(), rule.verification());
      waiting.add(reasons, transfer.verifiedBy(), transfer.evidence());
    }
    return reasons;
  }

  private void add(List<Reason> reasons, Verifier verifier, List<String> evidence) {
    String roles = String.join("、", verification.roles());
    if (verifier == null) {
      reasons.add(Reason.of(Code.UNVERIFIED, article, rule, roles));
    } else if (!verification.roles().contains(verifier.role())) {
      reasons.add(Reason.of(Code.WRONG_VERIFIER, article, rule, verifier.role(), roles));
    }
    List<String> missing = new ArrayList<>(verification.evidence());
    missing.removeAll(evidence);
    if (!missing.isEmpty()) {
      reasons.add(Reason.of(Code.MISSING_EVIDENCE, article, rule, String.join("、", missing)));
    }
  }
}
