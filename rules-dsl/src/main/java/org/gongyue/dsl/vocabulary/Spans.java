package org.gongyue.dsl.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.measure.Span;

/** How numbers of days are written: {@code 7天}, {@code 5个工作日}, {@code 无}. */
public final class Spans {

  private static final Pattern SPAN =
      Pattern.compile(
          "(?<days>[0-9]{1,3}) ?(?:天|日|days?)"
              + "|(?<working>[0-9]{1,3}) ?(?:个?工作日|working days?)"
              + "|无|none");

  private Spans() {}

  /** What a text means; null if it means none. */
  public static Span of(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    boolean isWorking = matcher.group("working") != null;
    String number = isWorking ? matcher.group("working") : matcher.group("days");
    int days = number == null ? 0 : Integer.parseInt(number);
    boolean isGood = number == null || (days > 0 && days <= most(isWorking));
    return !isGood ? null : number == null ? Span.NONE : new Span(days, isWorking);
  }

  private static int most(boolean working) {
    return working ? Span.MOST_WORKING : Span.MOST_DAYS;
  }

  /** A text in a language; as it is if it is none of these. */
  public static String in(String text, Language language) {
    Span span = of(text);
    if (span == null) {
      return text;
    } else if (span.isNone()) {
      return language.of("无", "none");
    }
    String days = span.number() == 1 ? " day" : " days";
    return language.of(span.toString(), span.number() + (span.working() ? " working" : "") + days);
  }

  /** How they are written, for the schema. */
  public static String pattern() {
    return SPAN.pattern();
  }
}
