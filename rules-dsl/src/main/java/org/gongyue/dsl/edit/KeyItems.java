package org.gongyue.dsl.edit;

import java.util.Locale;
import org.gongyue.dsl.edit.Proposal.Kind;
import org.gongyue.dsl.vocabulary.Descriptions;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;

/** Keys as an editor shows them. */
final class KeyItems {

  private final Language language;
  private final Descriptions descriptions;

  KeyItems(Language language, Locale locale) {
    this.language = language;
    this.descriptions = new Descriptions(locale);
  }

  /** Whether a key is of any use on a side: what is positive deducts nothing. */
  boolean fits(Shape shape, Key key, Key side) {
    return switch (shape) {
      case BEHAVIOUR, RULE ->
          !(side == Key.POSITIVE && (key == Key.DEDUCT || key == Key.WARN_FIRST))
              && !(side == Key.NEGATIVE && (key == Key.AWARD || key == Key.VALIDITY));
      case REPEATED_AWARD, AWARD_BOUNDS -> side != Key.NEGATIVE;
      case REPEATED_DEDUCTION, DEDUCTION_BOUNDS -> side != Key.POSITIVE;
      default -> true;
    };
  }

  void add(Shape shape, Key key, String suffix, Matches out) {
    String word = language.of(key);
    String description = descriptions.of(shape, key);
    out.add(word, word + suffix, description, Kind.KEY, key.chinese(), key.english());
  }

  /** Whether the items of such a list have numbers of the convention. */
  static boolean isNumbered(Shape shape) {
    return switch (shape) {
      case BEHAVIOUR, RULE, SETTLEMENT, REWARD, TRANSFER, INDICATOR, GATE -> true;
      default -> false;
    };
  }
}
