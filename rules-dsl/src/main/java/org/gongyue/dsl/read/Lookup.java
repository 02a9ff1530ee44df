package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/** Looks up parts of trees, and says nothing of what is wrong: that is for the readers. */
final class Lookup {

  private Lookup() {}

  /** The first entry of a key; null if there is none. */
  static Node.Entry entry(Node node, Key key) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text())) {
          return entry;
        }
      }
    }
    return null;
  }

  /** The value of a key; null if there is none. */
  static Node value(Node node, Key key) {
    Node.Entry entry = entry(node, key);
    return entry == null ? null : entry.value();
  }

  /** The single value of a key that is not empty; null if there is none. */
  static Scalar scalar(Node node, Key key) {
    return value(node, key) instanceof Scalar scalar && !scalar.isEmpty() ? scalar : null;
  }

  /** The text of a single value; null if there is none. */
  static String text(Node node, Key key) {
    Scalar scalar = scalar(node, key);
    return scalar == null ? null : scalar.text();
  }

  /** The items of a list; none if there is no list. */
  static List<Node> items(Node node, Key key) {
    return value(node, key) instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  /** The items of a list, or the single value that stands for one; none if there is neither. */
  static List<Node> itemsOrOne(Node node, Key key) {
    return scalar(node, key) == null ? items(node, key) : List.of(value(node, key));
  }

  /** Every value that an item gives to 得分, 扣分 or the like: its own, in 规则 and in 累犯. */
  static List<Node> amounts(Node item, Key key) {
    List<Node> amounts = new ArrayList<>();
    Node own = value(item, key);
    if (own != null) {
      amounts.add(own);
    }
    amounts.addAll(items(value(item, Key.ESCALATION), key));
    items(item, Key.RULES).forEach(rule -> amounts.addAll(amounts(rule, key)));
    return amounts;
  }

  /** What is written as a number; null if it is none. */
  static BigDecimal number(Node node) {
    return node instanceof Scalar scalar
        ? Fields.number(scalar, scalar.text(), null, null, new Diagnostics())
        : null;
  }
}
