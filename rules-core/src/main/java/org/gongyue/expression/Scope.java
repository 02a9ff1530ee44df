package org.gongyue.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** What an expression can see: the event, and the account as it was just before it. */
public interface Scope {

  /**
   * The value of an attribute.
   *
   * @param slot the attribute's place in the list that {@link Compiled} was given
   * @return a value of the attribute's type, never null
   */
  Object attribute(int slot);

  /** The event's local date. */
  LocalDate today();

  /** A part of the event's local date or time. */
  BigDecimal clock(Expression.Clock.Field field);

  /**
   * The working days after a day up to and including another; the negative of those the other way
   * round if that is earlier.
   */
  BigDecimal workingDays(LocalDate from, LocalDate to);

  /** The kind of the account. */
  String accountKind();

  /** How often the target happened in the window that contains today. */
  BigDecimal count(Target target, Window window, Whose whose);

  /**
   * The signed points of the target in the window that contains today.
   *
   * @param unit in which unit of account; null for the convention's first
   */
  BigDecimal points(Target target, Window window, Whose whose, String unit);

  /** The balance in a unit of account. */
  BigDecimal balance(String unit);

  /** Whether the account is in a state today. */
  boolean inState(String state);

  /** The grade that the account has in a grading. */
  String grade(String grading);

  /**
   * In how many windows in a row before the present one the target happened often enough, or not at
   * all.
   */
  BigDecimal streak(Expression.Streak streak);

  /** Days since the target last happened, {@link Expression.DaysSince#NEVER} if it never did. */
  BigDecimal daysSince(Target target);
}
