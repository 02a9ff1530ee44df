package org.gongyue.engine;

import java.util.Arrays;
import java.util.List;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Transfer;

/**
 * Divides the events of a batch into parts that have nothing to do with each other. Tied together
 * are the accounts that one event concerns, accounts that had events of the same id, and all that
 * take something off a shelf that may become empty. Takes batches in their order.
 */
final class Ties {

  private final RuleBooks rules;
  private final boolean several;
  private final boolean shelf;
  private final int most;
  private final Slots slots = new Slots();
  private final Ids ids = new Ids();
  private final int[] parts;
  private final long[] digests;
  private final int[] days;

  /** What each place is tied to in the batch of which {@link #seen} is the number, by place. */
  private int[] tied = new int[64];

  private int[] seen = new int[64];
  private int batches;
  private boolean anyTied;

  /**
   * @param shelf whether what one account takes off the shelf may be missed by another
   * @param most how many events a batch may have
   */
  Ties(RuleBooks rules, boolean shelf, int most) {
    this.rules = rules;
    this.several = rules.versions().stream().anyMatch(book -> book.scoring.mayConcernSeveral());
    this.shelf = shelf;
    this.most = most;
    this.parts = new int[most];
    this.digests = new long[most];
    this.days = new int[most];
  }

  /** Whether the next batch can only be prepared when all earlier ones are decided. */
  boolean mustWait() {
    return ids.isFull(most);
  }

  /** How many ids are kept beside the accounts. */
  int ids() {
    return ids.size();
  }

  Slots slots() {
    return slots;
  }

  /** Finds the places of all accounts, and the parts. */
  void prepare(Batch batch) {
    int i = 0;
    try {
      if (ids.isFull(most)) {
        ids.sweep(slots, most);
      }
      batches++;
      anyTied = false;
      place(batch);
      digest(batch);
      int onShelf = -1;
      for (; i < batch.size(); i++) {
        Event event = batch.event(i);
        if (!isOfOneAccount(event)) {
          tieConcerned(batch, i);
        }
        if (shelf && Shelf.concerns(event)) {
          onShelf = onShelf < 0 ? batch.own(i).index() : onShelf;
          tie(batch.own(i).index(), onShelf);
        }
      }
    } catch (RuntimeException | Error e) {
      batch.fail(i, e);
      batch.cut(i);
    }
    for (int k = 0; k < batch.size(); k++) {
      int place = batch.own(k).index();
      parts[k] = (anyTied ? root(place) : place) % batch.parts();
    }
    batch.divide(parts);
  }

  // Several short loops rather than one: the processor waits for memory many events at a time.

  private void place(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      Slot own = slots.of(batch.event(i).account());
      batch.own(i, own);
    }
  }

  private void digest(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      Event event = batch.event(i);
      digests[i] = Ids.digest(event.id());
      days[i] = Ids.day(event.at().toEpochSecond());
    }
    for (int i = 0; i < batch.size(); i++) {
      if (ids.note(digests[i], batch.own(i).index(), days[i])) {
        tieNamesakes(batch, i, digests[i]);
      }
    }
  }

  /** Whether it is plain that an event concerns no account but its own. */
  private boolean isOfOneAccount(Event event) {
    return event instanceof Observation observation
        ? !several || (observation.groups().isEmpty() && observation.parties().isEmpty())
        : !(event instanceof Closing || event instanceof Transfer);
  }

  private void tieNamesakes(Batch batch, int i, long digest) {
    Slot own = batch.own(i);
    int[] others = ids.others(digest, own.index());
    Slot[] namesakes = new Slot[others.length];
    for (int k = 0; k < others.length; k++) {
      namesakes[k] = slots.at(others[k]);
      tie(others[k], own.index());
    }
    batch.namesakes(i, namesakes);
  }

  private void tieConcerned(Batch batch, int i) {
    List<AccountId> accounts = rules.accountsOf(batch.event(i));
    if (accounts.size() > 1) {
      Slot[] concerned = new Slot[accounts.size()];
      for (int k = 0; k < concerned.length; k++) {
        concerned[k] = slots.of(accounts.get(k));
        tie(concerned[k].index(), batch.own(i).index());
      }
      batch.concerned(i, concerned);
    }
  }

  /** Begins with a place that is tied to nothing yet in this batch. */
  private void begin(int index) {
    if (index >= tied.length) {
      tied = Arrays.copyOf(tied, 2 * Math.max(index, tied.length));
      seen = Arrays.copyOf(seen, tied.length);
    }
    if (seen[index] != batches) {
      seen[index] = batches;
      tied[index] = index;
    }
  }

  private int root(int index) {
    begin(index);
    int at = index;
    while (tied[at] != at) {
      tied[at] = tied[tied[at]];
      at = tied[at];
    }
    return at;
  }

  private void tie(int one, int other) {
    anyTied = true;
    // Both first: a look at a new place may put another array there.
    int from = root(one);
    int to = root(other);
    tied[from] = to;
  }
}
