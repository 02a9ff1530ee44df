package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Indicator;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.Indicators;
import org.gongyue.engine.Levels;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.measure.Period;

/** Plays a log to the end of a period, and looks at all accounts at the end of each month. */
final class Playing {

  private final RuleBooks rules;
  private final List<Event> events;
  private final String groupKind;
  private final LocalDate first;
  private final LocalDate last;
  private final List<LocalDate> months = new ArrayList<>();
  private final Chronicle chronicle;
  private final Indicators indicators;
  private final Grouping grouping;
  private final Totals totals;
  private final Set<String> kinds = new TreeSet<>();
  private final Set<AccountId> active = new TreeSet<>();
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);

  /** The levels of each group at the end of each month. */
  private final List<Map<String, Levels>> levels = new ArrayList<>();

  private int repeated;

  Playing(RuleBooks rules, List<Event> events, Period period, String groupKind, LocalDate until) {
    this.rules = rules;
    this.groupKind = groupKind;
    LocalDate begins = begins(rules, events);
    LocalDate ends = events.isEmpty() ? null : rules.day(events.get(events.size() - 1).at());
    if (period == null && ends == null) {
      throw new IllegalArgumentException("neither a period nor an event");
    }
    this.first = period == null ? YearMonth.from(begins).atDay(1) : period.first();
    LocalDate over = period == null ? YearMonth.from(ends).atEndOfMonth() : period.last();
    this.last = until != null && until.isBefore(over) ? until : over;
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      LocalDate end = month.atEndOfMonth();
      months.add(end.isAfter(last) ? last : end);
    }
    this.events = events.stream().filter(event -> !rules.day(event.at()).isAfter(last)).toList();
    for (RuleBook version : rules.versions()) {
      kinds.addAll(version.convention().accountKinds());
    }
    this.chronicle = Chronicle.of(rules);
    this.indicators = Indicators.of(rules);
    this.grouping = new Grouping(this.events, groupKind);
    this.totals = new Totals(rules, first, months);
  }

  /** The day of the first event, but none before there was any convention; null without events. */
  private static LocalDate begins(RuleBooks rules, List<Event> events) {
    LocalDate force = rules.versions().get(0).convention().life().from();
    LocalDate day = events.isEmpty() ? null : rules.day(events.get(0).at());
    return day == null || day.isAfter(force) ? day : force;
  }

  CommunityReport report(Runnable step) {
    return report(play(step));
  }

  /** The report with what a notice board shows besides. */
  NoticeBoard board(Runnable step) {
    List<Account> accounts = play(step);
    Listing listing = new Listing(rules, last, accounts);
    int folded = 0;
    if (groupKind != null) {
      List<String> rest = shown(accounts).getOrDefault(Grouping.REST, List.of());
      folded = (int) rest.stream().filter(name -> !name.equals(Grouping.REST)).count();
    }
    return new NoticeBoard(report(accounts), folded, listing.red(), listing.black());
  }

  /** Takes all events, and gives the accounts at the end. */
  private List<Account> play(Runnable step) {
    int month = 0;
    for (Event event : events) {
      LocalDate day = rules.day(event.at());
      while (day.isAfter(months.get(month))) {
        measure(months.get(month++));
      }
      take(event, day);
      step.run();
    }
    while (month < months.size()) {
      measure(months.get(month++));
    }
    List<Account> accounts = people();
    for (Account account : accounts) {
      totals.close(account, last);
    }
    return accounts;
  }

  private Map<String, List<String>> shown(List<Account> accounts) {
    return grouping.shown(accounts, measured(), CommunityReport.FEWEST);
  }

  private void take(Event event, LocalDate day) {
    Decision decision = chronicle.take(event);
    totals.add(decision, day);
    if (day.isBefore(first)) {
      return;
    }
    if (decision.repeated()) {
      repeated++;
    } else {
      statuses.merge(decision.status(), 1, Integer::sum);
    }
    if (decision.status().isTaken() && kinds.contains(event.account().kind())) {
      active.add(event.account());
    }
  }

  /** The accounts of people and units, without those of groups, which have a history only. */
  private List<Account> people() {
    return chronicle.accounts().stream()
        .filter(account -> kinds.contains(account.id().kind()))
        .toList();
  }

  private void measure(LocalDate day) {
    Map<String, Levels> groups = new TreeMap<>();
    for (Account account : people()) {
      groups.computeIfAbsent(grouping.of(account.id()), name -> indicators.at(day)).add(account);
    }
    levels.add(groups);
  }

  /** The kinds of account on which something is measured; all if nothing is. */
  private Set<String> measured() {
    Set<String> measured = new TreeSet<>();
    for (Indicator one : indicators.on(last)) {
      if (!one.isComposed()) {
        measured.add(one.accountKind());
      }
    }
    return measured.isEmpty() ? kinds : measured;
  }

  /** Some groups as one. */
  private Part part(String name, Collection<String> groups, List<Account> accounts) {
    List<Map<String, BigDecimal>> values = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Levels together = indicators.at(months.get(i));
      for (String group : groups) {
        Levels own = levels.get(i).get(group);
        if (own != null) {
          together.add(own);
        }
      }
      values.add(together.values(CommunityReport.FEWEST));
    }
    List<Account> own =
        accounts.stream().filter(one -> groups.contains(grouping.of(one.id()))).toList();
    int alive = (int) own.stream().filter(one -> active.contains(one.id())).count();
    return new Part(name, own.size(), alive, totals.of(own), values);
  }

  private CommunityReport report(List<Account> accounts) {
    Convention latest = rules.versions().get(rules.versions().size() - 1).convention();
    Map<String, Integer> states = new TreeMap<>();
    for (Account account : accounts) {
      for (State state : account.states(last)) {
        states.merge(state.name(), 1, Integer::sum);
      }
    }
    Map<String, List<String>> shown = shown(accounts);
    List<Part> groups = new ArrayList<>();
    if (groupKind != null) {
      shown.forEach(
          (name, made) ->
              groups.add(part(name.equals(Grouping.REST) ? null : name, made, accounts)));
    }
    Set<String> all = new TreeSet<>();
    shown.values().forEach(all::addAll);
    return new CommunityReport(
        latest.name(),
        rules.versions().stream().map(version -> version.convention().version()).toList(),
        first,
        last,
        groupKind,
        indicators.on(last),
        months,
        part(null, all, accounts),
        groups,
        statuses,
        repeated,
        totals.categories(),
        totals.commons(),
        states,
        totals.redemptions(),
        totals.settlements());
  }
}
