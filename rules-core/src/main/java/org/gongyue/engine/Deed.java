package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Scope;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * One rule, gate, reward or transfer asked about for one event: the fact that a {@link Judge} sees.
 * Its names are meant for rules in DRL, where they read like the convention's own expressions.
 */
public final class Deed {

  /** Precision and rounding of every intermediate result. */
  public static final MathContext DECIMAL128 = Decimals.CONTEXT;

  private final String rule;
  private final String behaviour;
  private final List<String> names;
  private final Scope scope;
  private BigDecimal amount;

  /**
   * @param behaviour the id of the behaviour; null for a reward or transfer
   * @param names the names of attributes and facts in the order of their slots
   */
  Deed(String rule, String behaviour, List<String> names, Scope scope) {
    this.rule = rule;
    this.behaviour = behaviour;
    this.names = names;
    this.scope = scope;
  }

  /** The id of the rule, gate, reward or transfer that is asked about. */
  public String getRule() {
    return rule;
  }

  /** The id of the behaviour; null for a reward or transfer. */
  public String getBehaviour() {
    return behaviour;
  }

  /** The rule applies, and its points are worked out by the convention's later steps from this. */
  public void applies(BigDecimal points) {
    amount = points;
  }

  /** The condition of the gate, reward or transfer holds. */
  public void applies() {
    amount = BigDecimal.ZERO;
  }

  /** What was decided; null if it does not apply. */
  BigDecimal amount() {
    return amount;
  }

  /** What expressions see of the event and the account. */
  public Scope scope() {
    return scope;
  }

  /** The names of the attributes and facts that the scope has, in the order of their slots. */
  public List<String> names() {
    return names;
  }

  private Object value(String name) {
    int slot = names.indexOf(name);
    if (slot < 0) {
      throw new IllegalArgumentException("no attribute or fact " + name + " among " + names);
    }
    return scope.attribute(slot);
  }

  /** An attribute or fact that is a number. */
  public BigDecimal number(String name) {
    return (BigDecimal) value(name);
  }

  /** An attribute or fact that is a text. */
  public String text(String name) {
    return (String) value(name);
  }

  /** An attribute or fact that is yes or no. */
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  /** An attribute or fact that is a date. */
  public LocalDate date(String name) {
    return (LocalDate) value(name);
  }

  /** 当日. */
  public LocalDate today() {
    return scope.today();
  }

  /** 几月, 几号, 星期几, 几点, 几分: by the name of an {@link Expression.Clock.Field}. */
  public BigDecimal clock(String field) {
    return scope.clock(Expression.Clock.Field.valueOf(field));
  }

  /** The kind of the account. */
  public String accountKind() {
    return scope.accountKind();
  }

  /** 次数. */
  public BigDecimal count(Target target, Window window, Whose whose) {
    return scope.count(target, window, whose);
  }

  /** 得分, in the convention's first unit of account. */
  public BigDecimal points(Target target, Window window, Whose whose) {
    return points(target, window, whose, null);
  }

  /** 得分, in a unit of account; the convention's first for null. */
  public BigDecimal points(Target target, Window window, Whose whose, String unit) {
    return scope.points(target, window, whose, unit);
  }

  /** 余额. */
  public BigDecimal balance(String unit) {
    return scope.balance(unit);
  }

  /** 状态. */
  public boolean inState(String state) {
    return scope.inState(state);
  }

  /** 评级. */
  public String grade(String grading) {
    return scope.grade(grading);
  }

  /** 连续, or 连续无 if {@code least} is 0. */
  public BigDecimal streak(Target target, Window window, int least) {
    return scope.streak(new Expression.Streak(target, window, least));
  }

  /** 距上次. */
  public BigDecimal daysSince(Target target) {
    return scope.daysSince(target);
  }

  /** 天数. */
  public static BigDecimal daysBetween(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /** 工作日数. */
  public BigDecimal workingDaysBetween(LocalDate from, LocalDate to) {
    return scope.workingDays(from, to);
  }

  /** What a name means: by a {@link Target.Kind} such as {@code BEHAVIOUR}. */
  public static Target target(String kind, String name) {
    return new Target(Target.Kind.valueOf(kind), name);
  }

  /** Several targets together. */
  public static Target several(Target... parts) {
    return Target.several(List.of(parts));
  }

  /** A window by its {@link Window.Unit} alone, such as {@code MONTH} or {@code LIFETIME}. */
  public static Window window(String unit) {
    return Window.of(Window.Unit.valueOf(unit));
  }

  /** So many days up to the day asked about. */
  public static Window rolling(int days) {
    return Window.rolling(days);
  }

  /** Terms of office. */
  public static Window term(String from, int months) {
    return Window.term(LocalDate.parse(from), months);
  }

  /** 本户. */
  public static Whose account() {
    return Whose.ACCOUNT;
  }

  /** 本人. */
  public static Whose actor() {
    return Whose.ACTOR;
  }

  /** A group of a kind. */
  public static Whose group(String kind) {
    return Whose.group(kind);
  }

  /** A number by its digits. */
  public static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  /** A date such as 2024-05-01. */
  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** The least. */
  public static BigDecimal min(BigDecimal... numbers) {
    BigDecimal best = numbers[0];
    for (BigDecimal next : numbers) {
      best = next.compareTo(best) < 0 ? next : best;
    }
    return best;
  }

  /** The greatest. */
  public static BigDecimal max(BigDecimal... numbers) {
    BigDecimal best = numbers[0];
    for (BigDecimal next : numbers) {
      best = next.compareTo(best) > 0 ? next : best;
    }
    return best;
  }

  /** 向下取整. */
  public static BigDecimal floor(BigDecimal number) {
    return number.setScale(0, RoundingMode.FLOOR);
  }

  /** 向上取整. */
  public static BigDecimal ceiling(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING);
  }

  /** 四舍五入. */
  public static BigDecimal round(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_UP);
  }

  /** Whether a value is one of several of its type. */
  @SafeVarargs
  public static <T extends Comparable<? super T>> boolean among(T value, T... items) {
    for (T item : items) {
      if (value.compareTo(item) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is in a range, of which {@code bounds} says how it is closed: {@code [)}. */
  public static <T extends Comparable<? super T>> boolean within(
      T value, String bounds, T low, T high) {
    int fromLow = Integer.signum(value.compareTo(low));
    int fromHigh = Integer.signum(value.compareTo(high));
    return fromLow >= (bounds.charAt(0) == '[' ? 0 : 1)
        && fromHigh <= (bounds.charAt(1) == ']' ? 0 : -1);
  }
}
