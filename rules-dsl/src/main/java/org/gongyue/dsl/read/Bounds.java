package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Between which numbers a community may set a key of an item that it inherits.
 *
 * @param position where the base says so
 */
record Bounds(BigDecimal least, BigDecimal most, Position position) {

  /**
   * The 允许范围 of an item, by key.
   *
   * @param shape which keys can have bounds
   */
  static Map<Key, Bounds> of(Node item, Shape shape, Diagnostics out) {
    Map<Key, Bounds> bounds = new EnumMap<>(Key.class);
    Node node = Lookup.value(item, Key.BOUNDS);
    Fields fields = node == null ? null : Fields.of(node, out, shape);
    if (fields == null) {
      return bounds;
    }
    for (Key key : shape.keys()) {
      if (fields.has(key)) {
        Bounds read = read(fields.node(key), out);
        if (read == null) {
          out.add(Code.BAD_BOUNDS, fields.valuePosition(key), key);
        } else {
          bounds.put(key, read);
        }
      }
    }
    return bounds;
  }

  private static Bounds read(Node node, Diagnostics out) {
    if (node instanceof Node.Sequence pair
        && pair.items().size() == 2
        && pair.items().get(0) instanceof Scalar from
        && pair.items().get(1) instanceof Scalar to) {
      BigDecimal least = Fields.number(from, from.text(), null, null, out);
      BigDecimal most = Fields.number(to, to.text(), null, null, out);
      if (least != null && most != null && least.signum() >= 0 && least.compareTo(most) <= 0) {
        return new Bounds(least, most, node.position());
      }
    }
    return null;
  }

  /** Whether a number is between them; no number is not. */
  boolean allow(BigDecimal number) {
    return number != null && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }
}
