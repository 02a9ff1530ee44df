package org.gongyue.workbench.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects in the order in which they are written down. */
final class Maps {

  private Maps() {}

  /** Names and values in turn; a value may be null, a day becomes text. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      map.put((String) namesAndValues[i], value instanceof LocalDate day ? day.toString() : value);
    }
    return map;
  }
}
