package org.gongyue.dsl.everykey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;

/** What of the vocabulary files use: {@code BEHAVIOUR CHOICE}, {@code BEHAVIOUR CHOICE 最高}. */
final class Uses {

  private final Set<String> found = new TreeSet<>();

  /** What the files of some folders use, and the suites. */
  static Set<String> in(List<Path> folders) {
    Uses uses = new Uses();
    for (Path folder : folders) {
      for (Document document : Document.values()) {
        Path file = folder.resolve(document.file());
        if (Files.exists(file)) {
          Diagnostics out = new Diagnostics();
          uses.mapping(YamlFile.read(file, file.toString(), out), List.of(document.shape()));
        }
      }
    }
    try (Stream<Path> suites = Files.list(EveryKey.suites())) {
      for (Path suite : suites.sorted().toList()) {
        Diagnostics out = new Diagnostics();
        uses.mapping(YamlFile.read(suite, suite.toString(), out), List.of(Shape.SUITE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uses.found;
  }

  /** What the vocabulary has, written alike. */
  static Set<String> possible() {
    Set<String> all = new TreeSet<>();
    for (Shape shape : Shape.values()) {
      for (Key key : shape.keys()) {
        all.add(use(shape, key));
        Form form = Forms.of(shape, key);
        if (form != null && form.words() != null) {
          form.words().chinese().forEach(word -> all.add(use(shape, key) + " " + word));
        }
      }
    }
    return all;
  }

  private static String use(Shape shape, Key key) {
    return shape + " " + key.name();
  }

  private void mapping(Node node, List<Shape> shapes) {
    if (node instanceof Node.Mapping mapping) {
      shapes(mapping, shapes).forEach(shape -> mapping(mapping, shape));
    }
  }

  private void mapping(Node.Mapping mapping, Shape shape) {
    for (Node.Entry entry : mapping.entries()) {
      Key key = key(entry.key(), shape);
      if (key != null) {
        found.add(use(shape, key));
        value(entry.value(), Forms.of(shape, key), use(shape, key));
      } else if (Forms.beside(shape) != null) {
        limit(entry.value());
      }
    }
  }

  /** The shapes that have all keys of a mapping, and whose required keys it has. */
  private static List<Shape> shapes(Node.Mapping mapping, List<Shape> shapes) {
    List<Shape> fitting = new ArrayList<>();
    for (Shape shape : shapes) {
      List<Key> keys = new ArrayList<>();
      mapping.entries().forEach(entry -> keys.add(key(entry.key(), shape)));
      boolean fits = !keys.contains(null);
      for (Key key : shape.keys()) {
        fits &= keys.contains(key) || !shape.requires(key);
      }
      if (fits) {
        fitting.add(shape);
      }
    }
    return fitting.isEmpty() ? shapes.subList(0, 1) : fitting;
  }

  private static Key key(Scalar word, Shape shape) {
    return shape.keys().stream().filter(key -> key.is(word.text())).findFirst().orElse(null);
  }

  private void value(Node node, Form form, String use) {
    if (form.words() != null) {
      items(node).forEach(item -> word(item, form.words(), use));
    }
    switch (form.kind()) {
      case MAPPING, AMOUNT, TERM -> mapping(node, form.shapes());
      case LIST, ITEMS, MIXED -> items(node).forEach(item -> mapping(item, form.shapes()));
      case NAMED -> {
        for (Node.Entry entry : entries(node)) {
          word(entry.value(), form.words(), use);
          mapping(entry.value(), form.shapes());
        }
      }
      case LIMITS, ITEM_LIMITS -> entries(node).forEach(entry -> limit(entry.value()));
      default -> {}
    }
  }

  private void limit(Node value) {
    mapping(value, List.of(Shape.LIMIT));
  }

  private void word(Node node, Words<?> words, String use) {
    if (node instanceof Scalar scalar && words.meaning(scalar.text()) != null) {
      found.add(use + " " + words.in(scalar.text(), Language.zh));
    }
  }

  private static List<Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }
}
