package org.gongyue.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.account.Receipt;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;

/** Decides the events of one part of a batch after the other, for one thread. */
final class Clerk implements Accounts {

  /** From how many accounts on a table finds one sooner than a look at each. */
  private static final int MANY = 16;

  private final RuleBooks rules;
  private final Stock catalogue;
  private final Shelf shelf;

  private Event event;
  private Slot own;
  private Slot[] concerned;
  private final Map<AccountId, Slot> many = new HashMap<>();

  /** Means nothing, but if nobody could see it, nothing would be read. */
  int fetched;

  /**
   * @param shelf null if there is always as much of everything
   */
  Clerk(RuleBooks rules, Shelf shelf) {
    this.rules = rules;
    this.catalogue = rules.catalogue();
    this.shelf = shelf;
  }

  /** Decides the events of a part; after one that cannot be decided, none. */
  void decide(Batch batch, int part) {
    int end = batch.end(part);
    fetched = fetch(batch, part);
    for (int place = batch.start(part); place < end; place++) {
      int i = batch.inOrder(place);
      try {
        batch.decided(i, decide(batch.event(i), batch.own(i), batch, i));
      } catch (RuntimeException | Error e) {
        batch.fail(i, e);
        return;
      }
    }
  }

  /**
   * Accounts are too many for the caches: those of a part are asked of memory together, not one
   * after the other as their events are decided.
   */
  private static int fetch(Batch batch, int part) {
    int read = 0;
    for (int step = 0; step < Account.FETCHES; step++) {
      for (int place = batch.start(part); place < batch.end(part); place++) {
        Account account = batch.own(batch.inOrder(place)).account();
        read += account == null ? 0 : account.fetch(step);
      }
    }
    return read;
  }

  private Decision decide(Event next, Slot slot, Batch batch, int i) {
    event = next;
    own = slot;
    see(batch.concerned(i));
    Receipt known = known(batch.namesakes(i));
    if (known != null) {
      LocalDate day = rules.day(event.at());
      return rules.answering(day).conflicting(of(own.id()), event, known.day());
    }
    Stock stock =
        shelf != null && event instanceof Redemption
            ? shelf.left(rules.day(event.at()))
            : catalogue;
    Decision decision = rules.decide(this, event, stock);
    if (!decision.repeated() && decision.status().isTaken()) {
      for (Account account : decision.accounts()) {
        slot(account.id()).account(account);
      }
      if (shelf != null && Shelf.concerns(event)) {
        shelf.took(event, rules.day(event.at()), decision.postings());
      }
    }
    return decision;
  }

  /** The receipt of another account for the same id, unless the own account has one. */
  private Receipt known(Slot[] namesakes) {
    if (namesakes.length == 0
        || (own.account() != null && own.account().receipt(event.id()) != null)) {
      return null;
    }
    for (Slot other : namesakes) {
      Receipt receipt = other.account() == null ? null : other.account().receipt(event.id());
      if (receipt != null) {
        return receipt;
      }
    }
    return null;
  }

  private void see(Slot[] slots) {
    concerned = slots;
    if (!many.isEmpty()) {
      many.clear();
    }
    if (slots != null && slots.length > MANY) {
      for (Slot one : slots) {
        many.put(one.id(), one);
      }
    }
  }

  private Slot slot(AccountId id) {
    if (id.equals(own.id())) {
      return own;
    } else if (!many.isEmpty()) {
      return many.get(id);
    }
    for (Slot one : concerned) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw new IllegalStateException(event.id() + " does not concern " + id);
  }

  @Override
  public Account of(AccountId id) {
    Account account = slot(id).account();
    return account != null ? account : rules.open(id, rules.day(event.at()));
  }
}
