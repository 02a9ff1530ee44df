package org.gongyue.engine;

import java.util.Arrays;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/**
 * Some events of a replay, one after the other, and what is decided of them. They are divided into
 * parts that have no account in common: each part is decided in the order of its events, and it
 * does not matter in which order the parts are. It is filled, then prepared, then decided, then
 * read: never two of these at once.
 */
final class Batch {

  private static final Slot[] NONE = new Slot[0];

  private final Event[] events;
  private final Slot[] own;
  private final Slot[][] concerned;
  private final Slot[][] namesakes;
  private final Decision[] decisions;

  /** The numbers of the events, part after part. */
  private final int[] order;

  /** Where each part ends in the order. */
  private final int[] ends;

  private int size;
  private boolean sparse;

  /** The first event that could not be decided, and why. */
  private int failed;

  private Throwable failure;

  /**
   * @param most how many events there may be
   * @param parts into how many parts they are divided
   */
  Batch(int most, int parts) {
    this.events = new Event[most];
    this.own = new Slot[most];
    this.concerned = new Slot[most][];
    this.namesakes = new Slot[most][];
    this.decisions = new Decision[most];
    this.order = new int[most];
    this.ends = new int[parts];
  }

  /** Makes it empty. */
  void clear() {
    Arrays.fill(events, 0, size, null);
    Arrays.fill(own, 0, size, null);
    Arrays.fill(decisions, 0, size, null);
    if (sparse) {
      Arrays.fill(concerned, 0, size, null);
      Arrays.fill(namesakes, 0, size, null);
    }
    sparse = false;
    size = 0;
    failure = null;
  }

  boolean isFull() {
    return size == events.length;
  }

  void add(Event event) {
    events[size++] = event;
  }

  int size() {
    return size;
  }

  /** Leaves away all events from one on. */
  void cut(int from) {
    size = from;
  }

  int parts() {
    return ends.length;
  }

  Event event(int i) {
    return events[i];
  }

  /** The place of an event's own account. */
  Slot own(int i) {
    return own[i];
  }

  void own(int i, Slot slot) {
    own[i] = slot;
  }

  /** The places of all accounts that an event concerns; null for its own alone. */
  Slot[] concerned(int i) {
    return concerned[i];
  }

  void concerned(int i, Slot[] slots) {
    concerned[i] = slots;
    sparse = true;
  }

  /** The places of the other accounts that may have had an event of the same id. */
  Slot[] namesakes(int i) {
    return namesakes[i] == null ? NONE : namesakes[i];
  }

  void namesakes(int i, Slot[] slots) {
    namesakes[i] = slots;
    sparse = true;
  }

  /**
   * Divides the events.
   *
   * @param partOf the part of each
   */
  void divide(int[] partOf) {
    Arrays.fill(ends, 0);
    for (int i = 0; i < size; i++) {
      ends[partOf[i]]++;
    }
    int start = 0;
    for (int part = 0; part < ends.length; part++) {
      int count = ends[part];
      ends[part] = start;
      start += count;
    }
    for (int i = 0; i < size; i++) {
      order[ends[partOf[i]]++] = i;
    }
  }

  /** Where the events of a part begin in the order. */
  int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }

  int end(int part) {
    return ends[part];
  }

  /** The number of the event at a place of the order. */
  int inOrder(int place) {
    return order[place];
  }

  void decided(int i, Decision decision) {
    decisions[i] = decision;
  }

  /** What was decided of an event; it is given away. */
  Decision take(int i) {
    Decision decision = decisions[i];
    decisions[i] = null;
    return decision;
  }

  /** Notes that an event could not be decided; what is known of the first one counts. */
  synchronized void fail(int i, Throwable why) {
    if (failure == null || i < failed) {
      failed = i;
      failure = why;
    }
  }

  /** Why not all events could be decided; null if they were. */
  synchronized Throwable failure() {
    return failure;
  }

  /** How many events come before the first that could not be decided. */
  synchronized int good() {
    return failure == null ? size : failed;
  }
}
