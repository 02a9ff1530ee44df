package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gongyue.convention.Convention;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** All that happened to one account, as a list. */
final class Past {

  /** One rule that applied, or one redemption. */
  record Occurrence(
      String event,
      String item,
      String unit,
      String actor,
      LocalDate day,
      long times,
      long counted,
      boolean warned,
      BigDecimal points) {}

  /** What an event was worth in a unit as a part of a deed, and what it posted, with its sign. */
  record Part(String act, boolean penalty, String unit, BigDecimal worth, BigDecimal posted) {}

  private final Convention convention;
  private final AccountId id;
  private final NaiveStates states = new NaiveStates();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private LocalDate opened;
  private boolean isOpen;
  private NaiveRedemptions redemptions = new NaiveRedemptions();
  private NaiveLife life;

  Past(Convention convention, AccountId id) {
    this.convention = convention;
    this.id = id;
    this.life = new NaiveLife(convention, this);
  }

  AccountId id() {
    return id;
  }

  NaiveStates states() {
    return states;
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
    isOpen = true;
  }

  /** What an event did counts no more. */
  void forget(String event) {
    occurrences.removeIf(occurrence -> occurrence.event().equals(event));
  }

  void add(Part part) {
    parts.add(part);
  }

  /** The parts of a deed on one side and in one unit, in the order in which they came. */
  List<Part> parts(String act, boolean penalty, String unit) {
    return parts.stream()
        .filter(p -> p.act().equals(act) && p.penalty() == penalty && p.unit().equals(unit))
        .toList();
  }

  /** The account is decided about on a day, on which it would be opened if it is not. */
  void meet(LocalDate day) {
    opened = isOpen ? opened : day;
  }

  /** The account has taken an event. */
  void open() {
    isOpen = true;
  }

  BigDecimal balance(String unit) {
    return life.balance(unit);
  }

  NaiveRedemptions redemptions() {
    return redemptions;
  }

  NaiveLife life() {
    return life;
  }

  /** What time does before an event of a day. */
  void live(LocalDate day) {
    life.live(day, opened);
  }

  /** The same account, so that an event can be tried. */
  Past copy() {
    Past copy = new Past(convention, id);
    copy.states.add(states);
    copy.occurrences.addAll(occurrences);
    copy.parts.addAll(parts);
    copy.redemptions = redemptions.copy();
    copy.opened = opened;
    copy.isOpen = isOpen;
    copy.life = life.copy(copy);
    return copy;
  }

  /** What the items did in the window around a day; of one actor unless that is null. */
  private List<Occurrence> within(List<String> items, String actor, Window window, LocalDate day) {
    return occurrences.stream()
        .filter(o -> items.contains(o.item()))
        .filter(o -> actor == null || actor.equals(o.actor()))
        .filter(o -> NaiveWindow.holds(window.ofAccount(opened), o.day(), day))
        .toList();
  }

  long times(List<String> items, String actor, Window window, LocalDate day) {
    return sum(within(items, actor, window, day), Occurrence::times);
  }

  /** How often it was more than a warning. */
  long offences(String item, Window window, LocalDate day) {
    return within(List.of(item), null, window, day).stream().filter(o -> !o.warned()).count();
  }

  /** How often events before this one counted. */
  long counted(List<String> items, String actor, Window window, LocalDate day, String event) {
    return sum(
        within(items, actor, window, day).stream().filter(o -> !o.event().equals(event)).toList(),
        Occurrence::counted);
  }

  /** What the rules of one event have done so far. */
  List<Occurrence> of(String event, List<String> items) {
    return occurrences.stream()
        .filter(o -> o.event().equals(event) && items.contains(o.item()))
        .toList();
  }

  /** What several rules did in one event happened once. */
  private static long sum(List<Occurrence> occurrences, ToLongFunction<Occurrence> what) {
    Map<String, Long> byEvent = new HashMap<>();
    for (Occurrence one : occurrences) {
      byEvent.merge(one.event(), what.applyAsLong(one), Math::max);
    }
    return byEvent.values().stream().mapToLong(Long::longValue).sum();
  }

  BigDecimal points(List<String> items, String actor, Window window, LocalDate day, String unit) {
    return within(items, actor, window, day).stream()
        .filter(o -> o.unit().equals(unit))
        .map(Occurrence::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal points(List<String> items, String actor, Window window, LocalDate day) {
    return within(items, actor, window, day).stream()
        .map(Occurrence::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The measures that an expression of an event of a day can ask for.
   *
   * @param groups what happened in each group, by its kind
   */
  NaiveEvaluator.Measures measures(
      LocalDate today, ZoneId zone, OffsetDateTime at, String actor, Map<String, Past> groups) {
    return new NaiveEvaluator.Measures() {
      @Override
      public LocalTime time() {
        return at.atZoneSameInstant(zone).toLocalTime();
      }

      @Override
      public String accountKind() {
        return id.kind();
      }

      private Past of(Whose whose) {
        return whose.kind() == Whose.Kind.GROUP ? groups.get(whose.group()) : Past.this;
      }

      private String by(Whose whose) {
        return whose.kind() == Whose.Kind.ACTOR ? actor : null;
      }

      @Override
      public BigDecimal count(Target target, Window window, Whose whose) {
        List<String> items = Rules.items(convention, target);
        return BigDecimal.valueOf(of(whose).times(items, by(whose), window, today));
      }

      @Override
      public BigDecimal points(Target target, Window window, Whose whose, String unit) {
        String one = unit == null ? convention.units().get(0).name() : unit;
        return of(whose).points(Rules.earning(convention, target), by(whose), window, today, one);
      }

      @Override
      public BigDecimal balance(String unit) {
        return Past.this.balance(unit);
      }

      @Override
      public boolean inState(String state) {
        return states.hold(state, today);
      }

      @Override
      public String grade(String grading) {
        return life.grade(grading, today);
      }

      @Override
      public BigDecimal streak(Target target, Window window, int least) {
        List<String> items = Rules.items(convention, target);
        Window own = window.ofAccount(opened);
        LocalDate day = today;
        for (int count = 0; ; count++) {
          LocalDate within = day;
          while (NaiveWindow.holds(own, day, within) && !day.isBefore(opened)) {
            day = day.minusDays(1);
          }
          boolean isWhole = !day.isBefore(opened);
          LocalDate begins = day;
          while (isWhole && NaiveWindow.holds(own, begins, day) && !begins.isBefore(opened)) {
            begins = begins.minusDays(1);
          }
          boolean begunBefore = isWhole && NaiveWindow.holds(own, begins, day);
          long times = isWhole ? times(items, null, window, day) : 0;
          boolean goesOn = least == 0 ? times == 0 && !begunBefore : times >= least;
          if (!isWhole || !goesOn || count == Expression.Streak.LONGEST) {
            return BigDecimal.valueOf(count);
          }
        }
      }

      @Override
      public BigDecimal daysSince(Target target) {
        List<String> items = Rules.items(convention, target);
        return BigDecimal.valueOf(
            occurrences.stream()
                .filter(o -> items.contains(o.item()) && !o.day().isAfter(today))
                .mapToLong(o -> ChronoUnit.DAYS.between(o.day(), today))
                .min()
                .orElse(Expression.DaysSince.NEVER));
      }
    };
  }
}
