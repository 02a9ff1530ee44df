package org.gongyue.dsl.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Bilingual;

/**
 * A share of a whole that is asked for.
 *
 * @param strictly whether more than it is asked for
 */
record Share(boolean strictly, int numerator, int denominator) implements Bilingual {

  private static final Pattern TEXT = Pattern.compile("(>=?) ([0-9]+)/([0-9]+)");

  /** {@code > 1/2}, {@code >= 2/3}. */
  static Share of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Share(
        matcher.group(1).equals(">"),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** Whether a part of a whole is enough. */
  boolean isReached(long part, long whole) {
    int sign = Long.compare(part * denominator, whole * numerator);
    return sign > 0 || (sign == 0 && !strictly);
  }

  @Override
  public String chinese() {
    return (strictly ? "超过 " : "不少于 ") + numerator + "/" + denominator;
  }

  @Override
  public String english() {
    return (strictly ? "more than " : "at least ") + numerator + "/" + denominator;
  }
}
