package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/** What became of a log: how many events, how many points, why not. */
final class Summary {

  private final Terminal terminal;
  private final Convention latest;
  private final String versions;
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final Map<Code, Integer> reasons = new EnumMap<>(Code.class);
  private final Map<String, Map<String, BigDecimal>> categories = new LinkedHashMap<>();
  private final Map<String, Map<String, BigDecimal>> commons = new LinkedHashMap<>();
  private int events;
  private int repeated;
  private int notRated;

  Summary(Terminal terminal, RuleBooks rules) {
    this.terminal = terminal;
    this.latest = Terminal.latest(rules);
    List<String> names = new ArrayList<>();
    for (RuleBook version : rules.versions()) {
      Convention convention = version.convention();
      names.add(convention.version());
      convention.units().forEach(unit -> units.add(unit.name()));
      groups.addAll(convention.groups());
      convention.categories().forEach(name -> categories.put(name, new TreeMap<>()));
      convention.commons().forEach(name -> commons.put(name, new TreeMap<>()));
    }
    this.versions = String.join(", ", names);
  }

  void add(Decision decision) {
    events++;
    if (decision.repeated()) {
      repeated++;
      return;
    }
    if (decision.isNotRated()) {
      notRated++;
    } else {
      statuses.merge(decision.status(), 1, Integer::sum);
    }
    for (Reason reason : decision.reasons()) {
      reasons.merge(reason.code(), 1, Integer::sum);
    }
    for (Posting posting : decision.postings()) {
      add(categories, posting.category(), posting);
      add(commons, posting.commons(), posting);
    }
  }

  private static void add(
      Map<String, Map<String, BigDecimal>> totals, String name, Posting posting) {
    if (name != null) {
      totals.get(name).merge(posting.unit(), posting.amount(), BigDecimal::add);
    }
  }

  List<String> lines(int unreadable, Collection<Account> all) {
    // groups have a history, but no points
    List<Account> accounts =
        all.stream()
            .filter(one -> !groups.contains(one.id().kind()))
            .filter(one -> !one.id().equals(AccountId.COMMUNITY))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        terminal.text(
            "SCORED",
            latest.name(),
            versions,
            events,
            count(Status.POSTED),
            count(Status.UNSCORED),
            count(Status.PENDING),
            count(Status.REJECTED),
            repeated,
            unreadable));
    if (notRated > 0) {
      lines.add(terminal.text("NOT_RATED", notRated));
    }
    for (String unit : units) {
      BigDecimal total =
          accounts.stream()
              .map(account -> account.balance(unit))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      lines.add(terminal.text("BALANCES", accounts.size(), unit, Decimals.text(total)));
    }
    lines.add(terminal.text("BY_CATEGORY"));
    categories.forEach((name, totals) -> lines.add("  " + name + "  " + text(totals)));
    lines.add(terminal.text("BY_COMMONS"));
    commons.forEach((name, totals) -> lines.add("  " + name + "  " + text(totals)));
    if (!reasons.isEmpty()) {
      lines.add(terminal.text("BY_REASON"));
      reasons.forEach((code, times) -> lines.add("  " + code + "  " + times));
    }
    return lines;
  }

  private int count(Status status) {
    return statuses.getOrDefault(status, 0);
  }

  private String text(Map<String, BigDecimal> totals) {
    StringBuilder text = new StringBuilder();
    for (String unit : units) {
      BigDecimal total = totals.get(unit);
      if (total != null) {
        text.append(text.isEmpty() ? "" : ", ");
        text.append(unit).append(' ').append(Decimals.text(total));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
