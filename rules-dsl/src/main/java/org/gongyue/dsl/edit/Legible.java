package org.gongyue.dsl.edit;

import java.util.List;

/** Whether edits leave a file as readable as it was. */
final class Legible {

  private Legible() {}

  static boolean after(Draft draft, List<TextEdit> edits) {
    String text = draft.text().toString();
    return edits.isEmpty()
        || Snippet.tree(TextEdit.apply(text, edits)) != null
        || Snippet.tree(text) == null;
  }
}
