package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.event.Observation;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * Checks that an observation says what its behaviour asks, and brings its attributes into the
 * behaviour's order and types. Finds everything that is wrong, not just the first.
 */
final class Admission {

  private final CompiledBehaviour behaviour;
  private final List<Reason> reasons = new ArrayList<>();
  private final Object[] values;

  private Admission(CompiledBehaviour behaviour) {
    this.behaviour = behaviour;
    this.values = new Object[behaviour.behaviour().attributes().size()];
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

  /** The attributes in the behaviour's order; meaningful only if nothing is wrong. */
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
    if (behaviour.needsActor() && observation.actor() == null) {
      reject(Code.MISSING_ACTOR, behaviour.behaviour().name());
    }
    List<Attribute> attributes = behaviour.behaviour().attributes();
    Map<String, Object> given = observation.attributes();
    int known = 0;
    for (int i = 0; i < values.length; i++) {
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
  }

  private void rejectUnknown(Map<String, Object> given, List<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        reject(Code.UNKNOWN_ATTRIBUTE, name, String.join("、", known));
      }
    }
  }

  private Object accept(Attribute attribute, Object value) {
    if (attribute.type() == Type.NUMBER && value instanceof BigDecimal number) {
      boolean fits =
          number.scale() <= attribute.places()
              && (attribute.least() == null || number.compareTo(attribute.least()) >= 0)
              && (attribute.most() == null || number.compareTo(attribute.most()) <= 0);
      return fits ? number : rejectRange(attribute, Decimals.text(number));
    } else if (attribute.type() == Type.BOOLEAN && value instanceof Boolean) {
      return value;
    } else if (attribute.type() == Type.TEXT && value instanceof String text) {
      boolean fits =
          attribute.options().isEmpty()
              ? text.length() <= Attribute.LONGEST_TEXT
              : attribute.options().contains(text);
      return fits ? text : rejectRange(attribute, abridged(text));
    } else if (attribute.type() == Type.DATE && value instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        // falls through: not a date
      }
    }
    return reject(
        Code.WRONG_ATTRIBUTE_TYPE,
        attribute.name(),
        abridged(value.toString()),
        Expectation.of(attribute));
  }

  private Object rejectRange(Attribute attribute, String found) {
    return reject(Code.ATTRIBUTE_OUT_OF_RANGE, attribute.name(), found, Expectation.of(attribute));
  }

  private Object reject(Code code, Object... values) {
    reasons.add(Reason.of(code, behaviour.behaviour().article(), values));
    return null;
  }

  private static String abridged(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
