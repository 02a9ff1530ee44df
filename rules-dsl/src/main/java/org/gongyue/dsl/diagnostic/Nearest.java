package org.gongyue.dsl.diagnostic;

import java.util.Collection;

/** Finds what an author probably meant to write. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known word that differs least from what was written, the first of equals; null if none is
   * near: for a short word one letter may differ, for a longer one up to half of its letters.
   */
  public static String to(String written, Collection<String> known) {
    String nearest = null;
    int least = Math.max(1, Math.min(4, written.length() / 2)) + 1;
    for (String word : known) {
      if (Math.abs(word.length() - written.length()) < least && !word.equals(written)) {
        int distance = distance(written, word);
        if (distance < least && distance < Math.max(written.length(), word.length())) {
          nearest = word;
          least = distance;
        }
      }
    }
    return nearest;
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String a, String b) {
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
}
