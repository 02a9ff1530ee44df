package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.dsl.community.CommunityReport.Item;
import org.gongyue.dsl.community.CommunityReport.Points;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;

/** What was posted in the months of a report, added up. */
final class Totals {

  private final RuleBooks rules;
  private final LocalDate first;
  private final List<LocalDate> months;
  private final Set<String> units = new LinkedHashSet<>();
  private final Map<String, String> rewards = new LinkedHashMap<>();
  private final Map<String, String> settlements = new LinkedHashMap<>();
  private final Map<String, Map<String, List<BigDecimal>>> categories = new LinkedHashMap<>();
  private final Map<String, Map<String, List<BigDecimal>>> commons = new LinkedHashMap<>();
  private final Map<String, Map<String, BigDecimal>> items = new HashMap<>();
  private final Map<AccountId, Map<String, BigDecimal>> accounts = new HashMap<>();
  private final Map<String, Set<AccountId>> settled = new TreeMap<>();
  private final Map<String, Long> redeemed = new TreeMap<>();

  Totals(RuleBooks rules, LocalDate first, List<LocalDate> months) {
    this.rules = rules;
    this.first = first;
    this.months = List.copyOf(months);
    for (RuleBook version : rules.versions()) {
      Convention convention = version.convention();
      convention.units().stream().map(UnitOfAccount::name).forEach(units::add);
      convention.categories().forEach(name -> categories.put(name, new LinkedHashMap<>()));
      convention.commons().forEach(name -> commons.put(name, new LinkedHashMap<>()));
      for (Reward reward : convention.rewards()) {
        rewards.put(reward.id(), reward.name());
      }
      for (Settlement settlement : convention.settlements()) {
        settlements.put(settlement.id(), settlement.behaviour().name());
      }
    }
  }

  /** Adds what a decision of a day posted. */
  void add(Decision decision, LocalDate day) {
    if (!decision.repeated()) {
      decision.postings().forEach(posting -> add(posting, day));
    }
  }

  /**
   * Adds what was redeemed, and what the calendar does to an account up to the last day, with the
   * settlements at its close.
   */
  void close(Account account, LocalDate last) {
    for (Posting posting : rules.asOf(account, last.plusDays(1)).postings()) {
      if (posting.on() != null && !posting.on().isAfter(last)) {
        add(posting, posting.on());
      }
    }
    Account standing = rules.asOf(account, last).account();
    for (String reward : rewards.keySet()) {
      long times = standing.history().between(Set.of(reward), null, first, last).times();
      redeemed.merge(reward, times, Long::sum);
    }
  }

  private void add(Posting posting, LocalDate day) {
    LocalDate of = posting.on() == null ? day : posting.on();
    if (of.isBefore(first)) {
      return;
    }
    int month = 0;
    while (of.isAfter(months.get(month))) {
      month++;
    }
    add(categories, posting.category(), posting, month);
    if (posting.category() != null) {
      accounts
          .computeIfAbsent(posting.account(), id -> new HashMap<>())
          .merge(posting.unit(), posting.amount(), BigDecimal::add);
    }
    add(commons, posting.commons(), posting, month);
    items
        .computeIfAbsent(posting.item(), id -> new TreeMap<>())
        .merge(posting.unit(), posting.amount(), BigDecimal::add);
    if (settlements.containsKey(posting.item())) {
      settled.computeIfAbsent(posting.item(), id -> new TreeSet<>()).add(posting.account());
    }
  }

  private void add(
      Map<String, Map<String, List<BigDecimal>>> totals, String name, Posting posting, int month) {
    if (name != null) {
      totals
          .get(name)
          .computeIfAbsent(
              posting.unit(),
              unit -> new ArrayList<>(Collections.nCopies(months.size(), BigDecimal.ZERO)))
          .set(month, totals.get(name).get(posting.unit()).get(month).add(posting.amount()));
    }
  }

  /** What was posted to some accounts for categories, by unit. */
  Map<String, BigDecimal> of(Collection<Account> some) {
    Map<String, BigDecimal> points = new HashMap<>();
    for (Account account : some) {
      accounts
          .getOrDefault(account.id(), Map.of())
          .forEach((unit, amount) -> points.merge(unit, amount, BigDecimal::add));
    }
    return inOrder(points);
  }

  List<Points> categories() {
    return points(categories);
  }

  List<Points> commons() {
    return points(commons);
  }

  /** By unit, and each name in every unit in which any has points; in the first in any case. */
  private List<Points> points(Map<String, Map<String, List<BigDecimal>>> totals) {
    List<Points> all = new ArrayList<>();
    List<BigDecimal> nothing = Collections.nCopies(months.size(), BigDecimal.ZERO);
    for (String unit : units) {
      boolean isUsed = totals.values().stream().anyMatch(one -> one.containsKey(unit));
      if (isUsed || unit.equals(units.iterator().next())) {
        totals.forEach(
            (name, some) -> all.add(new Points(name, unit, some.getOrDefault(unit, nothing))));
      }
    }
    return all;
  }

  /** What was redeemed at all. */
  List<Item> redemptions() {
    List<Item> all = new ArrayList<>();
    rewards.forEach(
        (id, name) -> {
          long count = redeemed.getOrDefault(id, 0L);
          if (count != 0 || items.containsKey(id)) {
            all.add(new Item(id, name, count, pointsOf(id)));
          }
        });
    return all;
  }

  /** All settlements, those that did nothing too. */
  List<Item> settlements() {
    List<Item> all = new ArrayList<>();
    settlements.forEach(
        (id, name) ->
            all.add(new Item(id, name, settled.getOrDefault(id, Set.of()).size(), pointsOf(id))));
    return all;
  }

  private Map<String, BigDecimal> pointsOf(String item) {
    return inOrder(items.getOrDefault(item, Map.of()));
  }

  /** By unit, in the order of the convention. */
  private Map<String, BigDecimal> inOrder(Map<String, BigDecimal> points) {
    Map<String, BigDecimal> sorted = new LinkedHashMap<>();
    units.stream().filter(points::containsKey).forEach(unit -> sorted.put(unit, points.get(unit)));
    return sorted;
  }
}
