package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/** Facts (事实) as people give them on the command line, {@code NAME=VALUE}. */
final class StatedFacts {

  private StatedFacts() {}

  /** What was said of the account and the actor, by the types of the convention's facts. */
  static Map<String, Object> of(List<String> facts, Convention convention) {
    Map<String, Object> values = new TreeMap<>();
    for (String fact : facts) {
      int equals = fact.indexOf('=');
      if (equals < 1 || equals == fact.length() - 1) {
        throw new CallException("BAD_FACT", fact);
      }
      String name = fact.substring(0, equals);
      String text = fact.substring(equals + 1);
      Type type =
          convention.facts().stream()
              .filter(one -> one.name().equals(name))
              .map(one -> one.attribute().type())
              .findFirst()
              .orElse(Type.TEXT);
      values.put(name, value(type, text));
    }
    return values;
  }

  /** A text that is not of the type stays as it is: the answer says what is wrong. */
  private static Object value(Type type, String text) {
    if (type == Type.BOOLEAN && Words.BOOLEANS.meaning(text) != null) {
      return Words.BOOLEANS.meaning(text);
    }
    boolean isNumber = type == Type.NUMBER && Spelling.NUMBER.matcher(text).matches();
    BigDecimal number = isNumber && text.length() <= 40 ? new BigDecimal(text) : null;
    return number != null && Decimals.isReasonable(number) ? number : text;
  }
}
