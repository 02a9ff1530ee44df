package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Part.Style;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Words;

/** Changes one field of a rule in the text of its file. */
final class FieldChange {

  private final Draft draft;
  private final Located rule;
  private final Places places;
  private final boolean inFlow;

  FieldChange(Draft draft, Located rule) {
    this.draft = draft;
    this.rule = rule;
    this.places = new Places(draft.text());
    this.inFlow = rule.mapping().flow();
  }

  /**
   * The edits.
   *
   * @param word the key of the field
   * @param value null or blank to take it out
   * @return empty if there is no such field, or the value cannot be written
   */
  Optional<List<TextEdit>> to(String word, String value) {
    Key key = Ask.key(rule.shape(), word);
    Part.Entry entry = key == null ? named(word) : Draft.entry(rule.mapping(), key);
    if (key == null && entry == null) {
      return Optional.empty();
    }
    Form form = key == null ? null : Forms.of(rule.shape(), key);
    if (value == null || value.isBlank()) {
      return Optional.of(
          entry == null ? List.of() : List.of(places.without(rule.mapping(), entry)));
    }
    Field.Kind kind = kind(key, form, entry, value);
    if (kind == Field.Kind.YAML && !isWritable(value)) {
      return Optional.empty();
    }
    if (entry == null) {
      String written = draft.language().of(key) + ":" + fresh(kind, form, value);
      return Optional.of(List.of(places.with(rule.mapping(), before(key), written)));
    } else if (entry.isEmpty()) {
      return Optional.of(List.of(places.value(entry, fresh(kind, form, value))));
    }
    return Optional.of(changed(kind, form, entry, value));
  }

  private Part.Entry named(String word) {
    return rule.mapping().entries().stream()
        .filter(entry -> entry.colon() >= 0 && entry.key().value().strip().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** What may be a mapping, and is written as one, is taken for one. */
  private static Field.Kind kind(Key key, Form form, Part.Entry entry, String value) {
    if (form == null) {
      return entry.value() instanceof Part.Single ? Field.Kind.TEXT : Field.Kind.YAML;
    }
    Field.Kind kind = FormReader.kind(key, form, entry, false);
    boolean mayBeMapping =
        switch (form.kind()) {
          case AMOUNT, TERM, PRICE, QUANTITY -> true;
          default -> false;
        };
    return mayBeMapping && value.strip().startsWith("{") ? Field.Kind.YAML : kind;
  }

  private boolean isWritable(String snippet) {
    boolean isBlock = !Snippet.isFlow(snippet) && Snippet.lines(snippet.strip()).size() > 1;
    return Snippet.isReadable(snippet) && !(inFlow && isBlock);
  }

  /** What follows the colon of a key that has no value yet. */
  private String fresh(Field.Kind kind, Form form, String value) {
    return switch (kind) {
      case TEXT, NUMBER, CHOICE, FLAG -> " " + single(kind, form, value);
      case LINES -> " " + Writing.texts(texts(value), inFlow);
      case YAML -> Writing.yaml(value, rule.mapping().column() + 2, places.lineEnd());
    };
  }

  private String single(Field.Kind kind, Form form, String value) {
    String text = kind == Field.Kind.FLAG ? flag(value) : value.strip();
    return Writing.isText(form) ? Quoting.text(text, inFlow) : Quoting.written(text, inFlow);
  }

  private String flag(String value) {
    return Words.BOOLEANS.in(value.strip().toLowerCase(Locale.ROOT), draft.language());
  }

  private static List<String> texts(String value) {
    return Snippet.lines(value).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The last key of those that come before it in the vocabulary; null if none does. */
  private Part.Entry before(Key key) {
    List<Key> order = rule.shape().keys();
    Part.Entry last = null;
    for (Part.Entry entry : rule.mapping().entries()) {
      Key own = Ask.key(rule.shape(), entry.key().value().strip());
      if (own == null || order.indexOf(own) < order.indexOf(key)) {
        last = entry;
      }
    }
    return last;
  }

  private List<TextEdit> changed(Field.Kind kind, Form form, Part.Entry entry, String value) {
    Part old = entry.value();
    return switch (kind) {
      case TEXT, NUMBER, CHOICE, FLAG -> single(kind, form, (Part.Single) old, value);
      case LINES -> new ListChange(draft.text(), inFlow).to(old, texts(value));
      case YAML -> yaml(entry, value);
    };
  }

  private List<TextEdit> single(Field.Kind kind, Form form, Part.Single old, String value) {
    String text = kind == Field.Kind.FLAG ? flag(value) : value.strip();
    if (text.equals(old.value().strip()) || (kind == Field.Kind.FLAG && means(old, text))) {
      return List.of();
    }
    boolean isText = Writing.isText(form);
    Style style = old.style() == Style.BLOCK ? Style.PLAIN : old.style();
    return List.of(new TextEdit(old.from(), old.to(), Quoting.like(style, text, inFlow, isText)));
  }

  private static boolean means(Part.Single old, String text) {
    return Words.BOOLEANS.meaning(text).equals(Words.BOOLEANS.meaning(old.value().strip()));
  }

  private List<TextEdit> yaml(Part.Entry entry, String value) {
    Part old = entry.value();
    if (Snippet.of(draft.text(), old).equals(value.stripTrailing())) {
      return List.of();
    }
    int column = draft.text().column(entry.key().from());
    boolean isBelow = draft.text().lineOf(old.from()) > draft.text().lineOf(entry.colon());
    int indent = isBelow ? draft.text().column(old.from()) : column + 2;
    String written = Writing.yaml(value, indent, places.lineEnd());
    boolean staysBelow = isBelow && !written.startsWith(" ");
    if (staysBelow) {
      // The comments between the key and its value stay.
      int from = draft.text().start(draft.text().lineOf(old.from()));
      return List.of(new TextEdit(from, old.to(), written.substring(places.lineEnd().length())));
    }
    return List.of(
        isBelow || !written.startsWith(" ")
            ? new TextEdit(entry.colon() + 1, old.to(), written)
            : new TextEdit(old.from(), old.to(), written.substring(1)));
  }
}
