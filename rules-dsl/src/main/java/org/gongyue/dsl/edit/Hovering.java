package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Part.Style;
import org.gongyue.dsl.vocabulary.Descriptions;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/** Says what a key, a name or a function at a place means. */
final class Hovering {

  private static final int MOST_CHOICES = 12;

  private final Draft draft;
  private final Lexicon lexicon;
  private final Convention good;
  private final Locale locale;
  private final Texts texts;

  /**
   * Of a file.
   *
   * @param good the convention when there was last no error in it; null if nobody knows
   */
  Hovering(Draft draft, Lexicon lexicon, Convention good, Locale locale) {
    this.draft = draft;
    this.lexicon = lexicon;
    this.good = good;
    this.locale = locale;
    this.texts = Call.texts(locale);
  }

  /** What is at a place; empty if nobody knows. */
  Optional<Hover> at(int place) {
    Spot spot = draft.at(place);
    if (spot == null || spot.single().isMissing() || spot.ask() == null) {
      return Optional.empty();
    }
    Part.Single single = spot.single();
    if (spot.isKey()) {
      return key(spot, single);
    } else if (ExpressionItems.isExpression(spot.ask())) {
      return word(spot, single, place);
    }
    return named(spot, single);
  }

  private static Optional<Hover> hover(Part.Single over, String title, List<String> lines) {
    return Optional.of(new Hover(over.from(), over.to(), title, lines));
  }

  private Optional<Hover> key(Spot spot, Part.Single single) {
    String word = single.value().strip();
    if (spot.ask().hasNames()) {
      Optional<Hover> known = name(single.from(), single.to(), word);
      return known.isPresent() || spot.entry().isEmpty()
          ? known
          : hover(single, word, List.of(Flat.text(spot.entry().value())));
    }
    for (Shape shape : spot.ask().shapes(spot.mapping())) {
      Key key = Ask.key(shape, word);
      if (key != null) {
        return hover(single, title(key), lines(shape, key, spot));
      }
    }
    return Optional.empty();
  }

  private String title(Key key) {
    boolean english = locale.getLanguage().equals("en");
    return english ? key.english() : key.chinese() + "（" + key.english() + "）";
  }

  private List<String> lines(Shape shape, Key key, Spot spot) {
    Descriptions descriptions = new Descriptions(locale);
    List<String> lines = new ArrayList<>();
    lines.add(descriptions.of(shape, key));
    Form form = Forms.of(shape, key);
    if (form != null) {
      lines.add(texts.get("DEFAULT_FORM", descriptions.of(form.kind())));
      Ask ask = new Ask(shape, key, form, Ask.Level.WHOLE, null);
      List<String> choices =
          Choices.of(ask, spot.around(), lexicon, draft.language()).stream()
              .map(one -> one.detail().isEmpty() ? one.value() : one.value() + " " + one.detail())
              .map(Matches::brief)
              .limit(MOST_CHOICES)
              .toList();
      if (!choices.isEmpty()) {
        lines.add(texts.get("CHOICES", String.join("; ", choices)));
      }
      String example = Samples.of(shape, key, draft.language());
      if (example != null) {
        lines.add(texts.get("EXAMPLE", example));
      }
    }
    if (shape.requires(key)) {
      lines.add(texts.get("REQUIRED"));
    }
    return lines;
  }

  /** A value that names something. */
  private Optional<Hover> named(Spot spot, Part.Single single) {
    String word = single.value().strip();
    boolean isOwn = spot.ask().is(Key.ID) && spot.mapping() != null;
    if (isOwn && lexicon.items.containsKey(word)) {
      Item item = lexicon.items.get(word);
      return hover(single, item.title(), described(item));
    }
    return name(single.from(), single.to(), word);
  }

  private Optional<Hover> name(int from, int to, String word) {
    String article = lexicon.articles.get(word);
    if (article != null) {
      return Optional.of(new Hover(from, to, word, List.of(article)));
    }
    Item item = lexicon.item(word);
    return item == null
        ? Optional.empty()
        : Optional.of(new Hover(from, to, item.title(), described(item)));
  }

  /** In sentences, if they are known, and as it is written. */
  private List<String> described(Item item) {
    List<String> lines =
        new ArrayList<>(good == null ? List.of() : new Spoken(good, locale).of(item.id()));
    lines.addAll(Described.item(item, lexicon));
    return lines;
  }

  /** A word of an expression, or a name between its quotes. */
  private Optional<Hover> word(Spot spot, Part.Single single, int place) {
    String text = draft.text().toString();
    int content = single.from() + (isQuoted(single) ? 1 : 0);
    boolean escaped = single.style() == Style.DOUBLE_QUOTED;
    Phrase phrase = Phrase.of(text.substring(Math.min(content, place), place), escaped);
    int from = content + phrase.from();
    int to = place;
    char stop = '"';
    while (to < single.to()
        && (phrase.inQuotes()
            ? text.charAt(to) != stop && text.charAt(to) != '\\'
            : Extent.isWord(text.charAt(to)))) {
      to++;
    }
    String word = text.substring(Math.min(from, to), to);
    if (phrase.inQuotes()) {
      return name(from, to, word);
    }
    Call call = Call.of(word);
    boolean called = to < text.length() && text.charAt(to) == '(';
    if (call != null && called) {
      return Optional.of(
          new Hover(from, to, call.signature(locale), List.of(call.meaning(locale))));
    }
    Map<String, Part> attributes = Scope.attributes(spot.around(), lexicon);
    return attributes.containsKey(word)
        ? Optional.of(new Hover(from, to, word, List.of(Flat.text(attributes.get(word)))))
        : Optional.empty();
  }

  private static boolean isQuoted(Part.Single single) {
    return single.style() == Style.SINGLE_QUOTED || single.style() == Style.DOUBLE_QUOTED;
  }
}
