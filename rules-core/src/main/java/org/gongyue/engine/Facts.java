package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Fact;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;

/**
 * The facts of one convention, as the formulas of one behaviour or reward need them. A fact that is
 * declared may always be given; one that is needed must be, unless it has a default.
 *
 * @param declared those of the convention
 * @param needed those that formulas read, in the order in which they are declared
 */
record Facts(List<Fact> declared, List<Fact> needed) {

  /** Whether something is said of an actor. */
  boolean speaksOfActor(Map<String, Object> given) {
    if (!given.isEmpty()) {
      for (Fact fact : declared) {
        if (fact.about() == Fact.About.ACTOR && given.containsKey(fact.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Takes what an event says.
   *
   * @param values takes the values of those that are needed, from a place on
   * @param reasons takes what is wrong
   */
  void read(
      Map<String, Object> given, Object[] values, int from, String article, List<Reason> reasons) {
    if (given.isEmpty() && needed.isEmpty()) {
      return;
    }
    int known = 0;
    for (Fact fact : declared) {
      Object value = given.get(fact.name());
      int slot = needed.indexOf(fact);
      Object read = null;
      if (value != null) {
        known++;
        read = EventValue.read(fact.attribute(), value);
        if (read instanceof EventValue.Fault fault) {
          Code code =
              fault == EventValue.Fault.TYPE ? Code.WRONG_FACT_TYPE : Code.FACT_OUT_OF_RANGE;
          reasons.add(
              Reason.of(
                  code,
                  article,
                  fact.name(),
                  EventValue.shown(value),
                  Expectation.of(fact.attribute())));
          read = null;
        }
      } else if (slot >= 0) {
        read = fact.attribute().fallback();
        if (read == null) {
          reasons.add(
              Reason.of(Code.MISSING_FACT, article, fact.name(), Expectation.of(fact.attribute())));
        }
      }
      if (slot >= 0) {
        values[from + slot] = read;
      }
    }
    if (known < given.size()) {
      reasons.addAll(unknown(given, article));
    }
  }

  private List<Reason> unknown(Map<String, Object> given, String article) {
    List<String> names = declared.stream().map(Fact::name).toList();
    String known = names.isEmpty() ? null : names.stream().collect(Collectors.joining("、"));
    List<Reason> reasons = new ArrayList<>();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        reasons.add(Reason.of(Code.UNKNOWN_FACT, article, name, known));
      }
    }
    return reasons;
  }
}
