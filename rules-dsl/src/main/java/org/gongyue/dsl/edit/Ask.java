package org.gongyue.dsl.edit;

import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * What a part of a file should be, by the table of the vocabulary.
 *
 * @param shape the mapping in which its key stands; of a whole file, what that is
 * @param key its key; null for a whole file
 * @param form what the value of the key looks like; null for a whole file, and if nobody knows
 * @param level which part of the value it is
 * @param name at {@link Level#NAMED}, the name under which it stands; else null
 */
record Ask(Shape shape, Key key, Form form, Level level, String name) {

  /** Parts of the value of a key. */
  enum Level {
    /** All of it. */
    WHOLE,
    /** An item of its list. */
    ITEM,
    /** What stands under a name in its mapping. */
    NAMED
  }

  /** Of a whole file. */
  static Ask file(Shape shape) {
    return new Ask(shape, null, null, Level.WHOLE, null);
  }

  /** The mappings that it may be; none if it may be none, or one of names. */
  List<Shape> shapes() {
    if (key == null) {
      return List.of(shape);
    } else if (form == null) {
      return List.of();
    }
    return switch (form.kind()) {
      case MAPPING, AMOUNT, TERM, ITEMS, MIXED -> form.shapes();
      case LIST -> level == Level.ITEM ? form.shapes() : List.of();
      case NAMED -> level == Level.NAMED ? form.shapes() : List.of();
      case LIMITS, ITEM_LIMITS -> level == Level.NAMED ? List.of(Shape.LIMIT) : List.of();
      default -> List.of();
    };
  }

  /** Those of them in which the keys of a mapping may stand; all of them if there is none. */
  List<Shape> shapes(Part.Mapping mapping) {
    List<Shape> all = shapes();
    if (all.size() < 2) {
      return all;
    }
    List<Shape> fitting =
        all.stream()
            .filter(
                one ->
                    mapping.entries().stream()
                        .filter(entry -> entry.colon() >= 0)
                        .allMatch(entry -> key(one, entry.key().value().strip()) != null))
            .toList();
    return fitting.isEmpty() ? all : fitting;
  }

  /** Whether its keys are names that the author gives, or says by whom and in which window. */
  boolean hasNames() {
    return level == Level.WHOLE
        && form != null
        && switch (form.kind()) {
          case NAMED, NAMED_TEXTS, LIMITS, ITEM_LIMITS, BUDGETS, PRICE -> true;
          default -> false;
        };
  }

  /** Whether it may be a list of mappings. */
  boolean isListOfMappings() {
    return level == Level.WHOLE && form != null && form.kind() == Form.Kind.LIST;
  }

  /** Of an item. */
  Ask item() {
    return level == Level.WHOLE ? new Ask(shape, key, form, Level.ITEM, null) : this;
  }

  /** Of the value of a key of a mapping; null if nobody knows. */
  Ask value(Part.Mapping mapping, String word) {
    String text = word.strip();
    if (hasNames()) {
      return new Ask(shape, key, form, Level.NAMED, text);
    }
    for (Shape one : shapes(mapping)) {
      Key found = key(one, text);
      if (found != null) {
        return new Ask(one, found, Forms.of(one, found), Level.WHOLE, null);
      }
    }
    for (Shape one : shapes(mapping)) {
      Form beside = Forms.beside(one);
      if (beside != null) {
        return new Ask(one, Key.LIMITS, beside, Level.NAMED, text);
      }
    }
    return null;
  }

  /** The key of a mapping that a word is; null if it is none. */
  static Key key(Shape shape, String word) {
    for (Key key : shape.keys()) {
      if (key.is(word)) {
        return key;
      }
    }
    return null;
  }

  /** Whether it is a key of some mapping, be it whichever. */
  boolean is(Key one) {
    return key == one;
  }
}
