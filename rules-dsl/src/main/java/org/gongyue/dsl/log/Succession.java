package org.gongyue.dsl.log;

import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;

/**
 * Whether the events of a log can be decided one after the other as they stand there, without a
 * look back: in canonical order, without any that may take back what was decided, and no id at two
 * moments. Of each event it keeps but a number.
 */
final class Succession {

  private Event last;
  private boolean holds = true;

  /** Digests of the ids so far, each at a place that follows from it; zero for none. */
  private long[] ids = new long[1 << 10];

  private int size;

  /** Goes on with the next event. */
  void add(Event event) {
    if (!holds) {
      return;
    }
    boolean first = last == null;
    holds =
        !(event instanceof Reversal || event instanceof Objection || event instanceof Ruling)
            && (first || Event.CANONICAL_ORDER.compare(last, event) <= 0)
            && (isOfLast(event) || isNew(event.id()));
    last = event;
    ids = holds ? ids : null;
  }

  /** Whether that is so of all events up to now. */
  boolean holds() {
    return holds;
  }

  private boolean isOfLast(Event event) {
    return last != null && last.id().equals(event.id()) && last.at().isEqual(event.at());
  }

  private boolean isNew(String id) {
    if (2 * size >= ids.length) {
      long[] old = ids;
      ids = new long[Math.multiplyExact(2, old.length)];
      size = 0;
      for (long digest : old) {
        if (digest != 0) {
          put(digest);
        }
      }
    }
    long digest = Fingerprint.of(id);
    return put(digest == 0 ? 1 : digest);
  }

  private boolean put(long digest) {
    int mask = ids.length - 1;
    int at = (int) digest & mask;
    while (ids[at] != 0) {
      if (ids[at] == digest) {
        return false;
      }
      at = (at + 1) & mask;
    }
    ids[at] = digest;
    size++;
    return true;
  }
}
