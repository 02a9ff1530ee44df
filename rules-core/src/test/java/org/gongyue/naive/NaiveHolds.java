package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.measure.Span;
import org.gongyue.measure.WorkingDays;

/** What of the balances of one account cannot be spent yet. */
final class NaiveHolds {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** On display up to a day; the points themselves last up to a day. */
  private record Held(
      String event, String unit, BigDecimal amount, LocalDate through, LocalDate until) {
    boolean on(LocalDate day) {
      return !day.isAfter(through) && !day.isAfter(until);
    }

    LocalDate free() {
      return (through.isBefore(until) ? through : until).plusDays(1);
    }
  }

  private List<Held> all = new ArrayList<>();

  void add(NaiveHolds others) {
    all.addAll(others.all);
  }

  /** An amount of an event of a day is on display for a time. */
  void display(
      String event, String unit, BigDecimal amount, Span span, LocalDate day, LocalDate until) {
    LocalDate last = day.minusDays(1);
    for (int n = 0; n < span.number(); ) {
      last = last.plusDays(1);
      n += !span.working() || WorkingDays.ofChina().isWorking(last) ? 1 : 0;
    }
    all.add(new Held(event, unit, amount, last, until == null ? NEVER : until));
  }

  /** How long what a rule gives in a unit is on display. */
  static Span span(Span ofRule, UnitOfAccount unit, boolean penalty) {
    Span span = ofRule == null ? unit.display() : ofRule;
    return penalty || span == null ? Span.NONE : span;
  }

  /** What was over by a day is over. */
  void release(LocalDate day) {
    all.removeIf(one -> !one.on(day));
  }

  BigDecimal held(String unit, LocalDate day) {
    return all.stream()
        .filter(one -> one.unit().equals(unit) && one.on(day))
        .map(Held::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Of a balance that shrinks what is free goes first, then what is free soonest. */
  void within(String unit, BigDecimal balance) {
    BigDecimal room = balance.max(BigDecimal.ZERO);
    List<Held> left = new ArrayList<>();
    List<Held> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparing(Held::through)
            .thenComparing(Held::until)
            .thenComparing(Held::event)
            .thenComparing(Held::amount)
            .reversed());
    for (Held one : order) {
      if (!one.unit().equals(unit)) {
        left.add(one);
        continue;
      }
      BigDecimal kept = one.amount().min(room);
      room = room.subtract(kept);
      if (kept.signum() > 0) {
        left.add(new Held(one.event(), unit, kept, one.through(), one.until()));
      }
    }
    all = left;
  }

  /** Why what is there cannot be spent, a reason for each day on which some of it is free. */
  List<Code> reasons(String unit, LocalDate day) {
    return all.stream()
        .filter(one -> one.unit().equals(unit) && one.on(day))
        .map(Held::free)
        .distinct()
        .map(free -> Code.STILL_ON_DISPLAY)
        .toList();
  }
}
