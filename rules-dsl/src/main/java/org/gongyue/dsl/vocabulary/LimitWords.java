package org.gongyue.dsl.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How limits (上限, 限兑) are written: {@code 每人每月: 20}, {@code per account per year: 3 times}. */
public final class LimitWords {

  /** The key of a limit: of whom, which a limit of items may leave out, and in which window. */
  public static final Pattern KEY =
      Pattern.compile("(?:(?<scope>每人|每户|per actor|per account) ?)?(?<window>.+)");

  /** The number and what it counts. */
  private static final Pattern QUANTITY =
      Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]+)?) ?(?<measure>分|次|份|points?|times?|items?)");

  private LimitWords() {}

  /** Whether the scope of a key means the one who acts. */
  public static boolean isActor(String scope) {
    return "每人".equals(scope) || "per actor".equals(scope);
  }

  /** A key in a language; as it is if it is in that language, or is none. */
  public static String key(String text, Language language) {
    Matcher matcher = KEY.matcher(text);
    if (!matcher.matches() || Windows.of(matcher.group("window")) == null) {
      return text;
    }
    String scope = matcher.group("scope");
    String window = Windows.in(matcher.group("window"), language);
    String other =
        scope == null
            ? ""
            : isActor(scope) ? language.of("每人", "per actor") : language.of("每户", "per account");
    if (window.equals(matcher.group("window")) && (scope == null || other.equals(scope))) {
      return text;
    }
    String every = language == Language.en && Character.isDigit(window.charAt(0)) ? "per " : "";
    return other + language.of("", scope == null ? "" : " ") + every + window;
  }

  /** An amount in a language; as it is if it is in that language, or a number alone. */
  public static String quantity(String text, Language language) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String number = matcher.group("number");
    String measure = matcher.group("measure");
    String chinese =
        switch (measure.charAt(0)) {
          case '分', 'p' -> "分";
          case '次', 't' -> "次";
          default -> "份";
        };
    boolean isChinese = measure.equals(chinese);
    if (isChinese == (language == Language.zh)) {
      return text;
    }
    String english =
        switch (chinese) {
          case "分" -> "point";
          case "次" -> "time";
          default -> "item";
        };
    String plural = new BigDecimal(number).compareTo(BigDecimal.ONE) == 0 ? "" : "s";
    return language.of(number + chinese, number + " " + english + plural);
  }
}
