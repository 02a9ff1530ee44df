package org.gongyue.dsl.edit;

import java.util.Locale;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Texts;

/** The functions of expressions, as an editor shows them. */
enum Call implements Bilingual {
  COUNT("次数", "count"),
  POINTS("得分", "points"),
  ACTOR_COUNT("本人次数", "actorCount"),
  ACTOR_POINTS("本人得分", "actorPoints"),
  BALANCE("余额", "balance"),
  DAYS_SINCE("距上次", "daysSince"),
  STREAK("连续", "streak"),
  STREAK_WITHOUT("连续无", "streakWithout"),
  IN_STATE("状态", "inState"),
  GRADE("评级", "grade"),
  NOT("not", "not"),
  DATE("date", "date"),
  MIN("最小", "min"),
  MAX("最大", "max"),
  FLOOR("向下取整", "floor"),
  CEILING("向上取整", "ceiling"),
  ROUND("四舍五入", "round"),
  ABS("绝对值", "abs"),
  DAYS_BETWEEN("天数", "daysBetween"),
  WORKING_DAYS("工作日数", "workingDaysBetween"),
  MONTH("几月", "monthOfYear"),
  DAY("几号", "dayOfMonth"),
  WEEKDAY("星期几", "dayOfWeek"),
  HOUR("几点", "hourOfDay"),
  MINUTE("几分", "minuteOfHour");

  private static final String BUNDLE = "org.gongyue.dsl.edit.edit";

  private final String chinese;
  private final String english;

  Call(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What an editor shows besides the vocabulary. */
  static Texts texts(Locale locale) {
    return new Texts(BUNDLE, locale);
  }

  /** The function of a name; null if there is none. */
  static Call of(String name) {
    for (Call call : values()) {
      if (call.chinese.equals(name) || call.english.equals(name)) {
        return call;
      }
    }
    return null;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** How it is called: {@code 次数("名称", "周期")}. */
  String signature(Locale locale) {
    return texts(locale).get("SIGNATURE_" + name());
  }

  /** What it gives. */
  String meaning(Locale locale) {
    return texts(locale).get("MEANING_" + name());
  }

  /** Whether its first argument names behaviours, rules or the like. */
  boolean countsTargets() {
    return switch (this) {
      case COUNT, POINTS, ACTOR_COUNT, ACTOR_POINTS, DAYS_SINCE, STREAK, STREAK_WITHOUT -> true;
      default -> false;
    };
  }
}
