package org.gongyue.engine;

import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;

/** What events of one behaviour or kind of transfer must say. */
record Attributes(List<Attribute> declared) {

  int size() {
    return declared.size();
  }

  /**
   * Takes what an event says.
   *
   * @param values takes the values in the order in which they are declared
   * @param reasons takes what is wrong
   */
  void read(Map<String, Object> given, Object[] values, String article, List<Reason> reasons) {
    int known = 0;
    for (int i = 0; i < declared.size(); i++) {
      Attribute attribute = declared.get(i);
      Object value = given.get(attribute.name());
      if (value != null) {
        known++;
        values[i] = accept(attribute, value, article, reasons);
      } else if (attribute.fallback() != null) {
        values[i] = attribute.fallback();
      } else {
        reasons.add(
            Reason.of(
                Code.MISSING_ATTRIBUTE, article, attribute.name(), Expectation.of(attribute)));
      }
    }
    if (known < given.size()) {
      refuseUnknown(given, article, reasons);
    }
  }

  private void refuseUnknown(Map<String, Object> given, String article, List<Reason> reasons) {
    List<String> known = declared.stream().map(Attribute::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        String names = known.isEmpty() ? null : String.join("、", known);
        reasons.add(Reason.of(Code.UNKNOWN_ATTRIBUTE, article, name, names));
      }
    }
  }

  /** The value in the form in which expressions read it; null if something is wrong with it. */
  private static Object accept(
      Attribute attribute, Object value, String article, List<Reason> reasons) {
    Object read = EventValue.read(attribute, value);
    if (read instanceof EventValue.Fault fault) {
      Code code =
          fault == EventValue.Fault.TYPE ? Code.WRONG_ATTRIBUTE_TYPE : Code.ATTRIBUTE_OUT_OF_RANGE;
      reasons.add(
          Reason.of(
              code, article, attribute.name(), EventValue.shown(value), Expectation.of(attribute)));
      return null;
    }
    return read;
  }
}
