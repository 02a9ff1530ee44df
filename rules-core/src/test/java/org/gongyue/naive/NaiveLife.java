package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongyue.account.Receipt.Stage;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.SpendingOrder;

/** What time does to one account: every day from the last on is lived through, one by one. */
final class NaiveLife {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** What was posted, in order. */
  private record Movement(
      String unit, BigDecimal amount, LocalDate until, LocalDate earned, boolean expired) {}

  private record Lot(LocalDate until, BigDecimal left, LocalDate earned) {}

  /** What cannot be spent yet. */
  private final NaiveHolds holds = new NaiveHolds();

  private final Convention convention;
  private final Past past;
  private final List<Movement> movements = new ArrayList<>();
  private final Map<String, String> grades = new HashMap<>();
  private final List<Outcome.Line> lines = new ArrayList<>();
  private final List<Outcome.Change> changes = new ArrayList<>();
  private LocalDate lived;
  private LocalDate today;
  private LocalDate opened = LocalDate.MIN;

  NaiveLife(Convention convention, Past past) {
    this.convention = convention;
    this.past = past;
  }

  /** The same for a copy of the account, with nothing lived through yet for the next event. */
  NaiveLife copy(Past other) {
    NaiveLife copy = new NaiveLife(convention, other);
    copy.movements.addAll(movements);
    copy.grades.putAll(grades);
    copy.lived = lived;
    copy.today = today;
    copy.opened = opened;
    copy.holds.add(holds);
    return copy;
  }

  /** What the days brought before the event. */
  List<Outcome.Line> lines() {
    return lines;
  }

  /** What grades they brought. */
  List<Outcome.Change> changes() {
    return changes;
  }

  void move(String unit, BigDecimal amount, LocalDate until) {
    move(unit, amount, until, today);
  }

  void move(String unit, BigDecimal amount, LocalDate until, LocalDate earned) {
    move(new Movement(unit, amount, until, earned, false));
  }

  private void move(Movement movement) {
    String unit = movement.unit();
    movements.add(movement);
    holds.within(unit, balance(unit));
  }

  /** What cannot be spent yet. */
  NaiveHolds holds() {
    return holds;
  }

  /** What can be spent on a day. */
  BigDecimal spendable(String unit, LocalDate day) {
    BigDecimal balance = balance(unit);
    return balance.signum() <= 0
        ? balance
        : balance.subtract(holds.held(unit, day)).max(BigDecimal.ZERO);
  }

  /** What was paid out of a lot. */
  record Paid(Outcome.Line line, LocalDate earned) {}

  /** Pays an amount: how much of it each lot lost, without a day for what has no end. */
  List<Paid> pay(String item, String unit, BigDecimal amount) {
    List<Paid> paid = new ArrayList<>();
    BigDecimal due = amount;
    for (Lot lot : lots(unit)) {
      BigDecimal lost = lot.left().min(due);
      due = due.subtract(lost);
      if (lost.signum() != 0) {
        LocalDate until = lot.until().equals(NEVER) ? null : lot.until();
        Outcome.Line line = Outcome.Line.of(past.id(), item, unit, lost.negate(), until, null);
        paid.add(new Paid(line, lot.earned()));
      }
    }
    move(unit, amount.negate(), null);
    return paid;
  }

  /**
   * A part of an amount.
   *
   * @param until null for no end
   * @param credit whether there was nothing before
   */
  record Coins(String unit, LocalDate until, BigDecimal amount, boolean credit) {}

  /** What an amount would be made of, without taking it. */
  List<Coins> take(String unit, BigDecimal amount) {
    List<Coins> taken = new ArrayList<>();
    BigDecimal due = amount;
    for (Lot lot : lots(unit)) {
      BigDecimal some = lot.left().min(due);
      due = due.subtract(some);
      if (some.signum() > 0) {
        taken.add(new Coins(unit, lot.until().equals(NEVER) ? null : lot.until(), some, false));
      }
    }
    if (due.signum() > 0) {
      taken.add(new Coins(unit, null, due, true));
    }
    return taken;
  }

  /** Posts parts in order. */
  List<Outcome.Line> post(String item, List<Coins> parts) {
    List<Outcome.Line> posted = new ArrayList<>();
    for (Coins part : parts) {
      move(part.unit(), part.amount(), part.amount().signum() > 0 ? part.until() : null);
      posted.add(Outcome.Line.of(past.id(), item, part.unit(), part.amount(), part.until(), null));
    }
    return posted;
  }

  /** What the days after one up to another would have left of an amount in a unit. */
  BigDecimal carried(String unit, BigDecimal amount, LocalDate after, LocalDate to) {
    UnitOfAccount one = unit(unit).orElseThrow();
    BigDecimal left = amount;
    for (LocalDate day = after.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (one.periodEnd() != null && begins(one.periodEnd().every(), day) && left.signum() > 0) {
        left = kept(one, left);
      }
    }
    return left;
  }

  BigDecimal balance(String unit) {
    return movements.stream()
        .filter(m -> m.unit().equals(unit))
        .map(Movement::amount)
        .reduce(unit(unit).map(UnitOfAccount::opening).orElse(BigDecimal.ZERO), BigDecimal::add);
  }

  private Optional<UnitOfAccount> unit(String name) {
    return convention.units().stream().filter(u -> u.name().equals(name)).findFirst();
  }

  /** Which of two lots is spent first. */
  private Comparator<Lot> order(String unit) {
    Comparator<Lot> soonest = Comparator.comparing(Lot::until);
    SpendingOrder order = unit(unit).orElseThrow().spending();
    if (order == null || order == SpendingOrder.SOONEST_TO_EXPIRE) {
      return soonest;
    }
    Comparator<Lot> earned = Comparator.comparing(Lot::earned);
    return (order == SpendingOrder.LAST_EARNED ? earned.reversed() : earned).thenComparing(soonest);
  }

  /** What is left of everything that was posted, as it would be spent; debts pay nothing. */
  private List<Lot> lots(String unit) {
    List<Lot> lots = new ArrayList<>();
    BigDecimal debt = BigDecimal.ZERO;
    List<Movement> all = new ArrayList<>();
    BigDecimal opening = unit(unit).map(UnitOfAccount::opening).orElseThrow();
    all.add(new Movement(unit, opening, null, opened, false));
    movements.stream().filter(m -> m.unit().equals(unit)).forEach(all::add);
    for (Movement movement : all) {
      BigDecimal amount = movement.amount();
      if (amount.signum() > 0) {
        BigDecimal pays = amount.min(debt);
        debt = debt.subtract(pays);
        LocalDate until = movement.until() == null ? NEVER : movement.until();
        lots.add(new Lot(until, amount.subtract(pays), movement.earned()));
        lots.sort(order(unit));
      } else {
        BigDecimal due = amount.negate();
        List<Lot> left = new ArrayList<>();
        for (Lot lot : lots) {
          boolean goes = !movement.expired() || lot.until().equals(movement.until());
          BigDecimal taken = goes ? lot.left().min(due) : BigDecimal.ZERO;
          due = due.subtract(taken);
          left.add(new Lot(lot.until(), lot.left().subtract(taken), lot.earned()));
        }
        lots = left;
        debt = debt.add(due);
      }
      lots = joined(lots);
    }
    return lots;
  }

  /** What is spent one after the other and expires on the same day is one lot. */
  private static List<Lot> joined(List<Lot> lots) {
    List<Lot> joined = new ArrayList<>();
    for (Lot lot : lots) {
      Lot last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.until().equals(lot.until())) {
        LocalDate first = last.earned().isBefore(lot.earned()) ? last.earned() : lot.earned();
        joined.set(joined.size() - 1, new Lot(lot.until(), last.left().add(lot.left()), first));
      } else if (lot.left().signum() > 0) {
        joined.add(lot);
      }
    }
    return joined;
  }

  /** Lives through the days up to one. */
  void live(LocalDate today, LocalDate opened) {
    this.today = today;
    this.opened = opened;
    LocalDate from = lived == null ? opened : lived;
    LocalDate to = today.isAfter(from) || !keepsTime() ? today : from;
    LocalDate first = from.plusDays(1);
    for (UnitOfAccount unit : convention.units()) {
      for (Lot lot : lots(unit.name())) {
        LocalDate after = lot.until().equals(NEVER) ? first : lot.until().plusDays(1);
        first = after.isBefore(first) ? after : first;
      }
    }
    LocalDate over = past.redemptions().firstOver();
    first = over != null && over.isBefore(first) ? over : first;
    for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
      begin(day, day.isAfter(from));
    }
    lived = to.isAfter(from) ? to : from;
    this.today = today;
    holds.release(today);
  }

  /** Whether something of the convention changes with time: only then does an account know it. */
  private boolean keepsTime() {
    return convention.units().stream()
            .anyMatch(u -> u.validity() != null || u.periodEnd() != null || u.asksWhenEarned())
        || convention.gradings().stream().anyMatch(g -> g.every() != null)
        || convention.settlements().stream()
            .anyMatch(s -> NaiveSettling.isAlone(s) || s.rule().validity() != null)
        || convention.behaviours().stream()
            .flatMap(b -> b.rules().stream())
            .anyMatch(rule -> rule.validity() != null)
        || convention.transfers().stream().anyMatch(t -> t.validity() != null);
  }

  private void begin(LocalDate day, boolean isNew) {
    today = day;
    for (NaiveRedemptions.One over : past.redemptions().overBy(day)) {
      lines.addAll(
          past.redemptions().undo(past, over, Stage.TIMED_OUT, day, day.minusDays(1), "TIMED_OUT"));
    }
    for (Settlement settlement : convention.settlements()) {
      if (isNew && begins(settlement.every(), day) && NaiveSettling.isAlone(settlement)) {
        new NaiveSettling(convention, settlement, past, day.minusDays(1)).settle(lines, changes);
      }
    }
    for (Grading grading : convention.gradings()) {
      if (isNew && grades(grading) && grading.every() != null && begins(grading.every(), day)) {
        String before = grade(grading.name(), day);
        String now = evaluate(grading, day.minusDays(1));
        grades.put(grading.name(), now);
        if (!now.equals(before)) {
          changes.add(Outcome.Change.of(past.id(), grading.name(), now, day, null, false));
        }
      }
    }
    for (UnitOfAccount unit : convention.units()) {
      SortedMap<LocalDate, BigDecimal> over = new TreeMap<>();
      for (Lot lot : lots(unit.name())) {
        if (lot.until().isBefore(day)) {
          over.merge(lot.until(), lot.left(), BigDecimal::add);
        }
      }
      over.forEach(
          (until, left) -> {
            holds.release(day);
            BigDecimal lost = left.negate();
            move(new Movement(unit.name(), lost, until, null, true));
            lines.add(Outcome.Line.of(past.id(), unit.name(), unit.name(), lost, null, "EXPIRED"));
          });
    }
    for (UnitOfAccount unit : convention.units()) {
      if (isNew && unit.periodEnd() != null && begins(unit.periodEnd().every(), day)) {
        close(unit, day);
      }
    }
    for (UnitOfAccount unit : convention.units()) {
      if (isNew && unit.periodEnd() != null && begins(unit.periodEnd().every(), day)) {
        grant(unit, day);
      }
    }
  }

  private void close(UnitOfAccount unit, LocalDate day) {
    BigDecimal balance = balance(unit.name());
    post(unit, kept(unit, balance).subtract(balance), "PERIOD_END", day);
  }

  private void grant(UnitOfAccount unit, LocalDate day) {
    BigDecimal base = unit.periodEnd().base();
    BigDecimal room =
        unit.ceiling() == null
            ? base
            : unit.ceiling().subtract(balance(unit.name())).max(BigDecimal.ZERO);
    post(unit, base.min(room), "BASE", day);
  }

  private static BigDecimal kept(UnitOfAccount unit, BigDecimal balance) {
    PeriodEnd end = unit.periodEnd();
    BigDecimal kept = balance;
    if (balance.signum() > 0) {
      kept =
          balance
              .multiply(end.share(), MathContext.DECIMAL128)
              .setScale(unit.precision(), unit.rounding())
              .min(balance);
      kept = end.most() == null ? kept : kept.min(end.most());
    } else if (!end.keepsDebt()) {
      kept = BigDecimal.ZERO;
    }
    return kept;
  }

  private void post(UnitOfAccount unit, BigDecimal amount, String cause, LocalDate day) {
    if (amount.signum() != 0) {
      holds.release(day);
      move(unit.name(), amount, null);
      lines.add(Outcome.Line.of(past.id(), unit.name(), unit.name(), amount, null, cause));
    }
  }

  private static boolean begins(Recurrence every, LocalDate day) {
    LocalDate before = day.minusDays(1);
    return every.window() == null
        ? MonthDay.from(before).equals(every.day())
        : !NaiveWindow.holds(every.window(), day, before);
  }

  /** The grade on a day. */
  String grade(String name, LocalDate day) {
    Grading grading =
        convention.gradings().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    if (!grades(grading)) {
      return "未评定";
    }
    return grading.every() == null
        ? evaluate(grading, day)
        : grades.getOrDefault(name, grading.initial() == null ? "未评定" : grading.initial());
  }

  private boolean grades(Grading grading) {
    String kind = grading.accountKind();
    return kind == null || kind.equals(past.id().kind());
  }

  private String evaluate(Grading grading, LocalDate day) {
    ZoneId zone = convention.zone();
    OffsetDateTime at = day.atTime(LocalTime.MIDNIGHT).atZone(zone).toOffsetDateTime();
    BigDecimal number =
        new NaiveEvaluator(Map.of(), day, past.measures(day, zone, at, "", Map.of()))
            .number(grading.by().expression());
    for (Grading.Band band : grading.bands()) {
      if (holds(band.range(), number)) {
        return band.grade();
      }
    }
    throw new AssertionError(number);
  }

  private static boolean holds(Range range, BigDecimal number) {
    boolean above = range.low() == null || number.compareTo(range.low()) > 0;
    boolean below = range.high() == null || number.compareTo(range.high()) < 0;
    boolean low = range.lowClosed() && number.compareTo(range.low()) == 0;
    boolean high = range.highClosed() && number.compareTo(range.high()) == 0;
    return (above || low) && (below || high);
  }

  /**
   * Up to when amounts that are awarded can be spent, null for no end; decided by what was so
   * before the event.
   */
  static Function<BigDecimal, LocalDate> until(
      Validity validity, NaiveEvaluator evaluator, LocalDate day) {
    if (validity == null) {
      return amount -> null;
    }
    List<Boolean> met =
        validity.rows().stream()
            .map(row -> row.condition() == null || evaluator.test(row.condition().expression()))
            .toList();
    return amount -> {
      LocalDate last = NaiveStates.last(validity.otherwise(), day);
      for (int i = validity.rows().size() - 1; i >= 0; i--) {
        Validity.Row row = validity.rows().get(i);
        boolean fits = met.get(i) && (row.amounts() == null || holds(row.amounts(), amount));
        last = fits ? NaiveStates.last(row.term(), day) : last;
      }
      return last.equals(NEVER) ? null : last;
    };
  }
}
