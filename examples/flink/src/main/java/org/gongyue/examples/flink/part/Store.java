package org.gongyue.examples.flink.part;

/** All that a part keeps, as JSON, so that a later version of this can read what an older wrote. */
public interface Store {

  /** The accounts as they stand, by {@link Names#of}. */
  Table accounts();

  /** The {@link Seat} of each account of which anything came. */
  Table seats();

  /** The {@link Trace} of each event, by its id. */
  Table traces();

  /** The ids of the events that concern an account in a month, by {@link Names#in}. */
  Table involved();

  /** Accounts as they stood when a month with an event began, by {@link Names#in}. */
  Table snapshots();

  /** What is gone of the stock. */
  Table shelf();

  /** What is known of redemptions, by the id of the redemption. */
  Table handouts();

  /** The {@link Head}, under the empty name. */
  Table head();
}
