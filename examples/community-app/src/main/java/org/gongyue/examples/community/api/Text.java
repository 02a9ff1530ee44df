package org.gongyue.examples.community.api;

import java.util.regex.Pattern;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;

/**
 * What texts and ids may be made of. Control characters, halves of characters and marks that turn
 * the direction of writing are refused: by them one id looks like another.
 */
final class Text {

  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:~@+-]{0,99}");

  /** Joins emoji to one. */
  private static final int JOINER = 0x200D;

  private Text() {}

  /** Refuses a text with anything in it that nobody sees; ends of lines are fine. */
  static void check(String text) {
    if (!text.codePoints().allMatch(Text::isVisible)) {
      throw Problem.of(Refusal.BAD_TEXT);
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
      case Character.FORMAT -> point == JOINER;
      case Character.SURROGATE -> false;
      // Unassigned may only mean newer than our Java: rare characters of names are.
      default -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
    };
  }

  /** Refuses an id that could not stand in a path; null is none. */
  static void checkId(String field, String id) {
    if (id != null && !ID.matcher(id).matches()) {
      throw Problem.of(Refusal.BAD_ID, field).with("field", field);
    }
  }
}
