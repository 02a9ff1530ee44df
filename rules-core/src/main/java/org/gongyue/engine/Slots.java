package org.gongyue.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.event.AccountId;

/** The accounts of a replay, each at a place with a number of its own. */
final class Slots {

  private final Map<AccountId, Slot> byId = new HashMap<>();
  private final List<Slot> all = new ArrayList<>();

  /** The place of an account, which is made if there is none. */
  Slot of(AccountId id) {
    Slot slot = byId.get(id);
    if (slot == null) {
      slot = new Slot(id, all.size());
      byId.put(id, slot);
      all.add(slot);
    }
    return slot;
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
      } else {
        byId.remove(slot.id());
      }
    }
    all.subList(left, all.size()).clear();
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
