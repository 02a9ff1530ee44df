package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;

/** An item of a convention in words. */
final class Described {

  private Described() {}

  /** A line for each thing that is said of it, in the words of the file. */
  static List<String> item(Item item, Lexicon lexicon) {
    List<String> lines = new ArrayList<>();
    for (Part.Entry entry : item.part().entries()) {
      String key = entry.key().value().strip();
      boolean isTitle = Key.ID.is(key) || Key.NAME.is(key) || Key.BEHAVIOUR.is(key);
      if (entry.colon() >= 0 && !entry.isEmpty() && !isTitle) {
        String value = Flat.text(entry.value());
        String article = Key.ARTICLE.is(key) ? lexicon.articles.get(value) : null;
        lines.add(Matches.brief(key + ": " + value + (article == null ? "" : " " + article)));
      }
    }
    if (item.inherited() != null) {
      item(item.inherited(), lexicon).stream()
          .filter(line -> lines.stream().noneMatch(own -> key(own).equals(key(line))))
          .forEach(lines::add);
    }
    return lines;
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }
}
