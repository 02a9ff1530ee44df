package org.gongyue.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.gongyue.event.Fingerprint;

/**
 * The events an account remembers: all of the {@value #DAYS} days before its latest, and at least
 * the {@value #FEWEST} latest. What is older is forgotten, and then an event of such a day can no
 * longer be told from a repeat: {@link #forgottenUpTo}. Immutable; the versions share their arrays
 * as those of a {@link Track} do: each sees a part of them, and the first to follow one may write
 * behind it.
 */
final class Receipts {

  static final int FEWEST = 24;
  static final int DAYS = 60;

  /** The first number counts the receipts that are written. */
  private static final VarHandle WRITTEN = MethodHandles.arrayElementVarHandle(int[].class);

  private static final int ROOM = 4;

  /** In place of a day that is beyond numbers. */
  private static final int FAR = Integer.MAX_VALUE;

  /**
   * After the first number a part of the digest of each id, and then the epoch day of each: what is
   * asked at every event is read from one small array, not from a heap of objects.
   */
  private final int[] notes;

  private final Receipt[] receipts;

  /** The part of the arrays that is remembered: from a place up to another, which is not. */
  private final int from;

  private final int to;

  /** Whether none is of an earlier day than the one before it. */
  private final boolean inOrder;

  /** No receipt is of an earlier epoch day. */
  private final long since;

  /** How many are reservations that are open: most accounts have none, and look no further. */
  private final int open;

  private final LocalDate forgottenUpTo;

  private Receipts(
      int[] notes,
      Receipt[] receipts,
      int from,
      int to,
      boolean inOrder,
      long since,
      int open,
      LocalDate forgottenUpTo) {
    this.notes = notes;
    this.receipts = receipts;
    this.from = from;
    this.to = to;
    this.inOrder = inOrder;
    this.since = since;
    this.open = open;
    this.forgottenUpTo = forgottenUpTo;
  }

  static Receipts of(List<Receipt> receipts, LocalDate forgottenUpTo) {
    int length = receipts.size();
    int[] notes = new int[1 + 2 * length];
    notes[0] = length;
    boolean inOrder = true;
    long since = Long.MAX_VALUE;
    int open = 0;
    for (int i = 0; i < length; i++) {
      Receipt receipt = receipts.get(i);
      note(notes, length, i, receipt);
      open += receipt.isOpen() ? 1 : 0;
      since = Math.min(since, receipt.day().toEpochDay());
      inOrder &= i == 0 || !receipt.day().isBefore(receipts.get(i - 1).day());
    }
    return new Receipts(
        notes, receipts.toArray(Receipt[]::new), 0, length, inOrder, since, open, forgottenUpTo);
  }

  private static void note(int[] notes, int room, int place, Receipt receipt) {
    long day = receipt.day().toEpochDay();
    notes[1 + place] = digest(receipt.event());
    notes[1 + room + place] = day == (int) day ? (int) day : FAR;
  }

  /** The epoch day of a receipt. */
  private long day(int place) {
    int day = notes[1 + receipts.length + place];
    return day == FAR ? receipts[place].day().toEpochDay() : day;
  }

  /** A part of {@link Account#fetch}. */
  int fetch(int step) {
    return step == 1 ? to : notes[to];
  }

  private static int digest(String event) {
    return (int) Fingerprint.of(event);
  }

  /** Whether some reservation is open. */
  boolean hasOpen() {
    return open > 0;
  }

  /** The reservations that are open, in the order in which they were taken. */
  List<Receipt> open() {
    return open == 0 ? List.of() : view().stream().filter(Receipt::isOpen).toList();
  }

  /** The receipt of an event, or null. */
  Receipt find(String event) {
    int id = digest(event);
    for (int i = to; i > from; i--) {
      if (notes[i] == id && receipts[i - 1].event().equals(event)) {
        return receipts[i - 1];
      }
    }
    return null;
  }

  /** The receipts of the events that carried an act, in the order in which they were taken. */
  List<Receipt> ofAct(String act) {
    List<Receipt> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Receipt receipt = receipts[i];
      if (receipt.deed() != null && receipt.deed().act().equals(act)) {
        found.add(receipt);
      }
    }
    return found;
  }

  Receipts plus(Receipt receipt) {
    long oldest = receipt.day().toEpochDay() - DAYS;
    int forget = to - from < FEWEST || since >= oldest ? -1 : oldest();
    if (forget < 0 || day(forget) >= oldest) {
      return and(receipt, from, since, forgottenUpTo);
    }
    LocalDate day = LocalDate.ofEpochDay(day(forget));
    LocalDate forgotten =
        forgottenUpTo == null || forgottenUpTo.isBefore(day) ? day : forgottenUpTo;
    if (forget > from) {
      Receipts left = without(forget, forgotten);
      return left.and(receipt, left.from, left.since, forgotten);
    }
    long next = inOrder && from + 1 < to ? day(from + 1) : since;
    return and(receipt, from + 1, next, forgotten);
  }

  /**
   * With one more, and without those before a place.
   *
   * @param earliest no other that is left is of an earlier epoch day
   */
  private Receipts and(Receipt receipt, int first, long earliest, LocalDate forgotten) {
    boolean fits = to < receipts.length;
    if (!fits || !WRITTEN.compareAndSet(notes, 0, to, to + 1)) {
      return copy(first).and(receipt, 0, earliest, forgotten);
    }
    note(notes, receipts.length, to, receipt);
    receipts[to] = receipt;
    long day = receipt.day().toEpochDay();
    return new Receipts(
        notes,
        receipts,
        first,
        to + 1,
        inOrder && (to == first || day >= day(to - 1)),
        Math.min(earliest, day),
        receipt.isOpen() ? open + 1 : open,
        forgotten);
  }

  /** The same from a place on in arrays of its own, with room for more. */
  private Receipts copy(int first) {
    int length = to - first;
    int room = length + ROOM + length / 4;
    int[] noted = new int[1 + 2 * room];
    noted[0] = length;
    System.arraycopy(notes, 1 + first, noted, 1, length);
    System.arraycopy(notes, 1 + receipts.length + first, noted, 1 + room, length);
    Receipt[] next = new Receipt[room];
    System.arraycopy(receipts, first, next, 0, length);
    return new Receipts(noted, next, 0, length, inOrder, since, open, forgottenUpTo);
  }

  private Receipts without(int place, LocalDate forgotten) {
    List<Receipt> left = new ArrayList<>(view());
    left.remove(place - from);
    return of(left, forgotten);
  }

  /** With the receipt of an event that is remembered in place of the one it has. */
  Receipts with(Receipt receipt) {
    List<Receipt> next = new ArrayList<>(view());
    next.replaceAll(one -> one.event().equals(receipt.event()) ? receipt : one);
    return of(next, forgottenUpTo);
  }

  /** With the latest one replaced. */
  Receipts replaced(Receipt receipt) {
    Receipts next = copy(from);
    next.receipts[next.to - 1] = receipt;
    return next;
  }

  /** The place of the oldest that may be forgotten; -1 if there is none. */
  private int oldest() {
    int oldest = -1;
    for (int i = from; i < to; i++) {
      boolean older = oldest < 0 || day(i) < day(oldest);
      if (older && (open == 0 || !receipts[i].isOpen())) {
        if (inOrder) {
          return i;
        }
        oldest = i;
      }
    }
    return oldest;
  }

  /** The latest day of which an event was forgotten; null if none was. */
  LocalDate forgottenUpTo() {
    return forgottenUpTo;
  }

  private List<Receipt> view() {
    return Arrays.asList(receipts).subList(from, to);
  }

  List<Receipt> all() {
    return Collections.unmodifiableList(view());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipts that
        && view().equals(that.view())
        && Objects.equals(forgottenUpTo, that.forgottenUpTo);
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }
}
