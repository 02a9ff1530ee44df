package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/** The log under one of the two conventions. */
final class Side {

  private final RuleBook rules;
  private final Chronicle chronicle;
  private final List<Said> said = new ArrayList<>();
  private final SortedMap<Item, Sum> sums = new TreeMap<>();
  private final SortedMap<AccountId, Account> standing = new TreeMap<>();

  /** What came of an event. */
  record Said(Status status, List<Reason> reasons, List<Effect> effects) {}

  /** A rule or reward, in a unit. */
  record Item(String id, String unit) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byId = id.compareTo(other.id);
      return byId != 0 ? byId : unit.compareTo(other.unit);
    }
  }

  /** How often and how much. */
  record Sum(String name, int times, BigDecimal points) {
    Sum and(Sum more) {
      return new Sum(name, times + more.times, points.add(more.points));
    }
  }

  private Side(RuleBook rules) {
    this.rules = rules;
    this.chronicle = Chronicle.of(rules);
  }

  static Side of(RuleBook rules, List<Event> events, Runnable step) {
    Side side = new Side(rules);
    for (Event event : events) {
      Decision decision = side.chronicle.take(event);
      if (!decision.repeated()) {
        side.count(decision.postings());
      }
      side.said.add(new Said(decision.status(), decision.reasons(), decision.effects()));
      step.run();
    }
    return side;
  }

  /** The ids of the accounts that hold points. */
  SortedSet<AccountId> holders() {
    Convention convention = rules.convention();
    SortedSet<AccountId> ids = new TreeSet<>();
    for (Account account : chronicle.accounts()) {
      if (!convention.groups().contains(account.id().kind())
          && !account.id().equals(AccountId.COMMUNITY)) {
        ids.add(account.id());
      }
    }
    return ids;
  }

  /** Brings accounts up to a day: periods close, points expire. */
  void close(Collection<AccountId> ids, LocalDate day) {
    for (AccountId id : ids) {
      Standing then = rules.asOf(chronicle.account(id, day), day);
      count(then.postings());
      standing.put(id, then.account());
    }
  }

  private void count(List<Posting> postings) {
    for (Posting posting : postings) {
      String name = posting.behaviour() == null ? posting.item() : posting.behaviour();
      sums.merge(
          new Item(posting.item(), posting.unit()), new Sum(name, 1, posting.amount()), Sum::and);
    }
  }

  BigDecimal balance(AccountId id, String unit) {
    return standing.get(id).balances().getOrDefault(unit, BigDecimal.ZERO);
  }

  /** The units of account, in order. */
  List<String> units() {
    return rules.convention().units().stream().map(UnitOfAccount::name).toList();
  }

  Map<Item, Sum> sums() {
    return sums;
  }

  List<Said> said() {
    return said;
  }
}
