package org.gongyue.dsl.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;

/** What an expression may read at a place: attributes and facts, with how each is described. */
final class Scope {

  private Scope() {}

  /** By their names; the value is null where nothing is said of one but its type. */
  static Map<String, Part> attributes(List<Part.Mapping> around, Lexicon lexicon) {
    Map<String, Part> known = new LinkedHashMap<>();
    for (int i = around.size() - 1; i >= 0; i--) {
      known.putAll(LexiconReader.entries(Draft.value(around.get(i), Key.ATTRIBUTES)));
      String id = Draft.text(around.get(i), Key.ID);
      Item item = id == null ? null : lexicon.items.get(id);
      if (item != null) {
        LexiconReader.entries(item.value(Key.ATTRIBUTES)).forEach(known::putIfAbsent);
      }
    }
    lexicon.facts.forEach(known::putIfAbsent);
    return known;
  }

  /** The options of what the mapping around goes by (按). */
  static List<String> options(List<Part.Mapping> around, Lexicon lexicon) {
    for (int i = around.size() - 1; i >= 0; i--) {
      String by = Draft.text(around.get(i), Key.BY);
      if (by != null) {
        return options(attributes(around, lexicon).get(by));
      }
    }
    return List.of();
  }

  /** The options of an attribute; none if it has none. */
  static List<String> options(Part attribute) {
    return LexiconReader.texts(Draft.value(attribute, Key.OPTIONS));
  }
}
