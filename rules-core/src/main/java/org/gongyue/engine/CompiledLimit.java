package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.convention.Limit;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * A limit and the items whose points or times it adds up.
 *
 * @param name what it is called where a decision is explained
 * @param items the ids of the rules or rewards
 * @param penalty whether they are penalties
 */
record CompiledLimit(Limit limit, String name, Set<String> items, boolean penalty) {

  CompiledLimit(Limit limit, Set<String> items, boolean penalty) {
    this(limit, limit.target() + " " + limit, items, penalty);
  }

  /**
   * What the window that contains {@code day} has seen so far, in points or times; never negative.
   * Times are those of earlier events: the rules of one event happen once, all together.
   *
   * @param now what happened up to now to the account, or to the group that the limit is about; the
   *     event's earlier rules included
   * @param before the account or group before the event
   */
  BigDecimal used(History now, Account before, String actor, LocalDate day) {
    boolean ofEvent = limit.window().unit() == Window.Unit.EVENT;
    if (limit.measure() == Limit.Measure.TIMES) {
      return ofEvent ? BigDecimal.ZERO : times(before, actor, day);
    }
    BigDecimal points = points(now, before, actor, day);
    if (ofEvent) {
      points = points.subtract(points(before.history(), before, actor, day));
    }
    // What a deed gave back may be of another window than what it gives it back of.
    return points.max(BigDecimal.ZERO);
  }

  private BigDecimal times(Account account, String actor, LocalDate day) {
    Window window = limit.window().ofAccount(account.opened());
    return BigDecimal.valueOf(
        account
            .history()
            .between(items, whose(actor), window.first(day), window.last(day))
            .counted());
  }

  private BigDecimal points(History history, Account account, String actor, LocalDate day) {
    Window window = limit.window().ofAccount(account.opened());
    BigDecimal points = history.points(items, whose(actor), window.first(day), window.last(day));
    return penalty ? points.negate() : points;
  }

  private String whose(String actor) {
    return limit.scope().kind() == Whose.Kind.ACTOR ? actor : null;
  }

  /**
   * The first day after another on which so many would fit; null if that is not before the last day
   * that is looked at.
   */
  LocalDate fits(BigDecimal quantity, Account account, String actor, LocalDate after) {
    Window window = limit.window().ofAccount(account.opened());
    boolean never =
        window.unit() == Window.Unit.LIFETIME
            || window.unit() == Window.Unit.EVENT
            || quantity.compareTo(limit.most()) > 0;
    if (never) {
      return null;
    }
    LocalDate day = window.last(after).plusDays(1);
    for (int tried = 0; tried < Window.LONGEST_ROLLING; tried++) {
      BigDecimal used = used(account.history(), account, actor, day);
      if (used.add(quantity).compareTo(limit.most()) <= 0) {
        return day;
      }
      day = window.last(day).plusDays(1);
    }
    return null;
  }

  /** Whether an amount, be it zero, may count at all beside what is used. */
  boolean admits(BigDecimal amount, BigDecimal used) {
    return limit.measure() == Limit.Measure.TIMES
        ? used.compareTo(limit.most()) < 0
        : amount.signum() == 0 || admit(amount, used).signum() != 0;
  }

  /** How much of an amount fits beside what is used. */
  BigDecimal admit(BigDecimal amount, BigDecimal used) {
    if (limit.measure() == Limit.Measure.TIMES) {
      return used.compareTo(limit.most()) < 0 ? amount : BigDecimal.ZERO;
    }
    BigDecimal room = limit.most().subtract(used);
    if (amount.compareTo(room) <= 0) {
      return amount;
    }
    return limit.excess() == Limit.Excess.DROP ? BigDecimal.ZERO : room.max(BigDecimal.ZERO);
  }
}
