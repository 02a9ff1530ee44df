package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.decision.Reason;
import org.gongyue.event.Observation;

/**
 * One rule tried on one observation, or on an account when a period closes. What the rule sees
 * never changes; the outcome and the {@link Award} are filled in.
 */
final class Trial {

  /** What was decided. */
  enum Outcome {
    APPLIES,
    WAITS,
    DOES_NOT_APPLY
  }

  private final CompiledRule rule;
  private final Observation observation;
  private final AccountScope scope;
  private Outcome outcome;
  private Award award;
  private List<Reason> aftermath = List.of();

  /**
   * @param observation null when a period closes
   */
  Trial(CompiledRule rule, Observation observation, AccountScope scope) {
    this.rule = rule;
    this.observation = observation;
    this.scope = scope;
  }

  CompiledRule rule() {
    return rule;
  }

  /** The id of the rule. */
  String id() {
    return rule.rule().id();
  }

  /** The role of the account that the rule is charged to; null for the event's own. */
  String chargedTo() {
    return rule.rule().chargedTo();
  }

  AccountScope scope() {
    return scope;
  }

  Observation observation() {
    return observation;
  }

  /** Who did it; empty if the event does not say. */
  String actor() {
    return observation == null || observation.actor() == null ? "" : observation.actor();
  }

  /**
   * Decides: a rule applies when its condition holds and the event is verified; it waits when the
   * condition holds but nobody entitled has verified the event.
   */
  void decide() {
    if (!holds()) {
      outcome = Outcome.DOES_NOT_APPLY;
    } else {
      outcome = isVerified() ? Outcome.APPLIES : Outcome.WAITS;
    }
  }

  /** Whether the rule's condition holds. */
  private boolean holds() {
    return rule.condition() == null || rule.condition().code().test(scope);
  }

  /** Whether somebody whom the rule names has verified the observation, with all its evidence. */
  private boolean isVerified() {
    Verification verification = rule.rule().verification();
    return verification == null
        || (observation.verifiedBy() != null
            && verification.roles().contains(observation.verifiedBy().role())
            && hasEvidence(verification.evidence()));
  }

  private boolean hasEvidence(List<String> needed) {
    return needed.isEmpty() || observation.evidence().containsAll(needed);
  }

  Outcome outcome() {
    return outcome;
  }

  /** What the rule comes to; null unless it applies and was chosen. */
  Award award() {
    return award;
  }

  void award(Award found) {
    award = found;
  }

  /** What came of the rule's consequences, in words; none for most rules. */
  List<Reason> aftermath() {
    return aftermath;
  }

  void aftermath(List<Reason> steps) {
    aftermath = steps;
  }

  /** The signed amount after escalation and rounding, before limits. */
  BigDecimal signed() {
    return rule.isPenalty() ? award.rounded().negate() : award.rounded();
  }
}
