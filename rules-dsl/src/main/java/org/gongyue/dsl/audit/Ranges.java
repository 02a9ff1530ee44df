package org.gongyue.dsl.audit;

import java.util.ArrayList;
import java.util.List;

/** Says once for all lines in a row that another convention decided them. */
final class Ranges {

  private Ranges() {}

  /**
   * @param findings by line
   */
  static List<Finding> joined(List<Finding> findings) {
    List<Finding> joined = new ArrayList<>();
    int open = -1;
    for (Finding finding : findings) {
      if (finding.kind() != Kind.OTHER_CONVENTION) {
        joined.add(finding);
      } else if (open >= 0 && continues(joined.get(open), finding)) {
        joined.set(open, upTo(joined.get(open), finding.line()));
      } else {
        open = joined.size();
        joined.add(finding);
      }
    }
    return joined;
  }

  private static boolean continues(Finding first, Finding next) {
    return first.values().subList(0, 2).equals(next.values().subList(0, 2))
        && first.value("lastLine").equals(String.valueOf(next.line() - 1));
  }

  private static Finding upTo(Finding first, int line) {
    return Finding.of(
        first.kind(),
        first.line(),
        first.event(),
        first.value("recorded"),
        first.value("given"),
        line);
  }
}
