package org.gongyue.examples.benchmarks.byhand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyue.event.AccountId;

/**
 * All that the engine keeps of an account, in the form that suits one convention: a balance, the
 * history by rule, actor and day, and the events taken. It changes with every event; points are in
 * tenths.
 */
public final class Household {

  private static final int FEWEST = 24;
  private static final int DAYS = 60;

  final AccountId id;
  final LocalDate opened;
  long balance;

  /** By the number of the rule; null where nothing happened. */
  final Track[] tracks;

  /** By the id of the event, in the order in which they were taken. */
  final Map<String, Slip> slips = new LinkedHashMap<>();

  /** The latest day of an event that was forgotten. */
  int forgottenUpTo = Integer.MIN_VALUE;

  /**
   * Whether every event came on the day of the one before it or later: then the first is oldest.
   */
  private boolean inOrder = true;

  private int latest = Integer.MIN_VALUE;

  /**
   * What is remembered of an event.
   *
   * @param rule the rule that was posted; null if none was
   * @param posted the signed points
   */
  record Slip(String event, long fingerprint, int day, Rule rule, long posted) {}

  Household(AccountId id, LocalDate opened, long balance, int rules) {
    this.id = id;
    this.opened = opened;
    this.balance = balance;
    this.tracks = new Track[rules];
  }

  /** The track of a rule and an actor, which is made if there is none. */
  Track track(int rule, String actor) {
    for (Track track = tracks[rule]; track != null; track = track.next) {
      if (track.actor.equals(actor)) {
        return track;
      }
    }
    Track track = new Track(actor, tracks[rule]);
    tracks[rule] = track;
    return track;
  }

  /** Remembers an event, and forgets one that is old enough. */
  void remember(Slip slip) {
    if (slips.size() >= FEWEST) {
      Slip first = inOrder ? slips.values().iterator().next() : oldest();
      if (first.day() < slip.day() - DAYS) {
        slips.remove(first.event());
        forgottenUpTo = Math.max(forgottenUpTo, first.day());
      }
    }
    slips.put(slip.event(), slip);
    inOrder &= slip.day() >= latest;
    latest = Math.max(latest, slip.day());
  }

  private Slip oldest() {
    Slip oldest = null;
    for (Slip slip : slips.values()) {
      oldest = oldest == null || slip.day() < oldest.day() ? slip : oldest;
    }
    return oldest;
  }

  /** The balance, in tenths. */
  public long balance() {
    return balance;
  }
}
