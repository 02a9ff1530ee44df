package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;

/** Reads 取值, which gives an amount by what a text or a boolean is. */
final class ValuesReader {

  private final Parts parts;
  private final Diagnostics out;

  ValuesReader(Parts parts) {
    this.parts = parts;
    this.out = parts.out();
  }

  /** {@code {按: 等级, 取值: {优: 5, 良: 3, 其他: 1}}}; null if wrong. */
  Amount read(Fields fields) {
    Formula by = by(fields);
    Formula otherwise = parts.otherwise(fields);
    List<Node.Entry> entries = parts.entries(fields, Key.VALUES);
    if (by == null) {
      return null;
    }
    List<String> options = options(by.expression());
    Map<String, Formula> amounts = new LinkedHashMap<>();
    boolean others = fields.has(Key.OTHERWISE);
    Position place = fields.position(Key.OTHERWISE);
    boolean good = !entries.isEmpty() && others == (otherwise != null);
    for (Node.Entry entry : entries) {
      String word = entry.key().text();
      Scalar text = fields.scalar(entry.value(), word, Fields.NAME);
      Formula amount = parts.amount(text);
      if (Key.OTHERWISE.is(word) && !options.contains(word) && !others) {
        others = true;
        place = entry.key().position();
        otherwise = amount;
      } else {
        String option = option(entry.key(), by, options);
        good &= option != null;
        amounts.put(option, amount);
      }
      good &= amount != null;
    }
    List<String> missing = new ArrayList<>(options);
    missing.removeAll(amounts.keySet());
    if (good && others && !options.isEmpty() && missing.isEmpty()) {
      out.add(Code.OTHERWISE_UNUSED, place);
      otherwise = null;
    } else if (good && !others && options.isEmpty()) {
      out.add(Code.MISSING_KEY, fields.position(), Key.OTHERWISE);
      good = false;
    } else if (good && !others && !missing.isEmpty()) {
      String all = String.join("、", missing);
      out.add(Code.OPTION_MISSING, fields.position(Key.VALUES), by.text(), all);
      good = false;
    }
    return good ? amount(by, amounts, otherwise) : null;
  }

  private Formula by(Fields fields) {
    Formula by = parts.by(fields);
    if (by == null) {
      return null;
    }
    Type type = by.expression().type();
    if (type == Type.TEXT || type == Type.BOOLEAN) {
      return by;
    }
    out.add(Code.WRONG_TYPE, fields.valuePosition(Key.BY), by.text(), type, Type.TEXT);
    return null;
  }

  /** What it can be; empty for any text. */
  private List<String> options(Expression by) {
    if (by.type() == Type.BOOLEAN) {
      return Words.BOOLEANS.chinese();
    } else if (by instanceof Expression.Attribute name) {
      Attribute attribute = parts.attributes().named(name.name());
      return attribute == null ? List.of() : attribute.options();
    } else if (by instanceof Expression.Grade grade) {
      return parts.expressions().grades(grade.grading());
    }
    return List.of();
  }

  /** The option that a key means; null if it means none. */
  private String option(Scalar key, Formula by, List<String> options) {
    if (options.isEmpty() || options.contains(key.text())) {
      return key.text();
    }
    Boolean truth =
        by.expression().type() == Type.BOOLEAN ? Words.BOOLEANS.meaning(key.text()) : null;
    if (truth != null) {
      return word(truth);
    }
    out.suggest(
        Nearest.to(key.text(), options),
        Code.UNKNOWN_OPTION,
        key.position(),
        by.text(),
        key.text(),
        String.join("、", options));
    return null;
  }

  private static String word(boolean truth) {
    return Words.BOOLEANS.chinese().stream()
        .filter(word -> Words.BOOLEANS.meaning(word) == truth)
        .findFirst()
        .orElseThrow();
  }

  /** The last option for all that is left, if there is no 其他: it is the only one then. */
  private static Amount amount(Formula by, Map<String, Formula> amounts, Formula otherwise) {
    List<String> words = new ArrayList<>(amounts.keySet());
    String text =
        words.stream()
            .map(word -> word + " " + Amount.text(amounts.get(word)))
            .collect(Collectors.joining("，"));
    Expression chosen =
        otherwise == null
            ? amounts.get(words.remove(words.size() - 1)).expression()
            : otherwise.expression();
    for (int i = words.size() - 1; i >= 0; i--) {
      Expression then = amounts.get(words.get(i)).expression();
      chosen = new Expression.If(is(by.expression(), words.get(i)), then, chosen);
    }
    String others = otherwise == null ? "" : "，其他 " + Amount.text(otherwise);
    return Amount.of("按 " + by.text() + " 取值：" + text + others, chosen);
  }

  private static Expression is(Expression by, String word) {
    if (by.type() == Type.BOOLEAN) {
      return Words.BOOLEANS.meaning(word) ? by : new Expression.Not(by);
    }
    return new Comparison(Comparison.Operator.EQUAL, by, Literal.of(word));
  }
}
