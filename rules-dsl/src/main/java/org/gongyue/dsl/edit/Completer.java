package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.edit.Proposal.Kind;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Part.Style;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * Says what may be written at a place. A mark is put there first, so that there is a word even
 * where nothing is typed yet; then the tree says what stands around it.
 */
final class Completer {

  /** A character that no convention may have. */
  private static final char MARK = '\uE000';

  private final Draft marked;
  private final int at;
  private final Lexicon lexicon;
  private final Locale locale;
  private final Texts texts;
  private final Language language;
  private final String text;

  private Completer(Draft draft, int at, Lexicon lexicon, Locale locale) {
    String typed = draft.text().toString();
    this.text = typed.substring(0, at) + MARK + typed.substring(at);
    this.marked = Draft.of(draft.name(), text);
    this.at = at;
    this.lexicon = lexicon;
    this.locale = locale;
    this.texts = Call.texts(locale);
    this.language = draft.language();
  }

  /** What may be written at a place of a file. */
  static Completion at(Draft draft, int at, Lexicon lexicon, Locale locale) {
    return new Completer(draft, at, lexicon, locale).complete();
  }

  private Completion complete() {
    Spot spot = marked.at(at);
    if (spot == null || !isIn(spot.single())) {
      return Completion.none(at);
    }
    return spot.isKey() ? key(spot) : value(spot);
  }

  private boolean isIn(Part.Single single) {
    return single.from() <= at && at < single.to();
  }

  /** Where what is within the quotes begins. */
  private static int contentFrom(Part.Single single) {
    Style style = single.style();
    return single.from() + (style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED ? 1 : 0);
  }

  private int contentTo(Part.Single single) {
    int from = contentFrom(single);
    boolean closed =
        from > single.from()
            && single.to() > at + 1
            && text.charAt(single.to() - 1) == text.charAt(single.from());
    return single.to() - (closed ? 1 : 0);
  }

  private Completion key(Spot spot) {
    Part.Single single = spot.single();
    int from = contentFrom(single);
    boolean hasColon = spot.entry().colon() >= 0;
    int to = hasColon ? contentTo(single) - 1 : at;
    Matches matches = new Matches(text.substring(from, at));
    if (spot.ask() != null) {
      String suffix = hasColon ? "" : ": ";
      if (spot.ask().hasNames()) {
        names(spot, spot.mapping(), matches, suffix);
      } else {
        keys(spot, spot.ask().shapes(spot.mapping()), spot.mapping(), matches, suffix);
      }
      if (!hasColon) {
        itemBelow(spot, matches);
      }
    }
    return matches.over(from, Math.max(at, to));
  }

  /** The keys that are not there yet: first those that must be. */
  private void keys(
      Spot spot, List<Shape> shapes, Part.Mapping mapping, Matches out, String suffix) {
    KeyItems items = new KeyItems(language, locale);
    for (boolean required : new boolean[] {true, false}) {
      for (Shape shape : shapes) {
        for (Key key : shape.keys()) {
          boolean isOwn = spot.isKey() && key.is(spot.single().value().replace("" + MARK, ""));
          boolean isThere = mapping != null && Draft.entry(mapping, key) != null && !isOwn;
          if (shape.requires(key) == required && !isThere && items.fits(shape, key, spot.side())) {
            items.add(shape, key, suffix, out);
          }
        }
        if (!required && shape == Shape.WIDE_LIMIT) {
          Ask limits = new Ask(shape, Key.LIMITS, Forms.beside(shape), Ask.Level.WHOLE, null);
          names(limits, spot, mapping, out, suffix);
        }
      }
    }
  }

  private void names(Spot spot, Part.Mapping mapping, Matches out, String suffix) {
    names(spot.ask(), spot, mapping, out, suffix);
  }

  private void names(Ask ask, Spot spot, Part.Mapping mapping, Matches out, String suffix) {
    for (Choices.Choice one : Choices.names(ask, spot.around(), lexicon, language)) {
      boolean isThere =
          mapping != null
              && mapping.entries().stream()
                  .anyMatch(e -> e.colon() >= 0 && e.key().value().equals(one.value()));
      if (!isThere) {
        String written = Quoting.written(one.value(), spot.inFlow());
        out.add(one.value(), written + suffix, one.detail(), one.kind());
      }
    }
  }

  /** A line under a list that is neither an item nor a key yet may become an item. */
  private void itemBelow(Spot spot, Matches out) {
    Part.Entry before = null;
    for (Part.Entry entry : spot.mapping().entries()) {
      if (entry.key().from() == spot.single().from()) {
        break;
      }
      before = entry;
    }
    int column = marked.text().column(spot.single().from());
    if (before != null && column > spot.mapping().column()) {
      Ask ask = spot.ask().value(spot.mapping(), before.key().value());
      if (ask != null && ask.isListOfMappings()) {
        templates(ask, spot, column, "- ", out);
      }
    }
  }

  private void templates(Ask ask, Spot spot, int column, String dash, Matches out) {
    Templates.add(ask, spot, column, dash, lexicon, language, texts, out);
  }

  private Completion value(Spot spot) {
    Part.Single single = spot.single();
    int from = contentFrom(single);
    if (spot.ask() == null) {
      return Completion.none(at);
    } else if (ExpressionItems.isExpression(spot.ask())) {
      return expression(spot, from);
    }
    int to = Math.max(at, contentTo(single) - 1);
    Matches matches = new Matches(text.substring(from, at));
    if (single.style() == Style.PLAIN && isOwnLine(spot)) {
      mappingBelow(spot, matches);
    }
    if (spot.ask().is(Key.ID) && KeyItems.isNumbered(spot.ask().shape())) {
      Templates.number(spot, lexicon)
          .ifPresent(id -> matches.add(id, id, texts.get("NEXT_ID"), Kind.VALUE));
    }
    for (Choices.Choice one : Choices.of(spot.ask(), spot.around(), lexicon, language)) {
      String written =
          single.style() == Style.PLAIN
              ? Quoting.written(one.value(), spot.inFlow())
              : Quoting.within(single.style(), one.value());
      matches.add(one.value(), written, one.detail(), one.kind(), one.detail());
    }
    return matches.over(from, to);
  }

  /** Whether nothing but dashes and spaces stand before it on its line. */
  private boolean isOwnLine(Spot spot) {
    int start = marked.text().start(marked.text().lineOf(spot.single().from()));
    String before = text.substring(start, spot.single().from());
    return !spot.inFlow() && before.chars().allMatch(c -> c == ' ' || c == '-');
  }

  /** A word on a line of its own may become the first key of a mapping, or an item of a list. */
  private void mappingBelow(Spot spot, Matches out) {
    Ask ask = spot.ask();
    int column = marked.text().column(spot.single().from());
    if (ask.isListOfMappings()) {
      templates(ask, spot, column, "- ", out);
    } else if (ask.level() == Ask.Level.ITEM && ask.form().kind() == Form.Kind.LIST) {
      templates(ask, spot, column, "", out);
    }
    if (ask.hasNames()) {
      names(spot, null, out, ": ");
    } else {
      keys(spot, ask.shapes(), null, out, ": ");
    }
  }

  private Completion expression(Spot spot, int from) {
    boolean escaped = spot.single().style() == Style.DOUBLE_QUOTED;
    Phrase phrase = Phrase.of(text.substring(from, at), escaped);
    int word = from + phrase.from();
    Matches matches = new Matches(text.substring(word, at));
    ExpressionItems items = new ExpressionItems(spot, lexicon, language, locale);
    int to = at;
    if (phrase.inQuotes()) {
      int close = text.indexOf('"', at + 1);
      int line = marked.text().end(marked.text().lineOf(at));
      boolean closed = close >= 0 && close < Math.min(line, spot.single().to());
      String end = closed ? "" : escaped ? "\\\"" : "\"";
      items.names(
          phrase,
          (label, one) -> matches.add(label, label + end, one.detail(), one.kind(), one.detail()));
    } else {
      while (to + 1 < text.length() && Extent.isWord(text.charAt(to + 1))) {
        to++;
      }
      if (spot.single().style() == Style.PLAIN && isOwnLine(spot)) {
        mappingBelow(spot, matches);
      }
      items.words(matches);
    }
    return matches.over(word, to);
  }
}
