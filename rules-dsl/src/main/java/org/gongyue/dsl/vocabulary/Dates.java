package org.gongyue.dsl.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates are written: {@code 2024-01-31}. */
public final class Dates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /** A date as people write it elsewhere: 2024/1/31, 2024.1.31, 2024年1月31日. */
  private static final Pattern LOOSE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

  private Dates() {}

  /** The date that a text means; null if it is none, or of no year that anybody means. */
  public static LocalDate of(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The date that was probably meant, rightly written; null if there is none. */
  public static String meant(String text) {
    Matcher loose = LOOSE.matcher(text);
    if (!loose.matches()) {
      return null;
    }
    String strict =
        "%s-%02d-%02d"
            .formatted(
                loose.group(1), Integer.parseInt(loose.group(2)), Integer.parseInt(loose.group(3)));
    return of(strict) == null ? null : strict;
  }
}
