package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Call;
import org.gongyue.expression.Formula;

/** Reads 取, which makes one amount of several: the greatest, the least or their sum. */
final class CombinedReader {

  private CombinedReader() {}

  /** {@code {取: 最高, 之中: [时长 * 2, 场次 * 3]}}; null if wrong. */
  static Amount read(Fields fields, Parts parts) {
    Words.Combination combination = fields.word(Key.TAKE, Words.COMBINATIONS, null);
    List<Node> items = parts.items(fields, Key.AMONG);
    List<Formula> amounts = new ArrayList<>();
    for (Node item : items) {
      Formula amount = parts.amount(fields.scalar(item, Key.AMONG.chinese(), Fields.NAME));
      if (amount != null) {
        amounts.add(amount);
      }
    }
    if (combination == null || items.isEmpty() || amounts.size() < items.size()) {
      return null;
    }
    String text = amounts.stream().map(Amount::text).collect(Collectors.joining("，"));
    return Amount.of(
        "取" + word(combination) + "：" + text,
        combined(combination, amounts.stream().map(Formula::expression).toList()));
  }

  private static String word(Words.Combination combination) {
    return Words.COMBINATIONS.chinese().stream()
        .filter(word -> Words.COMBINATIONS.meaning(word) == combination)
        .findFirst()
        .orElseThrow();
  }

  private static Expression combined(Words.Combination combination, List<Expression> amounts) {
    return switch (combination) {
      case GREATEST -> new Call(Call.Function.MAX, amounts);
      case LEAST -> new Call(Call.Function.MIN, amounts);
      case SUM ->
          amounts.stream()
              .reduce((sum, next) -> new Arithmetic(Arithmetic.Operator.ADD, sum, next))
              .orElseThrow();
    };
  }
}
