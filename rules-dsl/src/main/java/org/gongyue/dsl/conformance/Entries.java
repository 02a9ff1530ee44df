package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  private static final Map<String, Boolean> ANSWERS =
      Map.of("是", true, "true", true, "yes", true, "否", false, "false", false, "no", false);

  private final Position position;
  private final Diagnostics out;
  private final Map<Word, Node> values = new EnumMap<>(Word.class);

  private Entries(Position position, Diagnostics out) {
    this.position = position;
    this.out = out;
  }

  /** The entries of a mapping that takes just these keys; null if it is no mapping. */
  static Entries of(Node node, Set<Word> keys, Diagnostics out) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    Entries entries = new Entries(node.position(), out);
    Map<Word, Scalar> first = new EnumMap<>(Word.class);
    for (Node.Entry entry : mapping.entries()) {
      Scalar key = entry.key();
      Word word = keys.stream().filter(one -> one.is(key.text())).findFirst().orElse(null);
      if (word == null) {
        unknown(key, keys, out);
      } else if (first.putIfAbsent(word, key) != null) {
        Scalar before = first.get(word);
        int line = before.position().line();
        out.add(Code.DUPLICATE_KEY, key.position(), key.text(), line, before.text());
      } else {
        entries.values.put(word, entry.value());
      }
    }
    return entries;
  }

  private static void unknown(Scalar key, Set<Word> keys, Diagnostics out) {
    List<String> words = new ArrayList<>(keys.stream().map(Word::chinese).toList());
    String known = String.join("、", words);
    keys.forEach(one -> words.add(one.english()));
    String nearest = Nearest.to(key.text(), words);
    out.suggest(nearest, Code.UNKNOWN_KEY, key.position(), key.text(), known);
  }

  Position position() {
    return position;
  }

  boolean has(Word key) {
    return values.containsKey(key);
  }

  /** Whether all of these are there; each that is not is told. */
  boolean require(Word... keys) {
    boolean all = true;
    for (Word key : keys) {
      if (!has(key)) {
        out.add(Code.MISSING_KEY, position, key);
        all = false;
      }
    }
    return all;
  }

  Node node(Word key) {
    return values.get(key);
  }

  /** The items of a list; what stands alone is a list of one. None if the key is not there. */
  List<Node> list(Word key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  String text(Word key) {
    return has(key) ? text(values.get(key), key) : null;
  }

  String text(Node node, Bilingual name) {
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
  String choice(Word key, Collection<String> known) {
    String text = text(key);
    return text == null ? null : choice(values.get(key), text, key, known);
  }

  String choice(Node node, String text, Word key, Collection<String> known) {
    if (known.contains(text)) {
      return text;
    }
    String all = known.stream().limit(20).collect(Collectors.joining("、"));
    out.suggest(Nearest.to(text, known), Code.BAD_CHOICE, node.position(), key, text, all);
    return null;
  }

  Boolean answer(Word key) {
    String text = choice(key, ANSWERS.keySet().stream().sorted().toList());
    return text == null ? null : ANSWERS.get(text);
  }

  BigDecimal number(Word key) {
    return has(key) ? number(values.get(key), key) : null;
  }

  BigDecimal number(Node node, Bilingual name) {
    String text = text(node, name);
    if (text == null) {
      return null;
    } else if (!NUMBER.matcher(text).matches()) {
      out.add(Code.BAD_NUMBER, node.position(), text);
      return null;
    }
    return Decimals.canonical(new BigDecimal(text));
  }

  LocalDate day(Word key) {
    String text = text(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      out.add(Code.BAD_DATE, values.get(key).position(), text);
      return null;
    }
  }
}
