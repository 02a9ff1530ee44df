package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Decimals;

/**
 * The fields of one mapping, read by key. What is wrong is added to the diagnostics, and the answer
 * is then null, as it is where the key is missing.
 */
final class Fields {

  /** The longest name. */
  static final int NAME = 100;

  /** The longest sentence. */
  static final int SENTENCE = 5000;

  private final Node.Mapping mapping;
  private final Diagnostics out;
  private final Map<Key, Node.Entry> entries = new EnumMap<>(Key.class);
  private final List<Node.Entry> others = new ArrayList<>();

  private Fields(Node.Mapping mapping, Diagnostics out) {
    this.mapping = mapping;
    this.out = out;
  }

  /** The fields of a mapping that takes just the keys of a shape; null if it is no mapping. */
  static Fields of(Node node, Diagnostics out, Shape shape) {
    Fields fields = withOthers(node, out, shape);
    if (fields != null) {
      fields.others.forEach(other -> unknown(other.key(), shape, out));
    }
    return fields;
  }

  private static void unknown(Scalar key, Shape shape, Diagnostics out) {
    List<String> words = new ArrayList<>(shape.keys().stream().map(Key::chinese).toList());
    String known = String.join("、", words);
    String nearest = Nearest.to(key.text(), words);
    shape.keys().forEach(one -> words.add(one.english()));
    out.suggest(
        nearest != null ? nearest : Nearest.to(key.text(), words),
        Code.UNKNOWN_KEY,
        key.position(),
        key.text(),
        known);
  }

  /** The same fields; what is wrong with them is added to other diagnostics from now on. */
  Fields to(Diagnostics other) {
    Fields same = new Fields(mapping, other);
    same.entries.putAll(entries);
    same.others.addAll(others);
    return same;
  }

  /** The fields of a mapping that takes the keys of a shape and others, which the caller reads. */
  static Fields withOthers(Node node, Diagnostics out, Shape shape) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    Fields fields = new Fields(mapping, out);
    for (Node.Entry entry : unique(mapping, out)) {
      Key key = key(entry.key().text(), shape);
      if (key == null) {
        fields.others.add(entry);
      } else if (fields.entries.containsKey(key)) {
        duplicate(entry, fields.entries.get(key), out);
      } else {
        fields.entries.put(key, entry);
      }
    }
    for (Key key : shape.keys()) {
      if (shape.requires(key)) {
        fields.require(key);
      }
    }
    return fields;
  }

  /** The key of a shape that a word is; null if it is none. */
  static Key key(String word, Shape shape) {
    for (Key key : shape.keys()) {
      if (key.is(word)) {
        return key;
      }
    }
    return null;
  }

  /** The entries of a mapping without those whose key was there before. */
  static List<Node.Entry> unique(Node.Mapping mapping, Diagnostics out) {
    Map<String, Node.Entry> unique = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Node.Entry first = unique.putIfAbsent(entry.key().text(), entry);
      if (first != null) {
        duplicate(entry, first, out);
      }
    }
    return List.copyOf(unique.values());
  }

  private static void duplicate(Node.Entry entry, Node.Entry first, Diagnostics out) {
    out.add(
        Code.DUPLICATE_KEY,
        entry.key().position(),
        entry.key().text(),
        first.key().position().line(),
        first.key().text());
  }

  Position position() {
    return mapping.position();
  }

  /** Where a key is written, or the whole if it is not. */
  Position position(Key key) {
    return has(key) ? entries.get(key).key().position() : position();
  }

  /** Where the value of a key is written, or the whole if it is not. */
  Position valuePosition(Key key) {
    return has(key) ? entries.get(key).value().position() : position();
  }

  /** The entries whose keys are not among those that were asked for. */
  List<Node.Entry> others() {
    return others;
  }

  boolean has(Key key) {
    return entries.containsKey(key);
  }

  /** Adds a diagnostic if a key is not there. */
  void require(Key key) {
    if (!has(key)) {
      out.add(Code.MISSING_KEY, position(), key);
    }
  }

  /** The value of a key as it is; null if it is not there. */
  Node node(Key key) {
    return has(key) ? entries.get(key).value() : null;
  }

  /** A single value that is not empty. */
  Scalar scalar(Key key) {
    return has(key) ? scalar(node(key), key.chinese(), NAME) : null;
  }

  /** A part that should be a single value that is not empty. */
  Scalar scalar(Node node, String name, int longest) {
    if (!(node instanceof Scalar scalar)) {
      out.add(Code.NOT_A_SCALAR, node.position());
      return null;
    } else if (scalar.isEmpty()) {
      out.add(Code.BAD_TEXT, node.position(), name, longest);
      return null;
    }
    return scalar;
  }

  String text(Key key) {
    return has(key) ? text(node(key), key.chinese(), NAME) : null;
  }

  String text(Node node, String name, int longest) {
    Scalar scalar = scalar(node, name, longest);
    if (scalar == null) {
      return null;
    } else if (scalar.text().codePointCount(0, scalar.text().length()) > longest) {
      out.add(Code.BAD_TEXT, node.position(), name, longest);
      return null;
    }
    return scalar.text();
  }

  /** A text of a form. */
  String text(Key key, Pattern form, Code otherwise) {
    String text = text(key);
    if (text != null && !form.matcher(text).matches()) {
      out.add(otherwise, valuePosition(key), text);
      return null;
    }
    return text;
  }

  /** One of the known texts; any text if they could not be read. */
  String reference(Key key, Collection<String> known, Code otherwise) {
    String text = text(key);
    if (text != null && known != null && !known.contains(text)) {
      out.suggest(
          Nearest.to(text, known),
          otherwise,
          valuePosition(key),
          text,
          known.stream().limit(20).collect(Collectors.joining("、")));
      return null;
    }
    return text;
  }

  <T> T word(Key key, Words<T> words, T otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    T meaning = words.meaning(scalar.text());
    if (meaning == null) {
      out.suggest(
          Nearest.to(scalar.text(), words.all()),
          Code.BAD_CHOICE,
          scalar.position(),
          key,
          scalar.text(),
          String.join("、", words.chinese()));
    }
    return meaning;
  }

  /** A number within bounds; null for no upper bound. */
  BigDecimal number(Key key, BigDecimal least, BigDecimal most) {
    Scalar scalar = scalar(key);
    return scalar == null ? null : number(scalar, scalar.text(), least, most, out);
  }

  static BigDecimal number(
      Scalar scalar, String text, BigDecimal least, BigDecimal most, Diagnostics out) {
    BigDecimal number =
        Spelling.NUMBER.matcher(text).matches() && text.length() <= 40
            ? new BigDecimal(text)
            : null;
    if (number == null || !Decimals.isReasonable(number)) {
      String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
      boolean isWide = !half.equals(text) && Spelling.NUMBER.matcher(half).matches();
      out.suggest(isWide ? half : null, Code.BAD_NUMBER, scalar.position(), text);
      return null;
    } else if ((least != null && number.compareTo(least) < 0)
        || (most != null && number.compareTo(most) > 0)) {
      out.add(
          Code.NUMBER_OUT_OF_RANGE,
          scalar.position(),
          text,
          least == null ? "-∞" : Decimals.text(least),
          most == null ? "∞" : Decimals.text(most));
      return null;
    }
    return Decimals.canonical(number);
  }

  /** A whole number within bounds, or another one if the key is not there; null if it is wrong. */
  Long whole(Key key, long least, long most, Long otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    BigDecimal number = number(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (number != null && number.scale() > 0) {
      out.add(Code.NOT_WHOLE, valuePosition(key), Decimals.text(number));
      return null;
    }
    return number == null ? null : Long.valueOf(number.longValueExact());
  }

  LocalDate date(Key key) {
    Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    LocalDate date = Dates.of(scalar.text());
    if (date == null) {
      out.suggest(Dates.meant(scalar.text()), Code.BAD_DATE, scalar.position(), scalar.text());
    }
    return date;
  }

  /** The items of a list; none if the key is not there. */
  List<Node> list(Key key) {
    if (!has(key)) {
      return List.of();
    }
    Node node = node(key);
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    } else if (!(node instanceof Scalar scalar && scalar.isEmpty())) {
      out.add(Code.NOT_A_LIST, node.position());
    }
    return List.of();
  }

  /** A list of texts, at least one, none twice; a single text may stand alone. Null if wrong. */
  List<String> texts(Key key) {
    List<Node> items =
        node(key) instanceof Scalar scalar && !scalar.isEmpty() ? List.of(scalar) : list(key);
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, valuePosition(key), key);
      return null;
    }
    List<String> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean good = true;
    for (Node item : items) {
      String text = text(item, key.chinese(), NAME);
      if (text != null && !seen.add(text)) {
        out.add(Code.DUPLICATE_ITEM, item.position(), text);
        good = false;
      } else if (text != null && text.codePoints().anyMatch(c -> c == '，' || c == '、')) {
        out.add(Code.WIDE_COMMA, item.position(), text);
      }
      good &= text != null;
      texts.add(text);
    }
    return good ? texts : null;
  }
}
