package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.account.Tally;
import org.gongyue.decision.Reason;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Scope;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** What the formulas of one event see. */
final class AccountScope implements Scope {

  private final Cast cast;
  private final Account account;
  private final Object[] attributes;
  private final LocalDate today;
  private final OffsetDateTime at;
  private final Targets targets;

  /** What was counted last: a condition and what explains it ask for the same. */
  private Target countedTarget;

  private Window countedWindow;
  private Whose countedWhose;
  private BigDecimal counted;

  /**
   * @param account one of the cast, to which the measures apply
   * @param attributes the values of the attributes and facts, in the order of their slots; not
   *     copied
   * @param today the local day of {@code at}
   */
  AccountScope(
      Cast cast,
      Account account,
      Object[] attributes,
      LocalDate today,
      OffsetDateTime at,
      Targets targets) {
    this.cast = cast;
    this.account = account;
    this.attributes = attributes;
    this.today = today;
    this.at = at;
    this.targets = targets;
  }

  /** An account at the beginning of a day, without any event. */
  static AccountScope of(Account account, LocalDate today, Targets targets) {
    OffsetDateTime at = today.atStartOfDay(targets.zone()).toOffsetDateTime();
    return new AccountScope(Cast.alone(account, null), account, new Object[0], today, at, targets);
  }

  /** The same about another account of the cast. */
  AccountScope about(Account other) {
    return new AccountScope(cast, other, attributes, today, at, targets);
  }

  Account account() {
    return account;
  }

  @Override
  public LocalDate today() {
    return today;
  }

  @Override
  public BigDecimal clock(Expression.Clock.Field field) {
    return BigDecimal.valueOf(
        switch (field) {
          case MONTH -> today.getMonthValue();
          case DAY -> today.getDayOfMonth();
          case WEEKDAY -> today.getDayOfWeek().getValue();
          case HOUR -> at.atZoneSameInstant(targets.zone()).getHour();
          case MINUTE -> at.atZoneSameInstant(targets.zone()).getMinute();
        });
  }

  @Override
  public BigDecimal workingDays(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(targets.calendar().between(from, to));
  }

  /** On what working days from a day to another rest. */
  Reason counted(LocalDate from, LocalDate to) {
    return Display.counted(from, to, targets.calendar());
  }

  @Override
  public Object attribute(int slot) {
    return attributes[slot];
  }

  @Override
  public String accountKind() {
    return account.id().kind();
  }

  @Override
  public BigDecimal count(Target target, Window window, Whose whose) {
    if (!target.equals(countedTarget)
        || !window.equals(countedWindow)
        || !whose.equals(countedWhose)) {
      counted = BigDecimal.valueOf(tally(targets.items(target), window, whose).times());
      countedTarget = target;
      countedWindow = window;
      countedWhose = whose;
    }
    return counted;
  }

  @Override
  public BigDecimal points(Target target, Window window, Whose whose, String unit) {
    Account looked = account(whose);
    Window own = window.ofAccount(looked.opened());
    return looked
        .history()
        .points(targets.earning(target, unit), actor(whose), own.first(today), own.last(today));
  }

  /** What the items did in the window that contains today. */
  Tally tally(Set<String> items, Window window, Whose whose) {
    Account looked = account(whose);
    Window own = window.ofAccount(looked.opened());
    return looked.history().between(items, actor(whose), own.first(today), own.last(today));
  }

  /** Whose history is looked at: the actor's, or null for everybody's. */
  private String actor(Whose whose) {
    return whose.kind() == Whose.Kind.ACTOR ? cast.actor() : null;
  }

  /** What people call a target: with its name, if it is a number. */
  String title(Target target) {
    return targets.title(target);
  }

  /** The name of a unit of account; the convention's first for null. */
  String unit(String name) {
    return targets.unit(name);
  }

  /** In whose history something is looked up, as it was before the event. */
  Account account(Whose whose) {
    return cast.account(account, whose);
  }

  @Override
  public BigDecimal balance(String unit) {
    return account.balance(unit);
  }

  @Override
  public boolean inState(String state) {
    return account.states().hold(state, today);
  }

  @Override
  public String grade(String grading) {
    return targets.grade(grading, account, today);
  }

  @Override
  public BigDecimal streak(Expression.Streak asked) {
    Set<String> items = targets.items(asked.target());
    Window window = asked.window().ofAccount(account.opened());
    LocalDate next = window.first(today);
    int count = 0;
    while (count < Expression.Streak.LONGEST && next.isAfter(account.opened())) {
      LocalDate last = next.minusDays(1);
      next = window.first(last);
      long times = account.history().between(items, null, next, last).times();
      boolean goesOn =
          asked.least() == 0
              ? times == 0 && !next.isBefore(account.opened())
              : times >= asked.least();
      if (!goesOn) {
        break;
      }
      count++;
    }
    return BigDecimal.valueOf(count);
  }

  @Override
  public BigDecimal daysSince(Target target) {
    LocalDate latest = account.history().latest(targets.items(target), today);
    return BigDecimal.valueOf(
        latest == null ? Expression.DaysSince.NEVER : ChronoUnit.DAYS.between(latest, today));
  }
}
