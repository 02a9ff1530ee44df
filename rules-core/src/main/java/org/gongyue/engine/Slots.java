package org.gongyue.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.event.AccountId;

/** The accounts of a replay, each at a place with a number of its own. */
final class Slots {

  private static final int SPREAD = 0x9E3779B9;

  /** Each place where the hash of its id says, or soon after; at most half of it is taken. */
  private Slot[] table = new Slot[128];

  private final List<Slot> all = new ArrayList<>();

  /** The place of an account, which is made if there is none. */
  Slot of(AccountId id) {
    int at = find(id);
    Slot slot = table[at];
    if (slot == null) {
      slot = new Slot(id, all.size());
      all.add(slot);
      table[at] = slot;
      if (2 * all.size() > table.length) {
        rebuild();
      }
    }
    return slot;
  }

  /** Where the place of an account is in the table, or would be. */
  private int find(AccountId id) {
    int mask = table.length - 1;
    // Ids that count up have hashes that do: multiplied, these do not crowd at one place.
    int at = (id.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    while (table[at] != null && !table[at].id().equals(id)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void rebuild() {
    table = new Slot[Math.max(128, 4 * Integer.highestOneBit(Math.max(1, all.size())))];
    for (Slot slot : all) {
      table[find(slot.id())] = slot;
    }
  }

  Slot at(int index) {
    return all.get(index);
  }

  int size() {
    return all.size();
  }

  /**
   * Forgets the places of which no account was opened: a log may name any number of them.
   *
   * @return the number by which each is known from now on, by the one it had; -1 for none
   */
  int[] sweep() {
    int[] renumbered = new int[all.size()];
    int left = 0;
    for (int i = 0; i < renumbered.length; i++) {
      Slot slot = all.get(i);
      boolean stays = slot.account() != null;
      renumbered[i] = stays ? left : -1;
      if (stays) {
        slot.index(left);
        all.set(left++, slot);
      }
    }
    if (left < renumbered.length) {
      all.subList(left, all.size()).clear();
      rebuild();
    }
    return renumbered;
  }

  /** How many reservations are open, if all accounts were opened. */
  int reservations() {
    int open = 0;
    for (Slot slot : all) {
      open += slot.account().hasReservations() ? slot.account().reservations().size() : 0;
    }
    return open;
  }

  /** How many events the accounts remember, if all were opened. */
  long receipts() {
    long known = 0;
    for (Slot slot : all) {
      known += slot.account().receipts().size();
    }
    return known;
  }

  /** The accounts that have taken something, by id. */
  List<Account> accounts() {
    return all.stream()
        .map(Slot::account)
        .filter(account -> account != null)
        .sorted(Comparator.comparing(Account::id))
        .toList();
  }
}
