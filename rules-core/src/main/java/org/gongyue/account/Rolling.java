package org.gongyue.account;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an account keeps because its points and grades change with the calendar.
 *
 * @param rolledTo up to which day that has been done
 * @param grades the grades that stay until they are evaluated anew, by grading
 */
public record Rolling(LocalDate rolledTo, Map<String, String> grades) {

  public Rolling {
    grades =
        grades.size() < 2 ? Map.copyOf(grades) : Collections.unmodifiableMap(new TreeMap<>(grades));
  }

  /** From a day on, with no grades. */
  public static Rolling from(LocalDate day) {
    return new Rolling(day, Map.of());
  }

  /** Done up to another day. */
  public Rolling to(LocalDate day) {
    return new Rolling(day, grades);
  }

  /** With another grade. */
  public Rolling with(String grading, String grade) {
    Map<String, String> more = new TreeMap<>(grades);
    more.put(grading, grade);
    return new Rolling(rolledTo, more);
  }
}
