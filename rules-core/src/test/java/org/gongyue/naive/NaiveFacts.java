package org.gongyue.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.decision.Code;

/** What an event says of its account and actor. */
record NaiveFacts(Convention convention, Map<String, Object> given, String actor) {

  /** Whether it says something of an actor whom it does not name. */
  boolean lacksActor() {
    return actor == null
        && convention.facts().stream()
            .anyMatch(f -> f.about() == Fact.About.ACTOR && given.containsKey(f.name()));
  }

  /** What is wrong; fills in those that are asked for. */
  List<Code> check(List<String> asked, Map<String, Object> values) {
    List<Code> wrong = new ArrayList<>();
    for (Fact fact : convention.facts()) {
      Attribute attribute = fact.attribute();
      Object value = given.get(fact.name());
      if (value == null && asked.contains(fact.name())) {
        if (attribute.fallback() == null) {
          wrong.add(Code.MISSING_FACT);
        } else {
          values.put(fact.name(), attribute.fallback());
        }
      } else if (value != null) {
        Object read = NaiveAdmission.read(attribute, value);
        if (read == Code.WRONG_ATTRIBUTE_TYPE) {
          wrong.add(Code.WRONG_FACT_TYPE);
        } else if (read == Code.ATTRIBUTE_OUT_OF_RANGE) {
          wrong.add(Code.FACT_OUT_OF_RANGE);
        } else {
          values.put(fact.name(), read);
        }
      }
    }
    given.keySet().stream()
        .filter(name -> convention.facts().stream().noneMatch(f -> f.name().equals(name)))
        .forEach(name -> wrong.add(Code.UNKNOWN_FACT));
    return wrong;
  }
}
