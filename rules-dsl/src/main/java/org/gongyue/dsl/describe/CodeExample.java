package org.gongyue.dsl.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example of a code of {@code check}, from {@code examples.txt}, which is made from the broken
 * conventions of the tests.
 *
 * @param chinese what is said of it in Chinese
 * @param english the same in English
 * @param wrong the lines that are wrong; none if no lines are
 * @param right the lines that could stand there; none if no lines could
 */
record CodeExample(String chinese, String english, List<String> wrong, List<String> right) {

  CodeExample {
    wrong = List.copyOf(wrong);
    right = List.copyOf(right);
  }

  /** The examples by code. */
  static Map<String, CodeExample> all() {
    Map<String, CodeExample> all = new LinkedHashMap<>();
    String code = null;
    List<String> lines = new ArrayList<>();
    for (String line : Resource.lines("examples.txt")) {
      if (line.startsWith("=")) {
        put(all, code, lines);
        code = line.substring(1);
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    put(all, code, lines);
    return all;
  }

  private static void put(Map<String, CodeExample> all, String code, List<String> lines) {
    if (code != null) {
      all.put(
          code,
          new CodeExample(
              String.join("\n", with('>', lines)),
              String.join("\n", with('<', lines)),
              with('-', lines),
              with('+', lines)));
    }
  }

  private static List<String> with(char mark, List<String> lines) {
    return lines.stream()
        .filter(line -> line.charAt(0) == mark)
        .map(line -> line.substring(1))
        .toList();
  }
}
