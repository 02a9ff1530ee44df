package org.gongyue.dsl.edit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.vocabulary.Key;

/** Numbers that are not in use. */
final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]{1,6})");
  private static final Map<Key, String> PREFIXES =
      Map.of(
          Key.POSITIVE, "V-",
          Key.NEGATIVE, "N-",
          Key.SETTLEMENTS, "S-",
          Key.REWARDS, "G-",
          Key.TRANSFERS, "Z-",
          Key.INDICATORS, "I-",
          Key.NOT_RATED, "D-");

  private Numbers() {}

  /** The next for a list, like most of those that are in it. */
  static String next(Key section, Lexicon lexicon) {
    List<String> own =
        lexicon.items.values().stream()
            .filter(item -> item.section() == section)
            .map(Item::id)
            .toList();
    return next(own, PREFIXES.getOrDefault(section, "X-"), lexicon);
  }

  /** The next for a rule of a behaviour: {@code V-01-3}. */
  static String nextRule(String behaviour, Lexicon lexicon) {
    String prefix = behaviour + "-";
    int number = 1;
    while (lexicon.items.containsKey(prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  private static String next(List<String> own, String otherwise, Lexicon lexicon) {
    Map<String, Integer> often = new HashMap<>();
    String prefix = otherwise;
    int width = 2;
    for (String id : own) {
      Matcher matcher = NUMBER.matcher(id);
      if (matcher.matches()) {
        int times = often.merge(matcher.group(1), 1, Integer::sum);
        boolean most = often.values().stream().allMatch(other -> other <= times);
        prefix = most ? matcher.group(1) : prefix;
        width = most ? matcher.group(2).length() : width;
      }
    }
    String padded = "%0" + Math.min(6, width) + "d";
    int number = highest(prefix, lexicon.items.keySet()) + 1;
    String id = prefix + padded.formatted(number);
    while (lexicon.items.containsKey(id) || lexicon.sentenceRules.contains(id)) {
      id = prefix + padded.formatted(++number);
    }
    return id;
  }

  private static int highest(String prefix, Collection<String> ids) {
    int highest = 0;
    for (String id : ids) {
      Matcher matcher = NUMBER.matcher(id);
      if (matcher.matches() && matcher.group(1).equals(prefix)) {
        highest = Math.max(highest, Integer.parseInt(matcher.group(2)));
      }
    }
    return highest;
  }
}
