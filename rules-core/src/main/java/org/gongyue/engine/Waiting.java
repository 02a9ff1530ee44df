package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.Observation;

/** Says what an observation still lacks before its rules may post. */
final class Waiting {

  private Waiting() {}

  /** Why the observation waits; empty if none of the chosen rules does. */
  static List<Reason> reasons(List<Trial> chosen) {
    List<Reason> reasons = List.of();
    for (Trial trial : chosen) {
      if (trial.outcome() == Trial.Outcome.WAITS) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        add(reasons, trial.rule().rule(), trial.observation());
      }
    }
    return reasons;
  }

  private static void add(List<Reason> reasons, ScoringRule rule, Observation observation) {
    Verification verification = rule.verification();
    String roles = String.join("、", verification.roles());
    if (observation.verifiedBy() == null) {
      reasons.add(Reason.of(Code.UNVERIFIED, rule.article(), rule.id(), roles));
    } else if (!verification.roles().contains(observation.verifiedBy().role())) {
      reasons.add(
          Reason.of(
              Code.WRONG_VERIFIER,
              rule.article(),
              rule.id(),
              observation.verifiedBy().role(),
              roles));
    }
    List<String> missing = new ArrayList<>(verification.evidence());
    missing.removeAll(observation.evidence());
    if (!missing.isEmpty()) {
      reasons.add(
          Reason.of(Code.MISSING_EVIDENCE, rule.article(), rule.id(), String.join("、", missing)));
    }
  }
}
