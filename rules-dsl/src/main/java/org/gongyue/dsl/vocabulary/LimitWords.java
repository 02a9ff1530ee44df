package org.gongyue.dsl.vocabulary;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.measure.Whose;

/** How limits (上限, 限兑) are written: {@code 每人每月: 20}, {@code per account per year: 3 times}. */
public final class LimitWords {

  /** Of whom, by the words that every convention has. */
  private static final Pattern SCOPED =
      Pattern.compile("(?<scope>每人|每户|per actor|per account) ?(?<window>.+)");

  /**
   * The key of a limit.
   *
   * @param whose of whom; null where a limit of items leaves it out
   * @param window in which window, a text that {@link Windows} knows
   */
  public record Parts(Whose whose, String window) {}

  /** The number and what it counts. */
  private static final Pattern QUANTITY =
      Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]+)?) ?(?<measure>分|次|份|points?|times?|items?)");

  private LimitWords() {}

  /**
   * A key in its parts; null if it is none. A group that is none of the known is taken for one only
   * if nothing else can be meant: it is for the caller to say that there is none.
   *
   * @param groups the kinds of groups that are known
   */
  public static Parts parts(String text, Collection<String> groups) {
    Matcher scoped = SCOPED.matcher(text);
    if (scoped.matches() && Windows.isWindow(scoped.group("window"))) {
      boolean actor = scoped.group("scope").equals("每人") || scoped.group("scope").endsWith("actor");
      return new Parts(actor ? Whose.ACTOR : Whose.ACCOUNT, scoped.group("window"));
    } else if (Windows.isWindow(text)) {
      return new Parts(null, text);
    }
    for (String every : List.of("每", "per ")) {
      if (text.startsWith(every)) {
        return grouped(text.substring(every.length()), groups);
      }
    }
    return null;
  }

  private static Parts grouped(String text, Collection<String> groups) {
    Parts first = null;
    for (int i = 1; i < text.length(); i++) {
      String group = text.substring(0, i);
      String window = text.substring(i).stripLeading();
      if (Spelling.ATTRIBUTE.matcher(group).matches() && Windows.isWindow(window)) {
        Parts parts = new Parts(Whose.group(group), window);
        if (groups.contains(group)) {
          return parts;
        }
        boolean mistyped = group.startsWith("人") || group.startsWith("户");
        first = first == null && !mistyped ? parts : first;
      }
    }
    return first;
  }

  /** A key in a language; as it is if it is in that language, or is none. */
  public static String key(String text, Language language) {
    Parts parts = parts(text, List.of());
    if (parts == null) {
      return text;
    }
    String window = Windows.in(parts.window(), language);
    String scope = parts.whose() == null ? "" : scope(parts.whose(), language);
    if (window.equals(parts.window()) && text.startsWith(scope)) {
      return text;
    }
    String every = language == Language.en && Character.isDigit(window.charAt(0)) ? "per " : "";
    return scope + language.of("", scope.isEmpty() ? "" : " ") + every + window;
  }

  private static String scope(Whose whose, Language language) {
    return switch (whose.kind()) {
      case ACTOR -> language.of("每人", "per actor");
      case ACCOUNT -> language.of("每户", "per account");
      case GROUP -> language.of("每", "per ") + whose.group();
    };
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
