package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * A band (分档): the numbers or dates between two bounds, written {@code [0..1)}, {@code 0..1} (half
 * open, so that bands in a row meet), {@code < 1}, {@code >= 4} or as a single value.
 *
 * @param low the lower bound; null for none
 * @param lowClosed whether the lower bound belongs to it
 * @param high the upper bound; null for none
 * @param highClosed whether the upper bound belongs to it
 */
public record Band(Literal low, boolean lowClosed, Literal high, boolean highClosed) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final Pattern RANGE =
      Pattern.compile("(?<opens>[\\[(])?(?<low>.*?)\\.\\.(?<high>.*?)(?<closes>[\\])])?");
  private static final Pattern COMPARISON = Pattern.compile("(?<sign>[<>]=?|=)(?<bound>.+)");

  /** What people put between two numbers. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=[0-9]) *(?:[~～〜至到—–-]|…)+ *(?=[0-9])");

  /** Reads a band of numbers or dates; null if it cannot be read. */
  public static Band of(String text, Type type) {
    Matcher comparison = COMPARISON.matcher(text.strip());
    if (comparison.matches()) {
      Literal bound = bound(comparison.group("bound"), type);
      return bound == null ? null : compared(comparison.group("sign"), bound);
    }
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      Literal only = bound(text, type);
      return only == null ? null : new Band(only, true, only, true);
    }
    String opens = range.group("opens");
    String closes = range.group("closes");
    boolean lowest = range.group("low").isBlank();
    boolean highest = range.group("high").isBlank();
    Literal low = lowest ? null : bound(range.group("low"), type);
    Literal high = highest ? null : bound(range.group("high"), type);
    if ((opens == null) != (closes == null)
        || (low == null && !lowest)
        || (high == null && !highest)) {
      return null;
    }
    return new Band(low, opens == null || opens.equals("["), high, "]".equals(closes));
  }

  private static Band compared(String sign, Literal bound) {
    return switch (sign) {
      case "<" -> new Band(null, false, bound, false);
      case "<=" -> new Band(null, false, bound, true);
      case ">" -> new Band(bound, false, null, false);
      case ">=" -> new Band(bound, true, null, false);
      default -> new Band(bound, true, bound, true);
    };
  }

  private static Literal bound(String written, Type type) {
    String text = written.strip();
    if (type == Type.DATE) {
      LocalDate date = Dates.of(text);
      return date == null ? null : Literal.of(date);
    }
    BigDecimal number = NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    return number == null || !Decimals.isReasonable(number)
        ? null
        : Literal.of(Decimals.canonical(number));
  }

  /** The band that was probably meant, rightly written; null if nobody knows. */
  public static String meant(String text, Type type) {
    String half =
        Normalizer.normalize(text.replace('【', '[').replace('】', ']'), Normalizer.Form.NFKC)
            .replace("≥", ">=")
            .replace("≤", "<=");
    for (String guess :
        new String[] {
          half, half + ")", half + "]", "[" + half, BETWEEN.matcher(half).replaceAll("..")
        }) {
      if (of(guess, type) != null) {
        return guess;
      }
    }
    return null;
  }

  /** The condition that a value lies in it; null if every value does. */
  public Expression holds(Expression value) {
    if (low != null && high != null) {
      return low.equals(high)
          ? new Comparison(Comparison.Operator.EQUAL, value, low)
          : new Expression.InRange(value, low, lowClosed, high, highClosed);
    } else if (low != null) {
      return new Comparison(
          lowClosed ? Comparison.Operator.GREATER_OR_EQUAL : Comparison.Operator.GREATER,
          value,
          low);
    } else if (high != null) {
      return new Comparison(
          highClosed ? Comparison.Operator.LESS_OR_EQUAL : Comparison.Operator.LESS, value, high);
    }
    return Literal.of(true);
  }

  /** The canonical text: {@code [0..1)}, {@code < 1}, {@code >= 4}, {@code 5}. */
  @Override
  public String toString() {
    if (low != null && low.equals(high)) {
      return text(low);
    } else if (low != null && high != null) {
      return (lowClosed ? "[" : "(") + text(low) + ".." + text(high) + (highClosed ? "]" : ")");
    } else if (low != null) {
      return (lowClosed ? ">= " : "> ") + text(low);
    }
    return high == null ? ".." : (highClosed ? "<= " : "< ") + text(high);
  }

  private static String text(Literal bound) {
    return bound.value() instanceof BigDecimal number
        ? Decimals.text(number)
        : bound.value().toString();
  }
}
