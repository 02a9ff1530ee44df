package org.gongyue.dsl.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.measure.Window;
import org.gongyue.measure.Window.Unit;

/** How windows (周期) are written in limits, in escalations and in expressions. */
public final class Windows {

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("日", Unit.DAY),
          Map.entry("天", Unit.DAY),
          Map.entry("day", Unit.DAY),
          Map.entry("周", Unit.WEEK),
          Map.entry("week", Unit.WEEK),
          Map.entry("月", Unit.MONTH),
          Map.entry("month", Unit.MONTH),
          Map.entry("季度", Unit.QUARTER),
          Map.entry("季", Unit.QUARTER),
          Map.entry("quarter", Unit.QUARTER),
          Map.entry("半年", Unit.HALF_YEAR),
          Map.entry("half-year", Unit.HALF_YEAR),
          Map.entry("年", Unit.YEAR),
          Map.entry("year", Unit.YEAR),
          Map.entry("届期", Unit.TERM),
          Map.entry("term", Unit.TERM),
          Map.entry("周年", Unit.ANNIVERSARY),
          Map.entry("anniversary year", Unit.ANNIVERSARY));

  private static final Map<Unit, String> CHINESE =
      Map.of(
          Unit.DAY, "日",
          Unit.WEEK, "周",
          Unit.MONTH, "月",
          Unit.QUARTER, "季度",
          Unit.HALF_YEAR, "半年",
          Unit.YEAR, "年",
          Unit.TERM, "届期",
          Unit.ANNIVERSARY, "周年");

  private static final Map<Unit, String> ENGLISH =
      Map.of(
          Unit.DAY, "day",
          Unit.WEEK, "week",
          Unit.MONTH, "month",
          Unit.QUARTER, "quarter",
          Unit.HALF_YEAR, "half-year",
          Unit.YEAR, "year",
          Unit.TERM, "term",
          Unit.ANNIVERSARY, "anniversary year");

  /** A term of office for those who only want to know whether a text is a window. */
  private static final OfficeTerm SOME_TERM = new OfficeTerm(LocalDate.EPOCH, 1);

  private static final Pattern WINDOW =
      Pattern.compile(
          "(?<every>每|本|per |this )?"
              + "(?<unit>日|天|周|月|季度|季|半年|年|届期|周年|day|week|month|quarter|half-year|year|term"
              + "|anniversary year)"
              + "|(?:per )?(?<days>[0-9]{1,6}) ?(?:天|days?)"
              + "|(?<event>每次|per event)"
              + "|累计|lifetime");

  private Windows() {}

  /** Whether a text means a window. */
  public static boolean isWindow(String text) {
    return of(text, SOME_TERM) != null;
  }

  /**
   * The window that a text means, such as {@code 每月}, {@code 本月}, {@code 90天}, {@code 累计}; null if
   * it means none.
   *
   * @param officeTerm what 届期 means; null if nobody has said it: then it means none
   */
  public static Window of(String text, OfficeTerm officeTerm) {
    Matcher matcher = WINDOW.matcher(text);
    if (!matcher.matches()) {
      return null;
    } else if (matcher.group("unit") != null) {
      Unit unit = UNITS.get(matcher.group("unit"));
      return unit != Unit.TERM ? Window.of(unit) : officeTerm == null ? null : officeTerm.window();
    } else if (matcher.group("days") != null) {
      int days = Integer.parseInt(matcher.group("days"));
      return days >= 1 && days <= Window.LONGEST_ROLLING ? Window.rolling(days) : null;
    }
    return matcher.group("event") != null ? Window.EVENT : Window.LIFETIME;
  }

  /**
   * A window in a language; as it is if it is in that language, or is none. Where one language has
   * two words, such as 日 and 天, the first is taken.
   */
  public static String in(String text, Language language) {
    Matcher matcher = WINDOW.matcher(text);
    boolean isEnglish = text.codePoints().noneMatch(Character::isIdeographic);
    if (!matcher.matches() || isEnglish == (language == Language.en)) {
      return text;
    } else if (matcher.group("unit") != null) {
      Unit unit = UNITS.get(matcher.group("unit"));
      return every(matcher.group("every"), language)
          + language.of(CHINESE.get(unit), ENGLISH.get(unit));
    } else if (matcher.group("days") != null) {
      String days = matcher.group("days");
      return language.of(days + "天", days + (days.equals("1") ? " day" : " days"));
    }
    return matcher.group("event") != null
        ? language.of("每次", "per event")
        : language.of("累计", "lifetime");
  }

  private static String every(String word, Language language) {
    if (word == null) {
      return "";
    }
    boolean isThis = word.equals("本") || word.equals("this ");
    return isThis ? language.of("本", "this ") : language.of("每", "per ");
  }

  /** How a window is written, for the schema. */
  public static String pattern() {
    return WINDOW.pattern();
  }
}
