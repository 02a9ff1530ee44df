package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Lot;
import org.gongyue.account.Rolling;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.measure.Recurrence;

/**
 * What the calendar does to accounts under one convention: points expire, periods close, grades are
 * given. It is done before the next event is decided, in the order of the dates, and at one date in
 * this order: grades as of the close of the day before, expiry, end of the period, base of the
 * next.
 */
final class Calendar {

  private final List<UnitOfAccount> units;
  private final List<CompiledGrading> gradings;
  private final List<Recurrence> recurrences;
  private final Targets targets;
  private final boolean idle;

  Calendar(Convention convention, Targets targets) {
    this.targets = targets;
    this.units = convention.units();
    this.gradings = targets.gradings().stream().filter(g -> g.grading().every() != null).toList();
    List<Recurrence> all = new ArrayList<>();
    units.stream().filter(u -> u.periodEnd() != null).forEach(u -> all.add(u.periodEnd().every()));
    gradings.forEach(g -> all.add(g.grading().every()));
    this.recurrences = all.stream().distinct().toList();
    boolean expires =
        units.stream().anyMatch(unit -> unit.validity() != null)
            || convention.behaviours().stream()
                .flatMap(behaviour -> behaviour.rules().stream())
                .anyMatch(rule -> rule.validity() != null);
    this.idle = recurrences.isEmpty() && !expires;
  }

  /** Whether nothing changes with the calendar. */
  boolean isIdle() {
    return idle;
  }

  /** A new account, ready for the calendar. */
  Account opened(Account account) {
    return idle ? account : account.rolled(Rolling.from(account.opened()));
  }

  /** All that happens up to a day; of an account that was rolled further, what is overdue. */
  Roll roll(Account account, LocalDate day) {
    Rolling done = account.rolling();
    Roll roll = new Roll(done == null ? account.rolled(Rolling.from(day)) : account);
    LocalDate from = done == null ? day : done.rolledTo();
    LocalDate to = day.isAfter(from) ? day : from;
    LocalDate boundary = boundary(from);
    LocalDate expiry = expiry(roll.account());
    while (!boundary.isAfter(to) || !expiry.isAfter(to)) {
      if (boundary.isAfter(expiry)) {
        expire(roll, expiry);
      } else {
        close(roll, from, boundary);
        from = boundary;
        boundary = boundary(from);
      }
      expiry = expiry(roll.account());
    }
    if (!to.equals(roll.account().rolling().rolledTo())) {
      roll.done(to);
    }
    return roll;
  }

  private void close(Roll roll, LocalDate from, LocalDate first) {
    for (CompiledGrading grading : gradings) {
      if (grading.grading().every().next(from).equals(first)) {
        roll.evaluate(grading, first, targets);
      }
    }
    expire(roll, first);
    for (UnitOfAccount unit : units) {
      if (unit.periodEnd() != null && unit.periodEnd().every().next(from).equals(first)) {
        roll.close(unit, first);
      }
    }
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

  /** The first day on which something can no longer be spent. */
  private LocalDate expiry(Account account) {
    LocalDate first = LocalDate.MAX;
    for (UnitOfAccount unit : units) {
      List<Lot> lots = account.lots(unit.name());
      if (!lots.isEmpty()) {
        LocalDate day = lots.get(0).until().plusDays(1);
        first = day.isBefore(first) ? day : first;
      }
    }
    return first;
  }
}
