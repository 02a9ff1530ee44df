package org.gongyue.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Whose;

/**
 * Who takes part in one event: its account, the accounts of its parties by role, those of its
 * groups by kind, and the actor.
 */
final class Cast {

  private final Account own;
  private final String actor;
  private final Map<String, Account> parties;
  private final Map<String, Account> groups;

  private Cast(
      Account own, String actor, Map<String, Account> parties, Map<String, Account> groups) {
    this.own = own;
    this.actor = actor == null ? "" : actor;
    this.parties = parties;
    this.groups = groups;
  }

  /** An account alone, as in most events. */
  static Cast alone(Account own, String actor) {
    return new Cast(own, actor, Map.of(), Map.of());
  }

  /** An account alone, asked of the host. */
  static Cast alone(AccountId own, String actor, Accounts accounts) {
    return alone(find(own, accounts), actor);
  }

  /** An account in its groups, by kind, and nobody who did anything. */
  static Cast of(Account own, Map<String, Account> groups) {
    return new Cast(own, null, Map.of(), groups);
  }

  /** Accounts by role and by kind of group, asked of the host; each of them only once. */
  static Cast of(
      AccountId own,
      String actor,
      Map<String, AccountId> parties,
      Map<String, AccountId> groups,
      Accounts accounts) {
    Map<AccountId, Account> found = new LinkedHashMap<>();
    Account first = find(own, accounts);
    found.put(own, first);
    return new Cast(first, actor, find(parties, found, accounts), find(groups, found, accounts));
  }

  private static Map<String, Account> find(
      Map<String, AccountId> ids, Map<AccountId, Account> found, Accounts accounts) {
    Map<String, Account> some = new LinkedHashMap<>();
    ids.forEach(
        (name, id) -> some.put(name, found.computeIfAbsent(id, one -> find(one, accounts))));
    return some;
  }

  private static Account find(AccountId id, Accounts accounts) {
    Account account = accounts.of(id);
    if (account == null || !account.id().equals(id)) {
      throw new IllegalArgumentException("asked for account " + id + ", given " + account);
    }
    return account;
  }

  /** The same with other states of the accounts, but not of groups. */
  Cast with(UnaryOperator<Account> change) {
    Map<AccountId, Account> changed = new LinkedHashMap<>();
    changed.put(own.id(), change.apply(own));
    Map<String, Account> all = new LinkedHashMap<>();
    parties.forEach(
        (role, account) ->
            all.put(role, changed.computeIfAbsent(account.id(), id -> change.apply(account))));
    return new Cast(changed.get(own.id()), actor, all, groups);
  }

  /** The event's own account. */
  Account own() {
    return own;
  }

  /** Who did it; empty if the event does not say. */
  String actor() {
    return actor;
  }

  /** The account of a role, the event's own for null; null if the event does not name it. */
  Account party(String role) {
    return role == null ? own : parties.get(role);
  }

  /** The accounts of the parties; one may be the event's own, or be there twice. */
  Collection<Account> parties() {
    return parties.values();
  }

  /** Whether something is so of the event's own account and of all parties. */
  boolean all(Predicate<Account> so) {
    return so.test(own) && (parties.isEmpty() || parties.values().stream().allMatch(so));
  }

  /** The accounts of the groups by kind, in the convention's order. */
  Map<String, Account> groups() {
    return groups;
  }

  /** The account in whose history something of an account is to be looked up. */
  Account account(Account account, Whose whose) {
    return whose.kind() == Whose.Kind.GROUP ? groups.get(whose.group()) : account;
  }
}
