package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Descriptions;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Words;

/** Makes the form of a rule. */
final class FormReader {

  private final Draft draft;
  private final Located rule;
  private final Lexicon lexicon;
  private final Language shown;
  private final Descriptions descriptions;

  FormReader(Draft draft, Located rule, Lexicon lexicon, Locale locale) {
    this.draft = draft;
    this.rule = rule;
    this.lexicon = lexicon;
    this.shown = locale.getLanguage().equals("en") ? Language.en : Language.zh;
    this.descriptions = new Descriptions(locale);
  }

  RuleForm read() {
    List<Field> fields = new ArrayList<>();
    KeyItems items = new KeyItems(shown, Locale.ROOT);
    for (Key key : rule.shape().keys()) {
      Form form = Forms.of(rule.shape(), key);
      Part.Entry entry = Draft.entry(rule.mapping(), key);
      boolean isOutlined = rule.list() == null && form != null && form.kind() == Form.Kind.LIST;
      boolean fits = items.fits(rule.shape(), key, rule.side());
      if (form != null && !isOutlined && (fits || entry != null)) {
        fields.add(field(key, form, entry));
      }
    }
    for (Part.Entry entry : rule.mapping().entries()) {
      if (entry.colon() >= 0 && Ask.key(rule.shape(), entry.key().value().strip()) == null) {
        fields.add(other(entry));
      }
    }
    return new RuleForm(rule.entry().id(), fields);
  }

  /** What stands beside the keys of the vocabulary: limits, or what somebody mistyped. */
  private Field other(Part.Entry entry) {
    String word = entry.key().value().strip();
    boolean single = entry.value() instanceof Part.Single;
    return new Field(
        word,
        word,
        single ? Field.Kind.TEXT : Field.Kind.YAML,
        value(single ? Field.Kind.TEXT : Field.Kind.YAML, entry),
        List.of(),
        false,
        "",
        entry.key().from(),
        entry.to());
  }

  private Field field(Key key, Form form, Part.Entry entry) {
    List<String> choices = choices(key, form);
    Field.Kind kind = kind(key, form, entry, !choices.isEmpty());
    String value = entry == null || entry.isEmpty() ? null : value(kind, entry);
    if (kind == Field.Kind.CHOICE && value != null && !choices.contains(value)) {
      choices.add(0, value);
    }
    return new Field(
        key.english(),
        shown.of(key),
        kind,
        value,
        kind == Field.Kind.FLAG ? List.of() : choices,
        rule.shape().alwaysRequires(key),
        descriptions.of(rule.shape(), key),
        entry == null ? rule.mapping().to() : entry.key().from(),
        entry == null ? rule.mapping().to() : entry.to());
  }

  private List<String> choices(Key key, Form form) {
    Ask ask = new Ask(rule.shape(), key, form, Ask.Level.WHOLE, null);
    return new ArrayList<>(
        Choices.of(ask, rule.around(), lexicon, draft.language()).stream()
            .map(Choices.Choice::value)
            .toList());
  }

  /** How a key is shown with the value that it has. */
  static Field.Kind kind(Key key, Form form, Part.Entry entry, boolean hasChoices) {
    Part value = entry == null || entry.isEmpty() ? null : entry.value();
    boolean single = value == null || value instanceof Part.Single;
    return switch (form.kind()) {
      case TEXTS ->
          value instanceof Part.Mapping || isDeep(value) ? Field.Kind.YAML : Field.Kind.LINES;
      case WORD ->
          !single
              ? Field.Kind.YAML
              : form.words() == Words.BOOLEANS && isBoolean(value)
                  ? Field.Kind.FLAG
                  : Field.Kind.CHOICE;
      case NUMBER, WHOLE -> single ? Field.Kind.NUMBER : Field.Kind.YAML;
      case TEXT, WINDOW ->
          !single ? Field.Kind.YAML : hasChoices ? Field.Kind.CHOICE : Field.Kind.TEXT;
      case SENTENCE,
          CONVENTION_ID,
          ID,
          DATE,
          VALUE,
          CONDITION,
          AMOUNT,
          TERM,
          SPAN,
          PRICE,
          QUANTITY ->
          single ? Field.Kind.TEXT : Field.Kind.YAML;
      case NUMBERS, LIMITS, ITEM_LIMITS, BUDGETS, NAMED_TEXTS, MAPPING, LIST, ITEMS, MIXED, NAMED ->
          Field.Kind.YAML;
    };
  }

  private static boolean isBoolean(Part value) {
    return value == null || Words.BOOLEANS.meaning(LexiconReader.string(value)) != null;
  }

  private static boolean isDeep(Part value) {
    return LexiconReader.items(value).stream().anyMatch(item -> !(item instanceof Part.Single));
  }

  private String value(Field.Kind kind, Part.Entry entry) {
    Part value = entry.value();
    return switch (kind) {
      case TEXT, NUMBER, CHOICE -> LexiconReader.string(value);
      case FLAG -> String.valueOf(Words.BOOLEANS.meaning(LexiconReader.string(value)));
      case LINES -> String.join("\n", LexiconReader.texts(value));
      case YAML -> Snippet.of(draft.text(), value);
    };
  }
}
