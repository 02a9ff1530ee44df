package org.gongyue.dsl.vocabulary;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;

/** How terms (期限) are written in consequences. */
public final class Terms {

  private static final String CHINESE_UNIT = "日|周|月|季度|季|半年|年";
  private static final String ENGLISH_UNIT = "day|week|month|quarter|half-year|year";

  private static final Pattern TERM =
      Pattern.compile(
          "(?<days>[0-9]{1,6}) ?(?:天|days?)"
              + "|本(?<unit>"
              + CHINESE_UNIT
              + ")(?:及(?<next>次\\k<unit>)|及其后(?<more>[0-9]{1,2})个?\\k<unit>)?"
              + "|this (?:and (?<after>next|the next (?<number>[0-9]{1,2})) )?(?<word>"
              + ENGLISH_UNIT
              + ")s?"
              + "|(?:至|until) ?(?<date>[0-9-]+)"
              + "|(?<open>长期|open)");

  private Terms() {}

  /**
   * The term that a text means, such as {@code 90天}, {@code 本年}, {@code 本年及次年}, {@code 至
   * 2024-12-31}, {@code 长期}; null if it means none.
   */
  public static Term of(String text) {
    Matcher matcher = TERM.matcher(text);
    if (!matcher.matches()) {
      return null;
    } else if (matcher.group("open") != null) {
      return Term.OPEN;
    } else if (matcher.group("date") != null) {
      LocalDate date = Dates.of(matcher.group("date"));
      return date == null ? null : new Term.Until(date);
    } else if (matcher.group("days") != null) {
      int days = Integer.parseInt(matcher.group("days"));
      return days >= 1 && days <= Window.LONGEST_ROLLING ? new Term.Days(days) : null;
    } else if (matcher.group("unit") != null) {
      return through(matcher.group("unit"), matcher.group("next"), matcher.group("more"));
    }
    return through(matcher.group("word"), matcher.group("after"), matcher.group("number"));
  }

  private static Term through(String unit, String next, String more) {
    int further = more != null ? Integer.parseInt(more) : next != null ? 1 : 0;
    return further > Term.Through.MOST_FURTHER
        ? null
        : new Term.Through(Windows.of(unit, null), further);
  }
}
