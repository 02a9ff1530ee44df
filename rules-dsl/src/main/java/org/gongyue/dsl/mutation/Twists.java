package org.gongyue.dsl.mutation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.vocabulary.Windows;

/** What a text of the convention language becomes when one thing in it is changed. */
final class Twists {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"[^\"]*\")"
              + "|(?<comparison><=|>=|!=|<|>|=)"
              + "|(?<days>(?<![\\p{L}\\p{N}_])"
              + "(?:天数|工作日数|daysBetween|workingDaysBetween)(?=\\s*\\())"
              + "|(?<number>(?<![\\p{L}\\p{N}_.-])[0-9]+(?:\\.[0-9]+)?)"
              + "|(?<word>\\b(?:and|or)\\b)"
              + "|(?<low>[\\[(](?=[^\\[\\]()]*\\.\\.))"
              + "|(?<high>(?<=\\.\\.[^\\[\\]()]{0,40})[\\])])"
              + "|(?<sign>(?<=[\\s)])[-+*/](?=[\\s(]))");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  private static final Map<String, List<String>> COMPARISONS =
      Map.of(
          "<", List.of("<=", ">="),
          "<=", List.of("<", ">"),
          ">", List.of(">=", "<="),
          ">=", List.of(">", "<"),
          "=", List.of("!="),
          "!=", List.of("="));

  private static final Map<String, String> SIGNS = Map.of("+", "-", "-", "+", "*", "/", "/", "*");

  /** Days become working days, and working days days. */
  private static final Map<String, String> DAYS =
      Map.of(
          "天数", "工作日数",
          "工作日数", "天数",
          "daysBetween", "workingDaysBetween",
          "workingDaysBetween", "daysBetween");

  /** The calendar windows, each with the next. */
  private static final List<String> UNITS = List.of("日", "周", "月", "季度", "半年", "年");

  private Twists() {}

  /** A number one more and one less, at its last digit if it has a fraction; none below zero. */
  static List<String> ofNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return List.of();
    }
    BigDecimal number = new BigDecimal(text);
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
    List<String> others = new ArrayList<>();
    others.add(number.add(step).toPlainString());
    if (number.signum() > 0 || text.startsWith("-")) {
      others.add(number.subtract(step).toPlainString());
    }
    return others;
  }

  /** The first number of a text, such as that of {@code 3次} or {@code 90天}. */
  static List<String> ofQuantity(String text) {
    Matcher found = NUMBER.matcher(text);
    List<String> others = new ArrayList<>();
    if (found.find()) {
      for (String number : ofNumber(found.group())) {
        others.add(text.substring(0, found.start()) + number + text.substring(found.end()));
      }
    }
    return others;
  }

  static List<String> ofDate(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  /** Another window: so many days more or less, or the next kind of calendar window. */
  static List<String> ofWindow(String text) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < UNITS.size(); i++) {
      if (text.endsWith(UNITS.get(i)) && !(i == 5 && text.endsWith("半年"))) {
        String before = text.substring(0, text.length() - UNITS.get(i).length());
        others.add(before + UNITS.get(i == 5 ? 3 : i + 1));
        break;
      }
    }
    return others.isEmpty() ? ofQuantity(text) : others;
  }

  /** Each change of an expression or a band. */
  static void ofExpression(String text, BiConsumer<Mutant.Kind, String> out) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String found = token.group();
      String before = text.substring(0, token.start());
      String after = text.substring(token.end());
      if (token.group("text") != null) {
        String quoted = found.substring(1, found.length() - 1);
        if (Windows.isWindow(quoted)) {
          for (String window : ofWindow(quoted)) {
            out.accept(Mutant.Kind.WINDOW, before + '"' + window + '"' + after);
          }
        }
        for (String date : ofDate(quoted)) {
          out.accept(Mutant.Kind.DATE, before + '"' + date + '"' + after);
        }
      } else if (token.group("comparison") != null) {
        List<String> others = COMPARISONS.get(found);
        out.accept(
            others.size() > 1 ? Mutant.Kind.BOUND : Mutant.Kind.COMPARISON,
            before + others.get(0) + after);
        if (others.size() > 1) {
          out.accept(Mutant.Kind.COMPARISON, before + others.get(1) + after);
        }
      } else if (token.group("number") != null) {
        ofNumber(found).forEach(one -> out.accept(Mutant.Kind.NUMBER, before + one + after));
      } else if (token.group("days") != null) {
        out.accept(Mutant.Kind.OPERATOR, before + DAYS.get(found) + after);
      } else if (token.group("word") != null) {
        String other = found.equals("and") ? "or" : "and";
        out.accept(Mutant.Kind.OPERATOR, before + other + after);
      } else if (token.group("sign") != null) {
        out.accept(Mutant.Kind.OPERATOR, before + SIGNS.get(found) + after);
      } else if (token.group("low") != null) {
        out.accept(Mutant.Kind.BOUND, before + (found.equals("[") ? "(" : "[") + after);
      } else {
        out.accept(Mutant.Kind.BOUND, before + (found.equals("]") ? ")" : "]") + after);
      }
    }
  }
}
