package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * What the files show and the convention does not keep: where things without an id are written, and
 * what their author said for the checks alone.
 *
 * @param start the beginning of {@code convention.yaml}
 * @param charter where the values of its keys are written
 * @param units where the items of 币种 are written
 * @param choosing the ids of the behaviours that say 择优, be it only 全部
 * @param stated which article says what of points in general (约定), by the keys of 约定
 * @param saysRounding whether every item of 币种 says 舍入
 * @param spending where 使用顺序 of the items of 币种 is written, by their names
 * @param ignored the warnings that are not to be told (忽略提醒), and where that is written
 * @param duties where each duty and right of 责任清单 is written, by its {@link #place}
 */
public record Layout(
    Position start,
    Map<Key, Position> charter,
    List<Position> units,
    Set<String> choosing,
    Map<Key, String> stated,
    boolean saysRounding,
    Map<String, Position> spending,
    Map<Code, Position> ignored,
    Map<String, Position> duties) {

  public Layout {
    charter = Map.copyOf(charter);
    units = List.copyOf(units);
    choosing = Set.copyOf(choosing);
    stated = Map.copyOf(stated);
    spending = Map.copyOf(spending);
    ignored = Map.copyOf(ignored);
    duties = Map.copyOf(duties);
  }

  /** Of files that are not read yet. */
  static Layout empty(Position start) {
    return new Layout(
        start, Map.of(), List.of(), Set.of(), Map.of(), false, Map.of(), Map.of(), Map.of());
  }

  /**
   * Looks at the trees of the files.
   *
   * @param charter null if it could not be read
   * @param list null if it could not be read
   */
  static Layout of(Position start, Node charter, Node list, Map<Code, Position> ignored) {
    Map<Key, Position> values = new EnumMap<>(Key.class);
    for (Key key :
        List.of(
            Key.NAME,
            Key.ADOPTED,
            Key.PUBLISHED,
            Key.CATEGORIES,
            Key.COMMONS,
            Key.RESPONSIBILITIES,
            Key.STATED)) {
      Node value = value(charter, key);
      if (value != null) {
        values.put(key, value.position());
      }
    }
    Set<String> choosing = new HashSet<>();
    for (Key side : List.of(Key.POSITIVE, Key.NEGATIVE)) {
      for (Node behaviour : items(value(list, side))) {
        if (value(behaviour, Key.CHOICE) != null && value(behaviour, Key.ID) instanceof Scalar id) {
          choosing.add(id.text());
        }
      }
    }
    List<Position> units = new ArrayList<>();
    Map<String, Position> spending = new HashMap<>();
    boolean saysRounding = !items(value(charter, Key.UNITS)).isEmpty();
    for (Node unit : items(value(charter, Key.UNITS))) {
      units.add(unit.position());
      saysRounding &= value(unit, Key.ROUNDING) != null;
      Node order = value(unit, Key.SPENDING_ORDER);
      String name = Lookup.text(unit, Key.NAME);
      if (order != null && name != null) {
        spending.put(name, order.position());
      }
    }
    Map<Key, String> stated = new EnumMap<>(Key.class);
    for (Key key : Shape.STATED.keys()) {
      String article = Lookup.text(value(charter, Key.STATED), key);
      if (article != null) {
        stated.put(key, article);
      }
    }
    return new Layout(
        start, values, units, choosing, stated, saysRounding, spending, ignored, duties(charter));
  }

  private static Map<String, Position> duties(Node charter) {
    Map<String, Position> places = new HashMap<>();
    for (Node role : items(value(charter, Key.RESPONSIBILITIES))) {
      for (Key key : List.of(Key.DUTIES, Key.RIGHTS)) {
        List<Node> items = items(value(role, key));
        for (int i = 0; i < items.size(); i++) {
          String place = place(Lookup.text(role, Key.DUTY_HOLDER), key, i);
          places.put(place, items.get(i).position());
        }
      }
    }
    return places;
  }

  /**
   * What a duty or right is known by.
   *
   * @param key 职责 or 权利
   * @param index in their list, from 0
   */
  public static String place(String role, Key key, int index) {
    return role + " " + key.chinese() + " " + index;
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  /** The value of a key of a mapping; null if there is none. */
  static Node value(Node node, Key key) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text())) {
          return entry.value();
        }
      }
    }
    return null;
  }
}
