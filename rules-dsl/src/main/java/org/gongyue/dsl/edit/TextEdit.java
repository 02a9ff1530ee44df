package org.gongyue.dsl.edit;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param from where what is replaced begins, in UTF-16 units
 * @param to where it ends
 * @param insert what takes its place
 */
public record TextEdit(int from, int to, String insert) {

  /** The text with all of the edits made; they do not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text.length() + 256);
    int at = 0;
    for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::from)).toList()) {
      changed.append(text, at, edit.from()).append(edit.insert());
      at = edit.to();
    }
    return changed.append(text, at, text.length()).toString();
  }
}
