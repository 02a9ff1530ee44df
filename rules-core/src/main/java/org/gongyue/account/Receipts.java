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

  /**
   * A part of the digest of each id after the first number, beside the receipts: a look-up reads
   * one small array, not a heap of objects.
   */
  private final int[] ids;

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
      int[] ids,
      Receipt[] receipts,
      int from,
      int to,
      boolean inOrder,
      long since,
      int open,
      LocalDate forgottenUpTo) {
    this.ids = ids;
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
    int[] ids = new int[length + 1];
    ids[0] = length;
    boolean inOrder = true;
    long since = Long.MAX_VALUE;
    int open = 0;
    for (int i = 0; i < length; i++) {
      Receipt receipt = receipts.get(i);
      ids[i + 1] = digest(receipt.event());
      open += receipt.isOpen() ? 1 : 0;
      since = Math.min(since, receipt.day().toEpochDay());
      inOrder &= i == 0 || !receipt.day().isBefore(receipts.get(i - 1).day());
    }
    return new Receipts(
        ids, receipts.toArray(Receipt[]::new), 0, length, inOrder, since, open, forgottenUpTo);
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
      if (ids[i] == id && receipts[i - 1].event().equals(event)) {
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
    if (forget >= 0 && receipts[forget].day().toEpochDay() < oldest) {
      LocalDate day = receipts[forget].day();
      boolean later = forgottenUpTo == null || forgottenUpTo.isBefore(day);
      return without(forget, later ? day : forgottenUpTo).and(receipt);
    }
    return and(receipt);
  }

  private Receipts and(Receipt receipt) {
    boolean fits = to < receipts.length;
    if (!fits || !WRITTEN.compareAndSet(ids, 0, to, to + 1)) {
      return copy().and(receipt);
    }
    ids[to + 1] = digest(receipt.event());
    receipts[to] = receipt;
    return new Receipts(
        ids,
        receipts,
        from,
        to + 1,
        inOrder && (to == from || !receipt.day().isBefore(receipts[to - 1].day())),
        Math.min(since, receipt.day().toEpochDay()),
        receipt.isOpen() ? open + 1 : open,
        forgottenUpTo);
  }

  /** The same in arrays of its own, with room for more. */
  private Receipts copy() {
    int length = to - from;
    int room = ROOM + length / 4;
    int[] nextIds = new int[1 + length + room];
    nextIds[0] = length;
    System.arraycopy(ids, from + 1, nextIds, 1, length);
    Receipt[] next = new Receipt[length + room];
    System.arraycopy(receipts, from, next, 0, length);
    return new Receipts(nextIds, next, 0, length, inOrder, since, open, forgottenUpTo);
  }

  private Receipts without(int place, LocalDate forgotten) {
    if (place == from) {
      boolean sorted = inOrder && from + 1 < to;
      long next = sorted ? receipts[from + 1].day().toEpochDay() : since;
      return new Receipts(ids, receipts, from + 1, to, inOrder, next, open, forgotten);
    }
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
    Receipts next = copy();
    next.receipts[next.to - 1] = receipt;
    return next;
  }

  /** The place of the oldest that may be forgotten; -1 if there is none. */
  private int oldest() {
    int oldest = -1;
    for (int i = from; i < to; i++) {
      boolean older = oldest < 0 || receipts[i].day().isBefore(receipts[oldest].day());
      if (older && !receipts[i].isOpen()) {
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
