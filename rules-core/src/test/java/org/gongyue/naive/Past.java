package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.event.AccountId;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** All that happened to one account, as a list. */
final class Past {

  /** One rule that applied, or one redemption. */
  record Occurrence(
      String item,
      String unit,
      String actor,
      LocalDate day,
      long times,
      long counted,
      BigDecimal points) {}

  private final Convention convention;
  private final AccountId id;
  private final NaiveStates states = new NaiveStates();
  private final List<Occurrence> occurrences = new ArrayList<>();

  Past(Convention convention, AccountId id) {
    this.convention = convention;
    this.id = id;
  }

  AccountId id() {
    return id;
  }

  NaiveStates states() {
    return states;
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  BigDecimal balance(String unit) {
    BigDecimal opening =
        convention.units().stream()
            .filter(u -> u.name().equals(unit))
            .map(UnitOfAccount::opening)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return occurrences.stream()
        .filter(o -> o.unit().equals(unit))
        .map(Occurrence::points)
        .reduce(opening, BigDecimal::add);
  }

  /** What the items did in the window around a day; of one actor unless that is null. */
  private List<Occurrence> within(List<String> items, String actor, Window window, LocalDate day) {
    return occurrences.stream()
        .filter(o -> items.contains(o.item()))
        .filter(o -> actor == null || actor.equals(o.actor()))
        .filter(o -> NaiveWindow.holds(window, o.day(), day))
        .toList();
  }

  long times(List<String> items, String actor, Window window, LocalDate day) {
    return sum(within(items, actor, window, day), Occurrence::times);
  }

  long counted(List<String> items, String actor, Window window, LocalDate day) {
    return sum(within(items, actor, window, day), Occurrence::counted);
  }

  private static long sum(List<Occurrence> occurrences, ToLongFunction<Occurrence> what) {
    return occurrences.stream().mapToLong(what).sum();
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
      public BigDecimal points(Target target, Window window, Whose whose) {
        return of(whose).points(Rules.items(convention, target), by(whose), window, today);
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
