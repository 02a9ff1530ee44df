package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Optional;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.edit.Proposal.Kind;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;

/** Whole new items of lists, with the next number that is not in use. */
final class Templates {

  private Templates() {}

  /**
   * Adds the item that a list may get.
   *
   * @param column the column at which it is written
   * @param dash what it begins with
   */
  static void add(
      Ask ask,
      Spot spot,
      int column,
      String dash,
      Lexicon lexicon,
      Language language,
      Texts texts,
      Matches out) {
    Shape shape = ask.form().shapes().get(0);
    String id = KeyItems.isNumbered(shape) ? number(ask.key(), spot, lexicon) : null;
    boolean takes = spot.side() == Key.NEGATIVE;
    List<String> lines = Template.of(ask.key(), shape, id, takes, lexicon, language);
    String gap = "\n" + " ".repeat(column + dash.length());
    String name = texts.get(name(ask.key(), shape));
    out.add(
        id == null ? name : name + " " + id,
        dash + String.join(gap, lines),
        String.join("  ", lines),
        Kind.TEMPLATE,
        dash.isEmpty() ? lines.get(0) : dash + lines.get(0));
  }

  private static String name(Key key, Shape shape) {
    return switch (key) {
      case POSITIVE,
          NEGATIVE,
          SETTLEMENTS,
          REWARDS,
          TRANSFERS,
          RULES,
          UNITS,
          GRADINGS,
          INDICATORS,
          NOT_RATED,
          CASES ->
          "NEW_" + key.name();
      case LIMITS -> shape == Shape.WIDE_LIMIT ? "NEW_LIMITS" : "NEW_OTHER";
      default -> "NEW_OTHER";
    };
  }

  private static String number(Key section, Spot spot, Lexicon lexicon) {
    String behaviour = section == Key.RULES ? behaviour(spot) : null;
    return behaviour == null
        ? Numbers.next(section, lexicon)
        : Numbers.nextRule(behaviour, lexicon);
  }

  private static String behaviour(Spot spot) {
    for (int i = spot.around().size() - 1; i >= 0; i--) {
      Part.Mapping mapping = spot.around().get(i);
      String id = Draft.text(mapping, Key.ID);
      if (id != null && Draft.value(mapping, Key.RULES) != null) {
        return id;
      }
    }
    return null;
  }

  /** The next number of the list around the value of 编号. */
  static Optional<String> number(Spot spot, Lexicon lexicon) {
    Shape shape = spot.ask().shape();
    if (shape == Shape.RULE) {
      return Optional.ofNullable(behaviour(spot)).map(id -> Numbers.nextRule(id, lexicon));
    }
    Key section =
        switch (shape) {
          case SETTLEMENT -> Key.SETTLEMENTS;
          case REWARD -> Key.REWARDS;
          case TRANSFER -> Key.TRANSFERS;
          case INDICATOR -> Key.INDICATORS;
          case GATE -> Key.NOT_RATED;
          default -> spot.side();
        };
    return Optional.ofNullable(section).map(key -> Numbers.next(key, lexicon));
  }
}
