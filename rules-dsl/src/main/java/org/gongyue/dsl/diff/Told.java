package org.gongyue.dsl.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Validity;
import org.gongyue.dsl.probe.Inside;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;

/** Puts a part of a convention into the words of the convention language. */
final class Told {

  /** What the choices of a convention are called. */
  private static final List<Words<?>> CHOICES =
      List.of(
          Words.TYPES,
          Words.ABOUT,
          Words.ROUNDINGS,
          Words.SPENDING_ORDERS,
          Words.CHOICES,
          Words.EXCESSES,
          Words.TIES,
          Words.REMAINDERS,
          Words.SAME_ACTS);

  private Told() {}

  /** The part in words; null for nothing. */
  static String of(Object part) {
    if (part == null) {
      return null;
    } else if (part instanceof Formula formula) {
      return formula.text();
    } else if (part instanceof BigDecimal number) {
      return Decimals.text(number);
    } else if (part instanceof Boolean answer) {
      return Words.BOOLEANS.word(answer, Language.zh);
    } else if (part instanceof Enum<?> choice) {
      return word(choice);
    } else if (part instanceof Limit limit) {
      return limit + (limit.excess() == Limit.Excess.DROP ? "（超限不计）" : "");
    } else if (part instanceof List<?> list) {
      String text = list.stream().map(Told::of).collect(Collectors.joining("、"));
      return text.isEmpty() ? null : text;
    } else if (part instanceof Record record && !speaks(record)) {
      List<String> words = new ArrayList<>();
      for (Object value : Inside.parts(record)) {
        String word = of(value);
        if (word != null) {
          words.add(word);
        }
      }
      return String.join(" ", words);
    }
    return part.toString();
  }

  /** The word of the convention language; its own name if there is none. */
  private static String word(Enum<?> choice) {
    for (Words<?> words : CHOICES) {
      String word = words.word(choice, Language.zh);
      if (word != null) {
        return word;
      }
    }
    return choice.toString();
  }

  /** Whether a record says itself what it is in the words of the language. */
  private static boolean speaks(Record record) {
    return record instanceof Validity
        || record instanceof Expression
        || record.getClass().getName().startsWith("org.gongyue.measure.");
  }
}
