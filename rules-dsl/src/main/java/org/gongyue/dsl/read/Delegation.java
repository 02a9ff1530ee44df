package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;

/**
 * 授权: how much a community that inherits may add. What is not named is not limited.
 *
 * @param most the number by key
 * @param places where each is written
 */
record Delegation(Map<Key, BigDecimal> most, Map<Key, Position> places) {

  private static final long MOST_ITEMS = 10_000;
  private static final List<Key> COUNTS =
      List.of(Key.ADDED_POSITIVE, Key.ADDED_NEGATIVE, Key.ADDED_REWARDS, Key.ADDED_TRANSFERS);

  /** What a convention says; null if it says nothing. */
  static Delegation of(Node charter, Diagnostics out) {
    Node node = Lookup.value(charter, Key.DELEGATION);
    Fields fields = node == null ? null : Fields.of(node, out, Shape.DELEGATION);
    if (fields == null) {
      return null;
    }
    Map<Key, BigDecimal> most = new EnumMap<>(Key.class);
    Map<Key, Position> places = new EnumMap<>(Key.class);
    for (Key key : Shape.DELEGATION.keys()) {
      BigDecimal number = null;
      if (!fields.has(key)) {
        continue;
      } else if (COUNTS.contains(key)) {
        Long count = fields.whole(key, 0, MOST_ITEMS, null);
        number = count == null ? null : BigDecimal.valueOf(count);
      } else {
        number = fields.number(key, BigDecimal.ZERO, null);
      }
      if (number != null) {
        most.put(key, number);
        places.put(key, fields.valuePosition(key));
      }
    }
    return new Delegation(most, places);
  }

  /** Whether something is more than it says. */
  boolean isExceeded(Key key, BigDecimal number) {
    return most.containsKey(key) && number.compareTo(most.get(key)) > 0;
  }
}
