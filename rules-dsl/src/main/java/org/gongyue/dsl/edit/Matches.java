package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongyue.dsl.edit.Proposal.Kind;

/** Collects what fits to what is typed: what begins with it comes before what contains it. */
final class Matches {

  /** More than anybody reads. */
  private static final int MOST = 200;

  private static final int LONGEST_DETAIL = 200;

  private final String typed;
  private final List<Proposal> begin = new ArrayList<>();
  private final List<Proposal> contain = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Matches(String typed) {
    this.typed = typed.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * One more, if it fits.
   *
   * @param others what else it is known by
   */
  void add(String label, String insert, String detail, Kind kind, String... others) {
    boolean begins = begins(label);
    boolean contains = begins || contains(label);
    for (String other : others) {
      begins |= begins(other);
      contains |= contains(other);
    }
    if (contains && seen.add(label + "\0" + insert)) {
      (begins ? begin : contain).add(new Proposal(label, insert, brief(detail), kind));
    }
  }

  private boolean begins(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private boolean contains(String word) {
    return word.toLowerCase(Locale.ROOT).contains(typed);
  }

  /** A text that fits into one line. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_DETAIL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
  }

  Completion over(int from, int to) {
    List<Proposal> all = new ArrayList<>(begin);
    all.addAll(contain);
    return new Completion(from, to, all.subList(0, Math.min(MOST, all.size())));
  }
}
