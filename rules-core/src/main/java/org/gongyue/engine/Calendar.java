package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.Rolling;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Expiry;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.SpendingOrder;

/**
 * What the calendar does to accounts under one convention: reservations time out, settlements are
 * made, points expire, periods close, grades are given. It is done before the next event is
 * decided, in the order of the dates, and at one date in this order: reservations, settlements and
 * grades as of the close of the day before, expiry, end of the period, base of the next.
 */
final class Calendar {

  private static final List<Cause> LOSSES = List.of(Cause.EXPIRED, Cause.PERIOD_END);

  private final List<UnitOfAccount> units;
  private final List<CompiledGrading> gradings;
  private final List<CompiledSettlement> settlements;
  private final List<Recurrence> recurrences;
  private final Targets targets;
  private final Refunds refunds;
  private final Articles articles;
  private final boolean idle;

  /** The units that are not spent soonest-to-expire first. */
  private final Map<String, SpendingOrder> orders;

  /** That of the version before; null for the first. */
  private final Calendar earlier;

  /** The first day of this version, from which on this one counts; null for the first. */
  private final LocalDate begins;

  /**
   * @param settlements of which those are made here that apply to each account by itself
   */
  Calendar(
      Convention convention,
      List<CompiledSettlement> settlements,
      Targets targets,
      Refunds refunds,
      Articles articles) {
    this.articles = articles;
    this.targets = targets;
    this.refunds = refunds;
    this.settlements = settlements.stream().filter(one -> !one.isJoint()).toList();
    this.units = convention.units();
    this.gradings = targets.gradings().stream().filter(g -> g.grading().every() != null).toList();
    List<Recurrence> all = new ArrayList<>();
    units.stream().filter(u -> u.periodEnd() != null).forEach(u -> all.add(u.periodEnd().every()));
    gradings.forEach(g -> all.add(g.grading().every()));
    this.settlements.forEach(s -> all.add(s.settlement().every()));
    this.recurrences = all.stream().distinct().toList();
    this.orders =
        units.stream()
            .filter(UnitOfAccount::asksWhenEarned)
            .collect(Collectors.toUnmodifiableMap(UnitOfAccount::name, UnitOfAccount::spending));
    boolean expires =
        units.stream().anyMatch(unit -> unit.validity() != null)
            || convention.behaviours().stream()
                .flatMap(behaviour -> behaviour.rules().stream())
                .anyMatch(rule -> rule.validity() != null)
            || convention.settlements().stream().anyMatch(s -> s.rule().validity() != null)
            || convention.transfers().stream().anyMatch(transfer -> transfer.validity() != null);
    this.idle = recurrences.isEmpty() && !expires && orders.isEmpty();
    this.earlier = null;
    this.begins = null;
  }

  private Calendar(Calendar own, Calendar earlier, LocalDate begins) {
    this.units = own.units;
    this.gradings = own.gradings;
    this.settlements = own.settlements;
    this.recurrences = own.recurrences;
    this.targets = own.targets;
    this.refunds = own.refunds;
    this.articles = own.articles;
    this.orders = own.orders;
    this.idle = own.idle && earlier.idle;
    this.earlier = earlier;
    this.begins = begins;
  }

  /**
   * The same after the calendar of another version. A period that closes on the last day of the
   * other is closed by the other; what begins on the first day of this one is begun by this one.
   */
  Calendar after(Calendar other, LocalDate firstDay) {
    return new Calendar(this, other, firstDay);
  }

  /** Whether nothing changes with the calendar but what is reserved. */
  boolean isIdle() {
    return idle;
  }

  /** Whether nothing of an account changes with the calendar. */
  boolean isIdleFor(Account account) {
    return idle && !account.hasReservations() && account.spending().isEmpty();
  }

  /** A new account, ready for the calendar. */
  Account opened(Account account) {
    return idle ? account : account.spending(orders).rolled(Rolling.from(account.opened()));
  }

  /** All that happens up to a day; of an account that was rolled further, what is overdue. */
  Roll roll(Account account, LocalDate day) {
    Roll roll = new Roll(account);
    advance(roll, day);
    return roll;
  }

  /**
   * What an account that was rolled will lose next, if nothing else happens: by unit, what expires
   * soonest, and what the next end of a period takes. Points that the end of a period takes before
   * they expire are told with that.
   */
  List<Expiry> upcoming(Account rolled) {
    LocalDate from = rolled.rolling().rolledTo();
    LocalDate horizon = from;
    for (UnitOfAccount unit : units) {
      for (Cause cause : LOSSES) {
        LocalDate next = next(rolled, unit, cause, from);
        horizon = next != null && next.isAfter(horizon) ? next : horizon;
      }
    }
    List<Receipt.Line> lines = roll(rolled, horizon).lines();
    List<Expiry> all = new ArrayList<>();
    for (UnitOfAccount unit : units) {
      for (Cause cause : LOSSES) {
        LocalDate next = next(rolled, unit, cause, from);
        for (Receipt.Line line : lines) {
          if (line.unit().equals(unit.name())
              && line.cause() == cause
              && line.on().equals(next)
              && line.amount().signum() < 0) {
            all.add(new Expiry(unit.name(), cause, next.minusDays(1), line.amount().negate()));
          }
        }
      }
    }
    all.sort(Comparator.comparing(Expiry::last));
    return List.copyOf(all);
  }

  /** When something may be lost for the first time after a day; null if never. */
  private static LocalDate next(Account rolled, UnitOfAccount unit, Cause cause, LocalDate from) {
    if (cause == Cause.PERIOD_END) {
      return unit.periodEnd() == null ? null : unit.periodEnd().every().next(from);
    }
    List<Lot> lots = rolled.lots(unit.name());
    LocalDate last = lots.isEmpty() ? null : lots.get(0).until();
    for (Receipt open : rolled.reservations()) {
      for (Receipt.Line paid : open.lines()) {
        // What is not confirmed comes back, and may then be the first to expire.
        boolean isIts = paid.cause() == null && paid.unit().equals(unit.name());
        if (isIts
            && paid.until() != null
            && paid.until().isAfter(open.redeemed().reservedUntil())) {
          last = last == null || paid.until().isBefore(last) ? paid.until() : last;
        }
      }
    }
    return last == null ? null : last.plusDays(1);
  }

  private void advance(Roll roll, LocalDate day) {
    if (idle) {
      roll.spending(orders);
      LocalDate due = due(roll.account());
      for (; !due.isAfter(day); due = due(roll.account())) {
        roll.timeOut(refunds, due);
      }
      return;
    }
    Rolling done = roll.account().rolling();
    LocalDate from = done == null ? roll.account().opened() : done.rolledTo();
    if (begins != null && from.isBefore(begins) && !day.isBefore(begins)) {
      carry(roll);
      from = begins;
    } else if (done == null) {
      roll.begun(day);
      from = day;
    }
    roll.spending(orders);
    LocalDate to = day.isAfter(from) ? day : from;
    LocalDate boundary = boundary(from);
    LocalDate due = due(roll.account());
    while (!boundary.isAfter(to) || !due.isAfter(to)) {
      if (boundary.isAfter(due)) {
        roll.timeOut(refunds, due);
        expire(roll, due);
      } else {
        close(roll, from, boundary);
        begin(roll, from, boundary);
        from = boundary;
        boundary = boundary(from);
      }
      due = due(roll.account());
    }
    if (!to.equals(roll.account().rolling().rolledTo())) {
      roll.done(to);
    }
  }

  /** From the version before to the first day of this one. */
  private void carry(Roll roll) {
    LocalDate last = begins.minusDays(1);
    if (earlier.idle) {
      earlier.advance(roll, begins);
      roll.begun(last);
    } else {
      earlier.advance(roll, last);
      earlier.close(roll, last, begins);
    }
    roll.spending(orders);
    begin(roll, last, begins);
    roll.done(begins);
  }

  private void close(Roll roll, LocalDate from, LocalDate first) {
    roll.timeOut(refunds, first);
    for (CompiledSettlement settlement : settlements) {
      if (settlement.isDue(from, first) && settlement.concerns(roll.account())) {
        roll.settle(settlement, first, targets, articles);
      }
    }
    for (CompiledGrading grading : gradings) {
      if (grading.grading().concerns(roll.account().id().kind())
          && grading.grading().every().next(from).equals(first)) {
        roll.evaluate(grading, first, targets);
      }
    }
    expire(roll, first);
    ending(from, first).forEach(unit -> roll.close(unit, first));
  }

  private void begin(Roll roll, LocalDate from, LocalDate first) {
    ending(from, first).forEach(unit -> roll.grant(unit, first));
  }

  /** The units of which one period ends, and the next begins on a day. */
  private List<UnitOfAccount> ending(LocalDate from, LocalDate first) {
    return units.stream()
        .filter(unit -> unit.periodEnd() != null)
        .filter(unit -> unit.periodEnd().every().next(from).equals(first))
        .toList();
  }

  private void expire(Roll roll, LocalDate day) {
    units.forEach(unit -> roll.expire(unit, day));
  }

  /** The first day after a day on which some period begins. */
  private LocalDate boundary(LocalDate after) {
    LocalDate first = LocalDate.MAX;
    for (Recurrence recurrence : recurrences) {
      LocalDate next = recurrence.next(after);
      first = next.isBefore(first) ? next : first;
    }
    return first;
  }

  /** The first day on which something can no longer be spent, or a reservation is over. */
  private LocalDate due(Account account) {
    LocalDate first = LocalDate.MAX;
    for (UnitOfAccount unit : units) {
      List<Lot> lots = account.lots(unit.name());
      if (!lots.isEmpty() && lots.get(0).until() != null) {
        LocalDate day = lots.get(0).until().plusDays(1);
        first = day.isBefore(first) ? day : first;
      }
    }
    for (Receipt open : account.reservations()) {
      LocalDate day = open.redeemed().reservedUntil().plusDays(1);
      first = day.isBefore(first) ? day : first;
    }
    return first;
  }
}
