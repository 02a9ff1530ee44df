package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
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
  private final List<Reason> reasons = new ArrayList<>();
  private final Object[] values;

  private Admission(CompiledBehaviour behaviour) {
    this.behaviour = behaviour;
    this.values =
        new Object[behaviour.behaviour().attributes().size() + behaviour.facts().needed().size()];
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
    List<Attribute> attributes = behaviour.behaviour().attributes();
    Map<String, Object> given = observation.attributes();
    int known = 0;
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      Object value = given.get(attribute.name());
      if (value != null) {
        known++;
        values[i] = accept(attribute, value);
      } else if (attribute.fallback() != null) {
        values[i] = attribute.fallback();
      } else {
        reject(Code.MISSING_ATTRIBUTE, attribute.name(), Expectation.of(attribute));
      }
    }
    if (known < given.size()) {
      rejectUnknown(given, attributes.stream().map(Attribute::name).toList());
    }
    behaviour
        .facts()
        .read(
            observation.facts(),
            values,
            attributes.size(),
            behaviour.behaviour().article(),
            reasons);
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

  private void rejectUnknown(Map<String, Object> given, List<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        reject(Code.UNKNOWN_ATTRIBUTE, name, known.isEmpty() ? null : String.join("、", known));
      }
    }
  }

  private Object accept(Attribute attribute, Object value) {
    Object read = EventValue.read(attribute, value);
    if (read instanceof EventValue.Fault fault) {
      return reject(
          fault == EventValue.Fault.TYPE ? Code.WRONG_ATTRIBUTE_TYPE : Code.ATTRIBUTE_OUT_OF_RANGE,
          attribute.name(),
          EventValue.shown(value),
          Expectation.of(attribute));
    }
    return read;
  }

  private Object reject(Code code, Object... values) {
    reasons.add(Reason.of(code, behaviour.behaviour().article(), values));
    return null;
  }
}
