package org.gongyue.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How much two words are alike, so that it can be told what somebody probably meant. */
public final class Likeness {

  private Likeness() {}

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }

  /**
   * The known words that are alike, the nearest first: one is a part of the other, or half of their
   * letters are the same.
   *
   * @param longest of longer words none is taken for alike
   */
  public static List<String> nearest(
      String written, Collection<String> known, int most, int longest) {
    return written.length() > longest
        ? List.of()
        : known.stream()
            .filter(word -> word.length() <= longest && areAlike(written, word))
            .sorted(Comparator.comparingInt(word -> distance(written, word)))
            .limit(most)
            .toList();
  }

  private static boolean areAlike(String a, String b) {
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    Set<Integer> letters = letters(a);
    Set<Integer> others = letters(b);
    int both = letters.size() + others.size();
    letters.retainAll(others);
    return 4 * letters.size() >= both;
  }

  private static Set<Integer> letters(String word) {
    Set<Integer> letters = new LinkedHashSet<>();
    word.codePoints().forEach(letters::add);
    return letters;
  }
}
