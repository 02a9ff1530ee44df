package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.decision.Effect;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;

/** Plays a log twice and compares. */
final class Comparison {

  private static final Side.Sum NOTHING = new Side.Sum(null, 0, BigDecimal.ZERO);

  private final RuleBook before;
  private final RuleBook after;
  private final Footing footing;
  private final List<Event> events;
  private final LocalDate day;
  private final Side one;
  private final Side other;
  private final SortedSet<AccountId> accounts = new TreeSet<>();

  Comparison(RuleBook before, RuleBook after, List<Event> events, LocalDate day, Runnable step) {
    this.before = before;
    this.after = after;
    this.events = events;
    this.footing = Footing.of(before, after, events);
    LocalDate last =
        events.stream()
            .map(event -> before.day(event.at()))
            .filter(footing::covers)
            .max(LocalDate::compareTo)
            .orElse(footing.from());
    this.day = day == null ? last : day;
    this.one = Side.of(footing.place(before), events, step);
    this.other = Side.of(footing.place(after), events, step);
    accounts.addAll(one.holders());
    accounts.addAll(other.holders());
    one.close(accounts, this.day);
    other.close(accounts, this.day);
  }

  Impact impact() {
    List<UnitImpact> units = units();
    List<StatusChange> statuses = statuses();
    return new Impact(
        before.version(),
        after.version(),
        footing,
        day,
        events.size(),
        (int) events.stream().filter(e -> !footing.covers(before.day(e.at()))).count(),
        units,
        items(units),
        groups(units),
        statuses,
        statuses.stream().filter(change -> change.event() instanceof Redemption).toList(),
        effects(),
        masked());
  }

  private List<String> masked() {
    Set<String> masked = new LinkedHashSet<>(before.convention().masked());
    masked.addAll(after.convention().masked());
    return List.copyOf(masked);
  }

  private List<UnitImpact> units() {
    Set<String> names = new LinkedHashSet<>(one.units());
    names.addAll(other.units());
    List<UnitImpact> units = new ArrayList<>();
    for (String unit : names) {
      List<Change> changes = new ArrayList<>();
      for (AccountId id : accounts) {
        changes.add(new Change(id, one.balance(id, unit), other.balance(id, unit)));
      }
      units.add(new UnitImpact(unit, changes));
    }
    return units;
  }

  private List<ItemImpact> items(List<UnitImpact> units) {
    SortedSet<Side.Item> all = new TreeSet<>(one.sums().keySet());
    all.addAll(other.sums().keySet());
    List<ItemImpact> items = new ArrayList<>();
    Map<String, BigDecimal> told = new HashMap<>();
    for (Side.Item item : all) {
      Side.Sum was = one.sums().getOrDefault(item, NOTHING);
      Side.Sum is = other.sums().getOrDefault(item, NOTHING);
      told.merge(item.unit(), is.points().subtract(was.points()), BigDecimal::add);
      if (was.times() != is.times() || was.points().compareTo(is.points()) != 0) {
        items.add(
            new ItemImpact(
                item.id(),
                is.name() == null ? was.name() : is.name(),
                item.unit(),
                was.times(),
                was.points(),
                is.times(),
                is.points()));
      }
    }
    items.sort(Comparator.comparing((ItemImpact item) -> item.difference().abs()).reversed());
    for (UnitImpact unit : units) {
      BigDecimal difference = unit.after().subtract(unit.before());
      BigDecimal rest = difference.subtract(told.getOrDefault(unit.unit(), BigDecimal.ZERO));
      if (rest.signum() != 0) {
        items.add(new ItemImpact(null, null, unit.unit(), 0, BigDecimal.ZERO, 0, rest));
      }
    }
    return items;
  }

  /** By the groups that each account's latest observation names. */
  private List<GroupImpact> groups(List<UnitImpact> units) {
    Map<AccountId, Map<String, String>> latest = new HashMap<>();
    SortedSet<String> kinds = new TreeSet<>();
    for (Event event : events) {
      if (event instanceof Observation observation && !observation.groups().isEmpty()) {
        latest.put(observation.account(), observation.groups());
        kinds.addAll(observation.groups().keySet());
      }
    }
    List<GroupImpact> groups = new ArrayList<>();
    for (String kind : kinds) {
      for (UnitImpact unit : units) {
        SortedMap<String, List<Change>> members =
            new TreeMap<>(Comparator.comparing(String::length).thenComparing(name -> name));
        for (Change change : unit.changes()) {
          String group = latest.getOrDefault(change.account(), Map.of()).getOrDefault(kind, "");
          members.computeIfAbsent(group, name -> new ArrayList<>()).add(change);
        }
        members.forEach((group, some) -> groups.add(group(kind, group, unit.unit(), some)));
      }
    }
    return groups;
  }

  private static GroupImpact group(String kind, String group, String unit, List<Change> members) {
    UnitImpact all = new UnitImpact(unit, members);
    return new GroupImpact(
        kind,
        group.isEmpty() ? null : group,
        unit,
        members.size(),
        all.gaining().size(),
        all.losing().size(),
        all.before(),
        all.after());
  }

  private List<StatusChange> statuses() {
    List<StatusChange> changes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Side.Said was = one.said().get(i);
      Side.Said is = other.said().get(i);
      if (was.status() != is.status()) {
        changes.add(
            new StatusChange(
                events.get(i),
                was.status(),
                is.status(),
                is.reasons().isEmpty() ? was.reasons() : is.reasons()));
      }
    }
    return changes;
  }

  private List<EffectChange> effects() {
    List<EffectChange> changes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      effects(i, changes);
    }
    return changes;
  }

  private void effects(int i, List<EffectChange> changes) {
    String event = events.get(i).id();
    List<Effect> added = new ArrayList<>(other.said().get(i).effects());
    for (Effect effect : one.said().get(i).effects()) {
      if (!added.removeIf(same -> isSame(same, effect) && isAsLong(same, effect))) {
        Effect instead =
            added.stream().filter(same -> isSame(same, effect)).findFirst().orElse(null);
        added.remove(instead);
        changes.add(new EffectChange(event, effect, instead));
      }
    }
    added.forEach(effect -> changes.add(new EffectChange(event, null, effect)));
  }

  /** Whether they do the same to the account, by whatever rule. */
  private static boolean isSame(Effect one, Effect other) {
    return one.account().equals(other.account())
        && one.state().equals(other.state())
        && one.ended() == other.ended();
  }

  private static boolean isAsLong(Effect one, Effect other) {
    return one.from().equals(other.from()) && Objects.equals(one.until(), other.until());
  }
}
