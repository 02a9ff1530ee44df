package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.sketch.Part;

/**
 * What a convention has given names to, as far as it is typed, with what it inherits. Whoever comes
 * later overrides.
 */
final class Lexicon {

  final Map<String, String> articles = new LinkedHashMap<>();
  final Map<String, Item> items = new LinkedHashMap<>();
  final Map<String, Part> facts = new LinkedHashMap<>();
  final Map<String, List<String>> gradings = new LinkedHashMap<>();
  final Set<String> roles = new LinkedHashSet<>();
  final Set<String> evidence = new LinkedHashSet<>();
  final Set<String> states = new LinkedHashSet<>();
  final Set<String> indicators = new LinkedHashSet<>();
  final Set<String> sentenceRules = new LinkedHashSet<>();
  List<String> categories = List.of();
  List<String> commons = List.of();
  List<String> kinds = List.of();
  List<String> units = List.of();
  List<String> groups = List.of();

  /** What limits, 次数 and the like may name: first the numbers with their names. */
  Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    for (Item item : items.values()) {
      switch (item.section()) {
        case POSITIVE, NEGATIVE, RULES, REWARDS -> targets.put(item.id(), item.name());
        default -> {}
      }
    }
    categories.forEach(one -> targets.put(one, ""));
    commons.forEach(one -> targets.put(one, ""));
    return targets;
  }

  /** The item of a number, or else of a name; null if there is none. */
  Item item(String word) {
    Item item = items.get(word);
    if (item == null) {
      for (Item one : items.values()) {
        if (one.name().equals(word)) {
          return one;
        }
      }
    }
    return item;
  }

  static List<String> orElse(Collection<String> some, List<String> otherwise) {
    return some.isEmpty() ? otherwise : new ArrayList<>(some);
  }
}
