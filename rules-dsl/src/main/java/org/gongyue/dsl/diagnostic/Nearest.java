package org.gongyue.dsl.diagnostic;

import java.util.Collection;
import org.gongyue.text.Likeness;

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
        int distance = Likeness.distance(written, word);
        if (distance < least && distance < Math.max(written.length(), word.length())) {
          nearest = word;
          least = distance;
        }
      }
    }
    return nearest;
  }
}
