package org.gongyue.dsl.describe;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which codes are told for one reason: the lines of {@code codes.txt}. */
final class CodeGroups {

  private static final String DECISIONS = "---";

  private CodeGroups() {}

  /** The group of each code of a kind, in order. */
  static Map<String, String> of(boolean decisions) {
    Map<String, String> groups = new LinkedHashMap<>();
    boolean isTheirs = !decisions;
    for (String line : Resource.lines("codes.txt")) {
      if (line.equals(DECISIONS)) {
        isTheirs = decisions;
      } else if (isTheirs && !line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split(": ", 2);
        for (String code : parts[1].split(" ", 0)) {
          groups.put(code, parts[0]);
        }
      }
      if (line.equals(DECISIONS) && !decisions) {
        break;
      }
    }
    return groups;
  }
}
