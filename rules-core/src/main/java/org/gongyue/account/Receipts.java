package org.gongyue.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongyue.event.Fingerprint;

/**
 * The events an account remembers: all of the {@value #DAYS} days before its latest, and at least
 * the {@value #FEWEST} latest. What is older is forgotten, and then an event of such a day can no
 * longer be told from a repeat: {@link #forgottenUpTo}.
 */
final class Receipts {

  static final int FEWEST = 256;
  static final int DAYS = 60;

  static final Receipts NONE = new Receipts(new long[0], new Receipt[0], 0, null);

  /**
   * The digest of each id, beside the receipts: a look-up reads one array, not a heap of objects.
   */
  private final long[] ids;

  private final Receipt[] receipts;

  /** How many are reservations that are open: most accounts have none, and look no further. */
  private final int open;

  private final LocalDate forgottenUpTo;

  private Receipts(long[] ids, Receipt[] receipts, int open, LocalDate forgottenUpTo) {
    this.ids = ids;
    this.receipts = receipts;
    this.open = open;
    this.forgottenUpTo = forgottenUpTo;
  }

  static Receipts of(List<Receipt> receipts, LocalDate forgottenUpTo) {
    return new Receipts(
        receipts.stream().mapToLong(receipt -> Fingerprint.of(receipt.event())).toArray(),
        receipts.toArray(Receipt[]::new),
        (int) receipts.stream().filter(Receipt::isOpen).count(),
        forgottenUpTo);
  }

  /** Whether some reservation is open. */
  boolean hasOpen() {
    return open > 0;
  }

  /** The reservations that are open, in the order in which they were taken. */
  List<Receipt> open() {
    return open == 0 ? List.of() : Arrays.stream(receipts).filter(Receipt::isOpen).toList();
  }

  /** The receipt of an event, or null. */
  Receipt find(String event) {
    long id = Fingerprint.of(event);
    for (int i = ids.length - 1; i >= 0; i--) {
      if (ids[i] == id && receipts[i].event().equals(event)) {
        return receipts[i];
      }
    }
    return null;
  }

  /** The receipts of the events that carried an act, in the order in which they were taken. */
  List<Receipt> ofAct(String act) {
    List<Receipt> found = new ArrayList<>();
    for (Receipt receipt : receipts) {
      if (receipt.deed() != null && receipt.deed().act().equals(act)) {
        found.add(receipt);
      }
    }
    return found;
  }

  Receipts plus(Receipt receipt) {
    int length = ids.length;
    int nowOpen = receipt.isOpen() ? open + 1 : open;
    int forget = length < FEWEST ? -1 : oldest();
    if (forget >= 0 && receipts[forget].day().isBefore(receipt.day().minusDays(DAYS))) {
      LocalDate day = receipts[forget].day();
      long[] nextIds = ids.clone();
      Receipt[] next = receipts.clone();
      System.arraycopy(ids, forget + 1, nextIds, forget, length - forget - 1);
      System.arraycopy(receipts, forget + 1, next, forget, length - forget - 1);
      nextIds[length - 1] = Fingerprint.of(receipt.event());
      next[length - 1] = receipt;
      return new Receipts(
          nextIds,
          next,
          nowOpen,
          forgottenUpTo == null || forgottenUpTo.isBefore(day) ? day : forgottenUpTo);
    }
    long[] nextIds = Arrays.copyOf(ids, length + 1);
    Receipt[] next = Arrays.copyOf(receipts, length + 1);
    nextIds[length] = Fingerprint.of(receipt.event());
    next[length] = receipt;
    return new Receipts(nextIds, next, nowOpen, forgottenUpTo);
  }

  /** With the receipt of an event that is remembered in place of the one it has. */
  Receipts with(Receipt receipt) {
    List<Receipt> next = new ArrayList<>(receipts.length);
    for (Receipt one : receipts) {
      next.add(one.event().equals(receipt.event()) ? receipt : one);
    }
    return of(next, forgottenUpTo);
  }

  /** With the latest one replaced. */
  Receipts replaced(Receipt receipt) {
    Receipt[] next = receipts.clone();
    next[next.length - 1] = receipt;
    return new Receipts(ids, next, open, forgottenUpTo);
  }

  /** The oldest that may be forgotten; -1 if there is none. */
  private int oldest() {
    int oldest = -1;
    for (int i = 0; i < receipts.length; i++) {
      boolean older = oldest < 0 || receipts[i].day().isBefore(receipts[oldest].day());
      if (older && !receipts[i].isOpen()) {
        oldest = i;
      }
    }
    return oldest;
  }

  /** The latest day of which an event was forgotten; null if none was. */
  LocalDate forgottenUpTo() {
    return forgottenUpTo;
  }

  List<Receipt> all() {
    return List.of(receipts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipts that
        && Arrays.equals(receipts, that.receipts)
        && Objects.equals(forgottenUpTo, that.forgottenUpTo);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(receipts);
  }
}
