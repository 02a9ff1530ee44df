package org.gongyue.examples.benchmarks.peers;

import org.gongyue.examples.benchmarks.byhand.Deed;
import org.gongyue.examples.benchmarks.byhand.HandWritten;

/**
 * An event as a fact for other libraries: a bean with what conditions and amounts look at, in whole
 * numbers, which is the fastest that each of them knows.
 */
public final class Happening {

  private final HandWritten books;
  private final String behaviour;
  private final Deed deed;

  /**
   * @param books takes the points
   * @param behaviour the id of the behaviour
   */
  public Happening(HandWritten books, String behaviour, Deed deed) {
    this.books = books;
    this.behaviour = behaviour;
    this.deed = deed;
  }

  /** The id of the behaviour. */
  public String getBehaviour() {
    return behaviour;
  }

  /** The attribute, in tenths. */
  public long getQuantity() {
    return deed.quantity();
  }

  /** Whether the officer has verified it. */
  public boolean isVerified() {
    return deed.verified();
  }

  /** Posts an amount in hundredths, before repeats, rounding, limits and the floor. */
  public void post(long hundredths) {
    books.post(deed, hundredths);
  }
}
