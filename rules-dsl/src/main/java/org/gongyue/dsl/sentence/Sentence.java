package org.gongyue.dsl.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sentence of the dictionary: words and captures by turns.
 *
 * @param isCondition whether it stands after 当; else after 那么
 * @param pattern as the dictionary has it
 * @param parts the words and captures
 */
record Sentence(boolean isCondition, String pattern, List<Part> parts) {

  /** What a sentence is made of. */
  sealed interface Part {}

  /** A word, which must stand there as it is. */
  record Word(String text) implements Part {}

  /** Where the author fills something in; the name is the dictionary's. */
  record Gap(String name, Capture type) implements Part {

    /** Examples of what is the second of its type in a sentence. */
    private static final Map<String, String> SECOND =
        Map.of(
            "attribute2", "\"人数\"",
            "number2", "4",
            "points2", "2",
            "date2", "2024-10-31",
            "month2", "10",
            "dayofmonth2", "25");

    String example() {
      return SECOND.getOrDefault(name, type.example());
    }
  }

  Sentence {
    parts = List.copyOf(parts);
  }

  /**
   * @param pattern words and {@code {captures}}, with blanks between them
   */
  static Sentence of(boolean isCondition, String pattern) {
    List<Part> parts = new ArrayList<>();
    for (String part : pattern.replaceFirst("^- ", "").split(" ", -1)) {
      boolean isGap = part.startsWith("{");
      String name = isGap ? part.substring(1, part.length() - 1) : part;
      parts.add(isGap ? new Gap(name, Capture.named(name)) : new Word(part));
    }
    return new Sentence(isCondition, pattern, parts);
  }

  /** The words alone. */
  String words() {
    return parts.stream()
        .map(part -> part instanceof Word word ? word.text() : "")
        .collect(Collectors.joining());
  }

  /** The sentence with examples filled in, for people. */
  String example() {
    return parts.stream()
        .map(part -> part instanceof Word word ? word.text() : ((Gap) part).example())
        .collect(Collectors.joining(" "));
  }

  /** The sentence as Drools sees it: a token stands for each value. */
  String bound(Map<String, String> tokens) {
    String bound = pattern;
    for (Map.Entry<String, String> token : tokens.entrySet()) {
      bound = bound.replace("{" + token.getKey() + "}", token.getValue());
    }
    return bound;
  }

  /** What a line fills in, by the names of the gaps; null if the line is not this sentence. */
  Map<String, Value> match(String line, int from, int to) {
    Cursor cursor = new Cursor(line, from, to);
    Map<String, Value> values = new LinkedHashMap<>();
    for (Part part : parts) {
      if (part instanceof Gap gap) {
        Value value = cursor.value(gap.type());
        if (value == null) {
          return null;
        }
        values.put(gap.name(), value);
      } else if (!cursor.takes(((Word) part).text())) {
        return null;
      }
    }
    return cursor.isAtEnd() ? values : null;
  }
}
