package org.gongyue.examples.benchmarks.whole;

import java.util.List;

/** A rule library that has been given all that the convention says. */
@FunctionalInterface
public interface Judge {

  /**
   * Drafts the posting of an act, raises and cuts it, and posts it to the balance.
   *
   * @param earlier the household's postings that a rule can still look at
   */
  void decide(Act act, Balance balance, List<Entry> earlier);
}
