package org.gongyue.dsl.edit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Sketch;
import org.gongyue.dsl.sketch.Text;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.YamlFile;

/** A file of a convention as far as it is typed. */
final class Draft {

  /** Longer texts are none of a convention: nothing is said of them here. */
  static final int LONGEST = YamlFile.LARGEST;

  private static final String SUITES = "conformance/";

  private final String name;
  private final Text text;
  private final Shape shape;
  private final Part root;
  private final Language language;

  private Draft(String name, String text, Shape shape) {
    this.name = name;
    this.text = new Text(text);
    this.shape = shape;
    this.root = Sketch.of(this.text);
    this.language = language(root, shape);
  }

  /**
   * A file.
   *
   * @param name in the folder of its convention, such as {@code redemption.yaml} or {@code
   *     conformance/cases.yaml}
   */
  static Draft of(String name, String text) {
    return new Draft(name, text.length() > LONGEST ? "" : text, shape(name));
  }

  static Draft of(String name, byte[] bytes) {
    return of(name, new String(bytes, StandardCharsets.UTF_8));
  }

  private static Shape shape(String name) {
    Optional<Document> document =
        Arrays.stream(Document.values()).filter(one -> one.file().equals(name)).findFirst();
    return document.isPresent()
        ? document.get().shape()
        : name.startsWith(SUITES) && name.endsWith(".yaml") ? Shape.SUITE : null;
  }

  /** That of most keys of the file; Chinese if there are none. */
  private static Language language(Part root, Shape shape) {
    int english = 0;
    int chinese = 0;
    if (shape != null && root instanceof Part.Mapping mapping) {
      for (Part.Entry entry : mapping.entries()) {
        Key key = Ask.key(shape, entry.key().value());
        english += key != null && key.english().equals(entry.key().value()) ? 1 : 0;
        chinese += key != null && key.chinese().equals(entry.key().value()) ? 1 : 0;
      }
    }
    return english > chinese ? Language.en : Language.zh;
  }

  String name() {
    return name;
  }

  Text text() {
    return text;
  }

  /** What the file is; null if it is none of the vocabulary's. */
  Shape shape() {
    return shape;
  }

  Part root() {
    return root;
  }

  /** The language of its keys. */
  Language language() {
    return language;
  }

  /** What stands at a place; null if there is nothing, or nobody knows what should. */
  Spot at(int place) {
    return shape == null ? null : Spot.at(root, Ask.file(shape), place);
  }

  /** The value of a key of a mapping; null if there is none. */
  static Part value(Part part, Key key) {
    Part.Entry entry = entry(part, key);
    return entry == null || entry.isEmpty() ? null : entry.value();
  }

  /** The entry of a key of a mapping; null if there is none. */
  static Part.Entry entry(Part part, Key key) {
    if (part instanceof Part.Mapping mapping) {
      for (Part.Entry entry : mapping.entries()) {
        if (entry.colon() >= 0 && key.is(entry.key().value().strip())) {
          return entry;
        }
      }
    }
    return null;
  }

  /** The single value of a key of a mapping; null if there is none. */
  static String text(Part part, Key key) {
    return value(part, key) instanceof Part.Single single ? single.value().strip() : null;
  }
}
