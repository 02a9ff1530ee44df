package org.gongyue.dsl.format;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spans;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Edits;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Finds in a tree the keys and words of the vocabulary, by the table of what may stand where, and
 * puts them into a language. Names and sentences of the community are left alone, and so are
 * expressions: they are part of what was adopted, word for word.
 */
final class Translation {

  private final Language language;
  private final Edits edits = new Edits();

  private Translation(Language language) {
    this.language = language;
  }

  /** The changes that put the keys and words of a file into a language. */
  static Edits of(Node root, Shape shape, Language language) {
    Translation translation = new Translation(language);
    translation.mapping(root, List.of(shape));
    return translation.edits;
  }

  private void mapping(Node node, List<Shape> shapes) {
    for (Node.Entry entry : entries(node)) {
      if (!isKey(entry, shapes)) {
        shapes.stream().map(Forms::beside).filter(form -> form != null).forEach(f -> limit(entry));
      }
    }
  }

  /** Puts a key into the language, and what it says; false if it is none of a mapping's. */
  private boolean isKey(Node.Entry entry, List<Shape> shapes) {
    for (Shape shape : shapes) {
      for (Key key : shape.keys()) {
        if (key.is(entry.key().text())) {
          edits.replace(entry.key(), language.of(key));
          Form form = Forms.of(shape, key);
          if (form != null) {
            value(entry.value(), form);
          }
          return true;
        }
      }
    }
    return false;
  }

  private void value(Node node, Form form) {
    switch (form.kind()) {
      case MAPPING -> named(node, form);
      case AMOUNT, TERM -> mapping(node, form.shapes());
      case ITEMS, MIXED -> mixed(node, form.shapes());
      case LIST -> items(node).forEach(item -> mapping(item, form.shapes()));
      case NAMED -> entries(node).forEach(entry -> named(entry.value(), form));
      case LIMITS, ITEM_LIMITS -> entries(node).forEach(this::limit);
      case BUDGETS -> entries(node).forEach(entry -> period(entry.key()));
      case QUANTITY -> word(node, text -> LimitWords.quantity(text, language));
      case WINDOW -> word(node, text -> Windows.in(text, language));
      case SPAN -> word(node, text -> Spans.in(text, language));
      case WORD, TEXT -> word(node, form.words());
      case TEXTS -> texts(node, form.words());
      case CONVENTION_ID,
          ID,
          NUMBER,
          WHOLE,
          DATE,
          VALUE,
          PRICE,
          CONDITION,
          NUMBERS,
          NAMED_TEXTS,
          SENTENCE -> {}
    }
  }

  private void mixed(Node node, List<Shape> shapes) {
    List<Node> all = node instanceof Node.Sequence ? items(node) : List.of(node);
    all.forEach(item -> mapping(item, shapes));
  }

  /** Of a list only what limits aim at: 无 among roles is the name of a role. */
  private void texts(Node node, Words<?> words) {
    word(node, words);
    if (words == Words.TARGETS) {
      items(node).forEach(item -> word(item, words));
    }
  }

  private void named(Node node, Form form) {
    if (node instanceof Scalar) {
      word(node, form.words());
    } else {
      mapping(node, form.shapes());
    }
  }

  private void period(Node key) {
    word(key, text -> LimitWords.key(text, language));
  }

  private void limit(Node.Entry entry) {
    word(entry.key(), text -> LimitWords.key(text, language));
    if (entry.value() instanceof Scalar) {
      word(entry.value(), text -> LimitWords.quantity(text, language));
    } else {
      mapping(entry.value(), List.of(Shape.LIMIT));
    }
  }

  private void word(Node node, Words<?> words) {
    if (words != null) {
      word(node, text -> words.in(text, language));
    }
  }

  private void word(Node node, UnaryOperator<String> translation) {
    if (node instanceof Scalar scalar) {
      String translated = translation.apply(scalar.text());
      if (!translated.equals(scalar.text())) {
        edits.replace(scalar, translated);
      }
    }
  }

  private static List<Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }
}
