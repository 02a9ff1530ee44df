package org.gongyue.ledger;

import java.util.List;
import java.util.Random;

/** What goes wrong, by chance. */
final class Weather {

  private final Random random;
  private final Tally tally;

  /** Once in how many statements; zero for never. */
  private int storm;

  Weather(Random random, Tally tally) {
    this.random = random;
    this.tally = tally;
    this.storm = List.of(0, 400, 120, 40).get(random.nextInt(4));
  }

  /** From now on nothing goes wrong. */
  void clear() {
    storm = 0;
  }

  /** Null if nothing does. */
  Happening atStatement() {
    if (!strikes(storm)) {
      return null;
    }
    return counted(
        List.of(
                Happening.DIED_AT_STATEMENT,
                Happening.DIED_WHILE_OTHERS_WORKED,
                Happening.BROKE_AT_STATEMENT,
                Happening.BROKE_WHILE_READING,
                Happening.FULL_AT_STATEMENT)
            .get(random.nextInt(5)));
  }

  /** Null if nothing does. */
  Happening atCommit() {
    if (!strikes(storm / 8)) {
      return null;
    }
    return counted(
        List.of(
                Happening.DIED_BEFORE_COMMIT,
                Happening.DIED_AFTER_COMMIT,
                Happening.BROKE_BEFORE_COMMIT,
                Happening.ACKNOWLEDGEMENT_LOST,
                Happening.ACKNOWLEDGEMENT_LOST,
                Happening.FULL_AT_COMMIT)
            .get(random.nextInt(6)));
  }

  /** Null if nothing does. */
  Happening atConnection() {
    return strikes(storm) ? counted(Happening.REFUSED_TO_CONNECT) : null;
  }

  private boolean strikes(int once) {
    return once > 0 && random.nextInt(once) == 0;
  }

  private Happening counted(Happening happening) {
    if (happening != Happening.BROKE_WHILE_READING) {
      // Whether there is anything to read is not known yet.
      tally.add(happening);
    }
    return happening;
  }
}
