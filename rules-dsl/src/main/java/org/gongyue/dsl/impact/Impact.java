package org.gongyue.dsl.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.dsl.page.Masking;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/**
 * What a change of a convention would have done on a log: the same events are played under the one
 * before the change and under the one after it, on the same days, and all accounts brought up to
 * the same day.
 *
 * @param before the convention before the change
 * @param after the convention after it
 * @param footing on which days both are taken to be in force
 * @param day the day at whose end accounts are compared
 * @param events how many events there are
 * @param outside how many of them are on other days, and count under neither
 * @param units what it does, by unit of account
 * @param items what each rule posts, where that differs, the greatest difference first
 * @param groups what it does, by group of the accounts
 * @param statuses events of which something else becomes
 * @param redemptions those of them that are redemptions
 * @param effects consequences that there are under one of them only
 * @param masked the kinds of account whose ids are shown to nobody else under either
 */
public record Impact(
    ConventionVersion before,
    ConventionVersion after,
    Footing footing,
    LocalDate day,
    int events,
    int outside,
    List<UnitImpact> units,
    List<ItemImpact> items,
    List<GroupImpact> groups,
    List<StatusChange> statuses,
    List<StatusChange> redemptions,
    List<EffectChange> effects,
    List<String> masked) {

  public Impact {
    units = List.copyOf(units);
    items = List.copyOf(items);
    groups = List.copyOf(groups);
    statuses = List.copyOf(statuses);
    redemptions = List.copyOf(redemptions);
    effects = List.copyOf(effects);
    masked = List.copyOf(masked);
  }

  /**
   * Plays a log under two conventions. A convention that is not in force on the days of the other
   * is compiled anew as if it were, without a judge of its own.
   *
   * @param events in canonical order
   * @param day the day up to whose end accounts are brought; null for that of the last event
   * @param step is run after each event, twice for each
   */
  public static Impact of(
      RuleBook before, RuleBook after, List<Event> events, LocalDate day, Runnable step) {
    return new Comparison(before, after, events, day, step).impact();
  }

  /** Hides whom neither convention lets others see. */
  public Masking masking() {
    Set<AccountId> accounts = new TreeSet<>();
    units.forEach(unit -> unit.changes().forEach(one -> accounts.add(one.account())));
    statuses.forEach(one -> accounts.add(one.event().account()));
    effects.forEach(one -> accounts.add(one.either().account()));
    return new Masking(masked, accounts);
  }

  /** Whether the change makes no difference on the log. */
  public boolean isNone() {
    return items.isEmpty()
        && statuses.isEmpty()
        && effects.isEmpty()
        && units.stream().allMatch(unit -> unit.unchanged() == unit.changes().size());
  }
}
