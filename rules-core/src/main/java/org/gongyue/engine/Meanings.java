package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** What a formula asks of an account, in words: since when, until when, how often. */
final class Meanings {

  private final List<String> names;
  private final AccountScope scope;
  private final String article;

  private Meanings(List<String> names, AccountScope scope, String article) {
    this.names = names;
    this.scope = scope;
    this.article = article;
  }

  /**
   * Of each measure in an expression; none if it asks nothing of an account or the calendar.
   *
   * @param names the names that it may read, in the order of their slots
   */
  static List<Finding> of(
      Expression expression, List<String> names, AccountScope scope, String article) {
    Set<Expression> asked = new LinkedHashSet<>();
    collect(expression, asked);
    if (asked.isEmpty()) {
      return List.of();
    }
    Meanings meanings = new Meanings(names, scope, article);
    List<Finding> findings = new ArrayList<>();
    for (Expression one : asked) {
      Reason meaning = meanings.of(one);
      if (one instanceof Expression.Between between) {
        findings.add(meanings.between(between));
      } else if (meaning != null) {
        findings.add(Finding.of(meaning));
      }
    }
    return findings;
  }

  private static void collect(Expression e, Set<Expression> asked) {
    boolean isPlain = e instanceof Expression.Literal || e instanceof Expression.Attribute;
    if (!isPlain && (e.children().isEmpty() || e instanceof Expression.Between)) {
      asked.add(e);
    }
    e.children().forEach(child -> collect(child, asked));
  }

  /** Null if the expression is no measure. */
  private Reason of(Expression e) {
    if (e instanceof Expression.Count count) {
      BigDecimal times = scope.count(count.target(), count.window(), count.whose());
      return count(count, times);
    } else if (e instanceof Expression.Points points) {
      return points(points);
    } else if (e instanceof Expression.Balance balance) {
      return say(Code.MEANS_BALANCE, balance.unit(), scope.balance(balance.unit()));
    } else if (e instanceof Expression.InState state) {
      boolean holds = scope.inState(state.name());
      return say(holds ? Code.MEANS_IN_STATE : Code.MEANS_NOT_IN_STATE, state.name());
    } else if (e instanceof Expression.Grade grade) {
      return say(Code.MEANS_GRADE, grade.grading(), scope.grade(grade.grading()));
    } else if (e instanceof Expression.DaysSince since) {
      BigDecimal days = scope.daysSince(since.target());
      boolean never = days.intValue() == Expression.DaysSince.NEVER;
      return never
          ? say(Code.MEANS_NEVER, title(since.target()))
          : say(Code.MEANS_DAYS_SINCE, title(since.target()), days);
    } else if (e instanceof Expression.Streak streak) {
      String period = streak.window().unit().word();
      BigDecimal times = scope.streak(streak);
      return streak.least() == 0
          ? say(Code.MEANS_STREAK_WITHOUT, title(streak.target()), period, times)
          : say(Code.MEANS_STREAK, title(streak.target()), streak.least(), period, times);
    }
    return null;
  }

  private Finding between(Expression.Between e) {
    LocalDate from = (LocalDate) Compiled.of(e.from(), names).value(scope);
    LocalDate to = (LocalDate) Compiled.of(e.to(), names).value(scope);
    BigDecimal days = Compiled.of(e, names).number(scope);
    return switch (e.days()) {
      case ALL -> Finding.of(say(Code.MEANS_DAYS, from, to, days));
      case WORKING ->
          new Finding(
              say(Code.MEANS_WORKING_DAYS, from, to, days),
              List.of(Finding.of(scope.counted(from, to))));
    };
  }

  private Reason count(Expression.Count count, BigDecimal times) {
    String what = title(count.target());
    Whose whose = count.whose();
    LocalDate from = from(count.window(), whose);
    LocalDate until = until(count.window(), whose);
    return switch (whose.kind()) {
      case ACCOUNT -> say(Code.MEANS_COUNT, what, from, until, times);
      case ACTOR -> say(Code.MEANS_OWN_COUNT, what, from, until, times);
      case GROUP -> say(Code.MEANS_GROUP_COUNT, whose.group(), what, from, until, times);
    };
  }

  private Reason points(Expression.Points asked) {
    Whose whose = asked.whose();
    BigDecimal points = scope.points(asked.target(), asked.window(), whose, asked.unit());
    String what = title(asked.target());
    String unit = scope.unit(asked.unit());
    LocalDate from = from(asked.window(), whose);
    LocalDate until = until(asked.window(), whose);
    return switch (whose.kind()) {
      case ACCOUNT -> say(Code.MEANS_POINTS, what, unit, from, until, points);
      case ACTOR -> say(Code.MEANS_OWN_POINTS, what, unit, from, until, points);
      case GROUP -> say(Code.MEANS_GROUP_POINTS, whose.group(), what, unit, from, until, points);
    };
  }

  private LocalDate from(Window window, Whose whose) {
    Account account = scope.account(whose);
    LocalDate first = window.ofAccount(account.opened()).first(scope.today());
    return first.equals(LocalDate.MIN) ? account.opened() : first;
  }

  private LocalDate until(Window window, Whose whose) {
    LocalDate last = window.ofAccount(scope.account(whose).opened()).last(scope.today());
    return last.equals(LocalDate.MAX) ? scope.today() : last;
  }

  private String title(Target target) {
    return scope.title(target);
  }

  private Reason say(Code code, Object... values) {
    return Reason.of(code, article, values);
  }
}
