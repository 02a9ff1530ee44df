package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Decimals;

/**
 * The entries of one mapping by their keys. What is wrong is added to the diagnostics, and the
 * answer is then null, as it is where the key is missing.
 */
final class Entries {

  static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

  /** The longest text. */
  private static final int LONGEST = 500;

  /** The greatest whole number. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final Position position;
  private final Diagnostics out;
  private final Map<Key, Node> values = new EnumMap<>(Key.class);

  private Entries(Position position, Diagnostics out) {
    this.position = position;
    this.out = out;
  }

  /** The entries of a mapping of a shape; null if it is none, or lacks a key. */
  static Entries of(Node node, Shape shape, Diagnostics out) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    Entries entries = new Entries(node.position(), out);
    Map<Key, Scalar> first = new EnumMap<>(Key.class);
    for (Node.Entry entry : mapping.entries()) {
      Scalar word = entry.key();
      Key key = shape.keys().stream().filter(one -> one.is(word.text())).findFirst().orElse(null);
      if (key == null) {
        unknown(word, shape.keys(), out);
      } else if (first.putIfAbsent(key, word) != null) {
        Scalar before = first.get(key);
        int line = before.position().line();
        out.add(Code.DUPLICATE_KEY, word.position(), word.text(), line, before.text());
      } else {
        entries.values.put(key, entry.value());
      }
    }
    Key[] required = shape.keys().stream().filter(shape::requires).toArray(Key[]::new);
    return entries.require(required) ? entries : null;
  }

  /** Takes what some keys are otherwise where they are missing, but not where 无 is written. */
  void otherwise(Map<Key, Node> defaults, Set<Key> keys) {
    for (Key key : keys) {
      Node own = values.get(key);
      if (own == null && defaults.containsKey(key)) {
        values.put(key, defaults.get(key));
      } else if (own instanceof Scalar text
          && isNothing(text.text())
          && defaults.containsKey(key)) {
        values.remove(key);
      }
    }
  }

  /** All values by key. */
  Map<Key, Node> values() {
    return values;
  }

  private static void unknown(Scalar key, List<Key> keys, Diagnostics out) {
    List<String> words = new ArrayList<>(keys.stream().map(Key::chinese).toList());
    String known = String.join("、", words);
    keys.forEach(one -> words.add(one.english()));
    String nearest = Nearest.to(key.text(), words);
    out.suggest(nearest, Code.UNKNOWN_KEY, key.position(), key.text(), known);
  }

  Position position() {
    return position;
  }

  boolean has(Key key) {
    return values.containsKey(key);
  }

  /** Whether all of these are there; each that is not is told. */
  boolean require(Key... keys) {
    boolean all = true;
    for (Key key : keys) {
      if (!has(key)) {
        out.add(Code.MISSING_KEY, position, key);
        all = false;
      }
    }
    return all;
  }

  Node node(Key key) {
    return values.get(key);
  }

  /** The items of a list; what stands alone is a list of one. None if the key is not there. */
  List<Node> list(Key key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  String text(Key key) {
    return has(key) ? text(values.get(key), key) : null;
  }

  String text(Node node, Bilingual name) {
    return text(node, name, out);
  }

  private static String text(Node node, Bilingual name, Diagnostics out) {
    if (!(node instanceof Scalar scalar)) {
      out.add(Code.NOT_A_SCALAR, node.position());
      return null;
    } else if (scalar.isEmpty() || scalar.text().length() > LONGEST) {
      out.add(Code.BAD_TEXT, node.position(), name, LONGEST);
      return null;
    }
    return scalar.text();
  }

  /** One of the known texts. */
  String choice(Key key, Collection<String> known) {
    String text = text(key);
    return text == null ? null : choice(values.get(key), text, key, known, out);
  }

  static String choice(Node node, String text, Key key, Collection<String> known, Diagnostics out) {
    if (known.contains(text)) {
      return text;
    }
    String all = known.stream().limit(20).collect(Collectors.joining("、"));
    out.suggest(Nearest.to(text, known), Code.BAD_CHOICE, node.position(), key, text, all);
    return null;
  }

  /** What one of the vocabulary's words means. */
  <T> T word(Key key, Words<T> words) {
    String text = text(key);
    if (text == null || words.meaning(text) != null) {
      return text == null ? null : words.meaning(text);
    }
    String all = String.join("、", words.chinese());
    Position at = values.get(key).position();
    out.suggest(Nearest.to(text, words.all()), Code.BAD_CHOICE, at, key, text, all);
    return null;
  }

  Integer whole(Key key) {
    BigDecimal number = number(key);
    if (number == null) {
      return null;
    } else if (number.scale() > 0 || number.signum() <= 0 || number.compareTo(MOST) > 0) {
      out.add(Code.NUMBER_OUT_OF_RANGE, values.get(key).position(), Decimals.text(number), 1, MOST);
      return null;
    }
    return number.intValueExact();
  }

  BigDecimal number(Key key) {
    return has(key) ? number(values.get(key), key, out) : null;
  }

  static BigDecimal number(Node node, Bilingual name, Diagnostics out) {
    String text = text(node, name, out);
    if (text == null) {
      return null;
    } else if (!NUMBER.matcher(text).matches()) {
      out.add(Code.BAD_NUMBER, node.position(), text);
      return null;
    }
    return Decimals.canonical(new BigDecimal(text));
  }

  LocalDate day(Key key) {
    String text = text(key);
    LocalDate day = text == null ? null : Dates.of(text);
    if (text != null && day == null) {
      out.suggest(Dates.meant(text), Code.BAD_DATE, values.get(key).position(), text);
    }
    return day;
  }

  /** Whether a text stands for nothing. */
  static boolean isNothing(String text) {
    return text.equals("无") || text.equals("none");
  }
}
