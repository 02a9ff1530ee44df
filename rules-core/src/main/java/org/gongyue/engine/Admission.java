package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Party;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;

/**
 * Checks that an observation says what its behaviour asks, and brings its attributes and facts into
 * the behaviour's order and types. Finds everything that is wrong, not just the first.
 */
final class Admission {

  private final CompiledBehaviour behaviour;
  private final List<Reason> reasons = new ArrayList<>(0);
  private final Object[] values;

  private Admission(CompiledBehaviour behaviour) {
    this.behaviour = behaviour;
    this.values = new Object[behaviour.attributes().size() + behaviour.facts().needed().size()];
  }

  static Admission of(CompiledBehaviour behaviour, Observation observation) {
    Admission admission = new Admission(behaviour);
    admission.check(observation);
    return admission;
  }

  /** What is wrong; empty if nothing is. */
  List<Reason> reasons() {
    return reasons;
  }

  /** The attributes, then the facts that are needed; meaningful only if nothing is wrong. */
  Object[] values() {
    return values;
  }

  private void check(Observation observation) {
    if (!observation.account().kind().equals(behaviour.behaviour().accountKind())) {
      reject(
          Code.WRONG_ACCOUNT_KIND,
          observation.account().kind(),
          behaviour.behaviour().accountKind());
    }
    if (observation.actor() == null
        && (behaviour.needsActor() || behaviour.facts().speaksOfActor(observation.facts()))) {
      reject(Code.MISSING_ACTOR, behaviour.behaviour().name());
    }
    for (String kind : behaviour.needsGroups()) {
      if (!observation.groups().containsKey(kind)) {
        reject(Code.MISSING_GROUP, behaviour.behaviour().name(), kind);
      }
    }
    if (!observation.parties().isEmpty()) {
      observation.parties().forEach(this::party);
    }
    String article = behaviour.behaviour().article();
    behaviour.attributes().read(observation.attributes(), values, article, reasons);
    behaviour
        .facts()
        .read(observation.facts(), values, behaviour.attributes().size(), article, reasons);
  }

  private void party(String role, AccountId id) {
    List<String> roles = new ArrayList<>();
    for (Party party : behaviour.behaviour().parties()) {
      if (party.role().equals(role)) {
        if (!party.accountKind().equals(id.kind())) {
          reject(Code.WRONG_PARTY_KIND, role, id.kind(), party.accountKind());
        }
        return;
      }
      roles.add(party.role());
    }
    reject(Code.UNKNOWN_PARTY, role, roles.isEmpty() ? null : String.join("、", roles));
  }

  private void reject(Code code, Object... values) {
    reasons.add(Reason.of(code, behaviour.behaviour().article(), values));
  }
}
