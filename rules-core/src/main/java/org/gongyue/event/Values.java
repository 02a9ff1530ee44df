package org.gongyue.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/** Checks and copies what events say by name, in the order of the names. */
final class Values {

  private Values() {}

  /**
   * A copy with canonical values, so that equal events have one text.
   *
   * @param what they are, for the exception's message
   */
  static Map<String, Object> canonical(String what, Map<String, Object> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> canonical = new TreeMap<>();
    values.forEach((name, value) -> canonical.put(name, canonical(what, name, value)));
    return canonical.size() < 2 ? Map.copyOf(canonical) : Collections.unmodifiableMap(canonical);
  }

  private static Object canonical(String what, String name, Object value) {
    if (value instanceof BigDecimal number) {
      if (Decimals.isReasonable(number)) {
        return Decimals.canonical(number);
      }
      throw new IllegalArgumentException(what + " " + name + ": the number is out of bounds");
    } else if (value instanceof LocalDate date) {
      return date.toString();
    } else if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        what + " " + name + " is neither BigDecimal, String, Boolean nor LocalDate");
  }
}
