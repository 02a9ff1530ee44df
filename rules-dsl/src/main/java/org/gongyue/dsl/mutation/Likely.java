package org.gongyue.dsl.mutation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.vocabulary.Key;

/**
 * Why a change that no example notices, and for which no events were found that are decided
 * otherwise, is likely to be unnoticed. It is told by what was changed, not proved.
 */
public enum Likely implements Bilingual {
  /** Something comes before or after something else. */
  ORDER(
      "先后不要紧：两条不同时适用，或者同时适用时结果一样",
      "the order does not matter: both do not apply together, or come to the same if they do"),
  /** A limit is higher, lower or gone. */
  FAR("做得出来的记录都到不了这个上限", "no record that could be made up reaches this limit"),
  /** The days for a ruling. */
  TOLD("逾期只提醒，不改变裁定", "that a ruling is late is told, and changes no decision"),
  /** Decimal places, rounding, a floor, which points go first. */
  UNSEEN(
      "做得出来的记录里，余额和分值都碰不到它",
      "no balance or amount of the records that could be made up comes to it"),
  /** A window is a day longer or of the next kind. */
  WINDOW(
      "要有记录正好落在两个周期相差的那一段，别的条件又都成立",
      "a record has to lie just in the time by which the windows differ, with all else holding"),
  /** A number, a bound or a comparison in a formula. */
  EQUAL("两种写法算出来一样，或者到不了这个数", "both come to the same, or nothing comes to this number"),
  /** Whatever else. */
  OTHER("试过的记录裁定都一样", "all records that were tried are decided alike");

  private static final Set<String> LIMITS =
      names(Key.LIMITS, Key.REDEEM_LIMITS, Key.RECEIVE_LIMITS, Key.BUDGET, Key.MOST);

  private static final Set<String> OF_UNITS =
      names(Key.PRECISION, Key.ROUNDING, Key.FLOOR, Key.CEILING, Key.SPENDING_ORDER);

  private final String chinese;
  private final String english;

  Likely(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  private static Set<String> names(Key... keys) {
    return Stream.of(keys).map(Key::chinese).collect(Collectors.toUnmodifiableSet());
  }

  /** Why a mutant is likely to be unnoticed. */
  public static Likely of(Mutant mutant) {
    if (mutant.kind() == Mutant.Kind.ORDER || mutant.key().equals(Key.CHOICE.chinese())) {
      return ORDER;
    } else if (mutant.key().equals(Key.RULING_PERIOD.chinese())) {
      return TOLD;
    } else if (mutant.kind() == Mutant.Kind.WINDOW || mutant.key().equals(Key.WINDOW.chinese())) {
      return WINDOW;
    } else if (LIMITS.contains(mutant.key())) {
      return FAR;
    } else if (OF_UNITS.contains(mutant.key())) {
      return UNSEEN;
    }
    return switch (mutant.kind()) {
      case NUMBER, BOUND, COMPARISON, OPERATOR -> EQUAL;
      default -> OTHER;
    };
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
