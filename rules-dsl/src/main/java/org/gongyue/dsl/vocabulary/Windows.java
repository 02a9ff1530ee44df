package org.gongyue.dsl.vocabulary;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
          Map.entry("year", Unit.YEAR));

  private static final String EVERY = "(?:每|本|per |this )?";

  private static final Pattern WINDOW =
      Pattern.compile(
          EVERY
              + "(?<unit>日|天|周|月|季度|季|半年|年|day|week|month|quarter|half-year|year)"
              + "|(?:per )?(?<days>[0-9]{1,6}) ?(?:天|days?)"
              + "|累计|lifetime");

  private Windows() {}

  /**
   * The window that a text means, such as {@code 每月}, {@code 本月}, {@code 90天}, {@code 累计}; null if
   * it means none.
   */
  public static Window of(String text) {
    Matcher matcher = WINDOW.matcher(text);
    if (!matcher.matches()) {
      return null;
    } else if (matcher.group("unit") != null) {
      return Window.of(UNITS.get(matcher.group("unit")));
    } else if (matcher.group("days") != null) {
      int days = Integer.parseInt(matcher.group("days"));
      return days >= 1 && days <= Window.LONGEST_ROLLING ? Window.rolling(days) : null;
    }
    return Window.LIFETIME;
  }
}
