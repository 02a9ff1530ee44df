package org.gongyue.account;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A named state (状态) that an account is in for a time, because a rule put it there.
 *
 * @param name any name; a few of them are known to the engine
 * @param from the first day
 * @param until the last day; null while it has no end
 * @param item the id of the rule that put it there
 */
public record State(String name, LocalDate from, LocalDate until, String item) {

  /** Redemption is suspended (暂停兑换): nothing can be redeemed. */
  public static final String SUSPENDED = "暂停兑换";

  /** Vetoed (一票否决): nothing can be redeemed either. */
  public static final String VETO = "一票否决";

  /** Frozen (冻结): points go on being recorded, but nothing can be redeemed. */
  public static final String FROZEN = "冻结";

  /** On the red list (红榜), which the engine attaches nothing to. */
  public static final String RED_LIST = "红榜";

  /** On the black list (黑榜), which the engine attaches nothing to. */
  public static final String BLACK_LIST = "黑榜";

  /** By first day, name, last day (none is the latest) and rule. */
  static final Comparator<State> ORDER =
      Comparator.comparing(State::from)
          .thenComparing(State::name)
          .thenComparing(State::until, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(State::item);

  /** Whether the account is in the state on a day. */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(from) && lastsTo(day);
  }

  /** Whether it ends no earlier than on a day; null stands for no end. */
  boolean lastsTo(LocalDate day) {
    return until == null || (day != null && !until.isBefore(day));
  }
}
