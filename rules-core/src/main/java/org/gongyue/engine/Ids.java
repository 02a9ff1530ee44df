package org.gongyue.engine;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.event.Fingerprint;

/**
 * Which account had an event of which id, so that an id that comes again on another account is
 * found: a table of digests. It only says where to look, the accounts' receipts say whether the id
 * is known there; so two ids with one digest do no harm. What no receipt remembers any more is
 * dropped whenever the table is full: it grows with what the accounts remember, not with the
 * events.
 */
final class Ids {

  private static final int FEWEST = 1 << 10;
  private static final int SECONDS_OF_DAY = 86_400;

  /**
   * Two numbers an entry: the digest, zero if there is none; the place of the account and the day.
   */
  private long[] table = new long[2 * FEWEST];

  private int size;

  /** The digest of an id; never zero. */
  static long digest(String id) {
    long digest = Fingerprint.of(id);
    return digest == 0 ? 1 : digest;
  }

  /** The day of a moment in the zone of Greenwich, which is at most one beside the local one. */
  static int day(long epochSecond) {
    return within(Math.floorDiv(epochSecond, SECONDS_OF_DAY));
  }

  private static int within(long day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
  }

  /** Whether so many more ids do not fit without a {@link #sweep}. */
  boolean isFull(int more) {
    return 4L * (size + more) > table.length;
  }

  /**
   * Notes that an account has an event.
   *
   * @param slot the number of the account's place
   * @param day the day of the event in the zone of Greenwich
   * @return whether some other account may have had the id
   */
  boolean note(long digest, int slot, int day) {
    boolean others = false;
    int at = start(digest);
    for (; table[at] != 0; at = after(at)) {
      if (table[at] == digest && slotOf(table[at + 1]) == slot) {
        table[at + 1] = entry(slot, Math.max(day, dayOf(table[at + 1])));
        return others || hasOther(digest, after(at));
      }
      others |= table[at] == digest;
    }
    table[at] = digest;
    table[at + 1] = entry(slot, day);
    size++;
    return others;
  }

  private boolean hasOther(long digest, int from) {
    for (int at = from; table[at] != 0; at = after(at)) {
      if (table[at] == digest) {
        return true;
      }
    }
    return false;
  }

  /** The places of the other accounts that may have had an id, in no matter which order. */
  int[] others(long digest, int slot) {
    IntStream.Builder found = IntStream.builder();
    for (int at = start(digest); table[at] != 0; at = after(at)) {
      if (table[at] == digest && slotOf(table[at + 1]) != slot) {
        found.add(slotOf(table[at + 1]));
      }
    }
    return found.build().toArray();
  }

  /** How many ids it holds. */
  int size() {
    return size;
  }

  /**
   * Drops what the accounts have forgotten, and the places of those that were never opened; makes
   * room for as much again as stays.
   *
   * @param more how many ids must fit besides
   */
  void sweep(Slots slots, int more) {
    int[] renumbered = slots.sweep();
    long[] forgotten = new long[slots.size()];
    for (int i = 0; i < forgotten.length; i++) {
      LocalDate day = slots.at(i).account().forgottenUpTo();
      forgotten[i] = day == null ? Long.MIN_VALUE : day.toEpochDay() - 1;
    }
    for (int at = 0; at < table.length; at += 2) {
      int slot = table[at] == 0 ? -1 : renumbered[slotOf(table[at + 1])];
      if (slot >= 0 && dayOf(table[at + 1]) >= forgotten[slot]) {
        table[at + 1] = entry(slot, dayOf(table[at + 1]));
      } else {
        table[at] = 0;
      }
    }
    rebuild(slots.reservations() + more);
    reserve(slots);
    if (size > 2L * slots.receipts() + more) {
      dropUntaken(slots);
      rebuild(more);
    }
  }

  /** What is reserved is remembered for longer than its day says. */
  private void reserve(Slots slots) {
    for (int i = 0; i < slots.size(); i++) {
      Account account = slots.at(i).account();
      if (account.hasReservations() && account.forgottenUpTo() != null) {
        for (Receipt open : account.reservations()) {
          note(digest(open.event()), i, within(open.day().toEpochDay()));
        }
      }
    }
  }

  /** Drops the ids of events that were not taken, or are forgotten though their day is not. */
  private void dropUntaken(Slots slots) {
    BitSet taken = new BitSet(table.length / 2);
    for (int i = 0; i < slots.size(); i++) {
      for (Receipt receipt : slots.at(i).account().receipts()) {
        int at = find(digest(receipt.event()), i);
        if (at >= 0) {
          taken.set(at / 2);
        }
      }
    }
    for (int at = 0; at < table.length; at += 2) {
      table[at] = taken.get(at / 2) ? table[at] : 0;
    }
  }

  private int find(long digest, int slot) {
    for (int at = start(digest); table[at] != 0; at = after(at)) {
      if (table[at] == digest && slotOf(table[at + 1]) == slot) {
        return at;
      }
    }
    return -1;
  }

  /** Puts all that is left where it belongs in a table of the right size. */
  private void rebuild(int more) {
    long[] old = table;
    long stay = 0;
    for (int at = 0; at < old.length; at += 2) {
      stay += old[at] == 0 ? 0 : 1;
    }
    long needed = Math.max(FEWEST, 2 * stay + 2 * Math.max(stay, more));
    table = new long[Math.toIntExact(2 * Long.highestOneBit(2 * needed - 1))];
    size = 0;
    for (int at = 0; at < old.length; at += 2) {
      if (old[at] != 0) {
        note(old[at], slotOf(old[at + 1]), dayOf(old[at + 1]));
      }
    }
  }

  /** Where to look for a digest first. */
  private int start(long digest) {
    return (2 * (int) digest) & (table.length - 1);
  }

  /** Where to look next. */
  private int after(int at) {
    return (at + 2) & (table.length - 1);
  }

  private static long entry(int slot, int day) {
    return ((long) slot << 32) | (day & 0xFFFF_FFFFL);
  }

  private static int slotOf(long entry) {
    return (int) (entry >>> 32);
  }

  private static int dayOf(long entry) {
    return (int) entry;
  }
}
