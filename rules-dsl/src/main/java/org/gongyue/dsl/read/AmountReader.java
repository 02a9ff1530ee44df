package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Formula;

/**
 * Reads 得分 or 扣分: a number, an expression, or a mapping of one of several forms. Every form becomes
 * an expression, so that whatever reads conventions needs to know of expressions only; the text of
 * its formula tells people of the form.
 */
final class AmountReader {

  /** A form and the key that only it has. */
  private static final Map<Key, Shape> FORMS = forms();

  private final Parts parts;

  AmountReader(Parts parts) {
    this.parts = parts;
  }

  private static Map<Key, Shape> forms() {
    Map<Key, Shape> forms = new LinkedHashMap<>();
    forms.put(Key.BANDS, Shape.BANDS);
    forms.put(Key.VALUES, Shape.VALUES);
    forms.put(Key.BRACKETS, Shape.BRACKETS);
    forms.put(Key.LADDER, Shape.LADDER);
    forms.put(Key.TABLE, Shape.TABLE);
    forms.put(Key.TAKE, Shape.COMBINED);
    forms.put(Key.DISCRETION, Shape.DISCRETION);
    return forms;
  }

  /** Reads the amount of a rule; its formula is null if there is an error in it. */
  Amount read(Fields rule, Key key) {
    if (!rule.has(key)) {
      return Amount.WRONG;
    } else if (rule.node(key) instanceof Node.Mapping mapping) {
      return form(mapping, key);
    }
    Scalar text = rule.scalar(key);
    Formula formula = parts.amount(text);
    return new Amount(formula, null, List.of());
  }

  private Amount form(Node.Mapping mapping, Key key) {
    for (Node.Entry entry : mapping.entries()) {
      for (Map.Entry<Key, Shape> form : FORMS.entrySet()) {
        if (form.getKey().is(entry.key().text())) {
          Fields fields = Fields.of(mapping, parts.out(), form.getValue());
          Amount amount = form(form.getValue(), fields);
          return amount == null ? Amount.WRONG : amount;
        }
      }
    }
    unknown(mapping, key);
    return Amount.WRONG;
  }

  private Amount form(Shape form, Fields fields) {
    return switch (form) {
      case BANDS -> new BandsReader(parts).bands(fields);
      case BRACKETS -> new BandsReader(parts).brackets(fields);
      case VALUES -> new ValuesReader(parts).read(fields);
      case LADDER -> new LadderReader(parts).read(fields);
      case TABLE -> new TableReader(parts).read(fields);
      case COMBINED -> CombinedReader.read(fields, parts);
      case DISCRETION -> DiscretionReader.read(fields, parts);
      default -> throw new IllegalArgumentException(form.name());
    };
  }

  private void unknown(Node.Mapping mapping, Key key) {
    List<String> words = new ArrayList<>();
    FORMS.keySet().forEach(form -> words.add(form.chinese()));
    FORMS.keySet().forEach(form -> words.add(form.english()));
    String meant = null;
    for (Node.Entry entry : mapping.entries()) {
      boolean known = Key.BY.is(entry.key().text()) || Key.OTHERWISE.is(entry.key().text());
      meant = meant == null && !known ? Nearest.to(entry.key().text(), words) : meant;
    }
    parts
        .out()
        .suggest(
            meant,
            Code.AMOUNT_FORM,
            mapping.position(),
            key,
            FORMS.keySet().stream().map(Key::chinese).collect(Collectors.joining("、")));
  }
}
