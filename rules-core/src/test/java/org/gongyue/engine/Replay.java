package org.gongyue.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/**
 * Decides the recorded events of a community one after another and keeps all accounts and the stock
 * of the catalogue in memory. Give it the events in {@linkplain Event#CANONICAL_ORDER canonical
 * order}: then the same events give the same decisions, however they were recorded. Not
 * thread-safe.
 */
public final class Replay {

  private final RuleBook rules;
  private final SortedMap<AccountId, Account> accounts = new TreeMap<>();
  private final Map<String, AccountId> owners = new HashMap<>();
  private final Shelf shelf;
  private LocalDate latest = LocalDate.MIN;

  private Replay(RuleBook rules) {
    this.rules = rules;
    this.shelf = Shelf.of(Stock.of(rules.convention()));
  }

  /** A replay in which nothing has happened yet. */
  public static Replay of(RuleBook rules) {
    return new Replay(rules);
  }

  /**
   * Decides the next event. An account is opened by the first event that it takes, on the day of
   * that event; what is rejected or waits opens none.
   */
  public Decision take(Event event) {
    LocalDate day = rules.day(event.at());
    Account account = account(event.account(), day);
    AccountId owner = owners.get(event.id());
    if (owner != null && !owner.equals(event.account())) {
      Receipt receipt = accounts.get(owner).receipt(event.id());
      return rules.conflicting(account, event, receipt == null ? null : receipt.day());
    }
    Decision decision = rules.decide(id -> account(id, day), event, stock(day));
    if (isTaken(decision)) {
      owners.put(event.id(), event.account());
      decision.accounts().forEach(changed -> accounts.put(changed.id(), changed));
      latest = latest.isBefore(day) ? day : latest;
      shelf.took(event, day, decision.postings());
    }
    return decision;
  }

  private static boolean isTaken(Decision decision) {
    return !decision.repeated() && decision.status().isTaken();
  }

  /** The account as it is now, or as it would be opened on {@code day}. */
  public Account account(AccountId id, LocalDate day) {
    Account account = accounts.get(id);
    return account != null ? account : rules.open(id, day);
  }

  /** The accounts that have taken an event, those of groups among them, by id. */
  public Collection<Account> accounts() {
    return Collections.unmodifiableCollection(accounts.values());
  }

  /** What is left of the catalogue's stock, as of the latest event that was taken. */
  public Stock stock() {
    return shelf.left(latest);
  }

  /** What is left of it on a day, or as of the latest event if that was later. */
  public Stock stock(LocalDate day) {
    return shelf.left(day.isAfter(latest) ? day : latest);
  }
}
