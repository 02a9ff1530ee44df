package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;

/**
 * A place in a tree.
 *
 * @param ask what should stand there; of a key, what its mapping should be; null if nobody knows
 * @param isKey whether it is in a key
 * @param entry at a key, the entry; else null
 * @param single the word or value there; empty if there is nothing yet
 * @param around the mappings around it, the innermost last
 * @param inFlow whether it is in braces or brackets
 * @param column the column from which what is written over several lines is indented
 * @param side 正面 or 负面 if it is in one of their lists; else null
 */
record Spot(
    Ask ask,
    boolean isKey,
    Part.Entry entry,
    Part.Single single,
    List<Part.Mapping> around,
    boolean inFlow,
    int column,
    Key side) {

  Spot {
    around = List.copyOf(around);
  }

  /** The innermost mapping around it; null if there is none. */
  Part.Mapping mapping() {
    return around.isEmpty() ? null : around.get(around.size() - 1);
  }

  /** What is found at a place; null if there is nothing. */
  static Spot at(Part root, Ask file, int place) {
    return new Finder(place).in(root, file);
  }

  /** Goes down to the place. */
  private static final class Finder {
    private final int place;
    private final List<Part.Mapping> around = new ArrayList<>();
    private boolean inFlow;
    private int column;
    private Key side;

    Finder(int place) {
      this.place = place;
    }

    private Spot in(Part part, Ask ask) {
      if (part instanceof Part.Single single) {
        return spot(ask, null, single);
      } else if (part instanceof Part.Mapping mapping) {
        return in(mapping, ask);
      }
      return in((Part.Sequence) part, ask);
    }

    private Spot spot(Ask ask, Part.Entry key, Part.Single single) {
      return new Spot(ask, key != null, key, single, around, inFlow, column, side);
    }

    private Spot in(Part.Mapping mapping, Ask ask) {
      around.add(mapping);
      inFlow |= mapping.flow();
      column = mapping.flow() ? column : mapping.column();
      Part.Entry before = null;
      for (Part.Entry entry : mapping.entries()) {
        Part.Single key = entry.key();
        if (place >= key.from() && place <= key.to()) {
          return spot(ask, entry, key);
        } else if (key.from() > place) {
          break;
        }
        before = entry;
      }
      if (before == null || before.colon() < 0) {
        return null;
      }
      boolean isIn = place <= before.value().to();
      Ask value = ask == null ? null : ask.value(mapping, before.key().value());
      if (value != null && (value.is(Key.POSITIVE) || value.is(Key.NEGATIVE))) {
        side = value.key();
      }
      return isIn ? in(before.value(), value) : null;
    }

    private Spot in(Part.Sequence sequence, Ask ask) {
      inFlow |= sequence.flow();
      Part.Item before = null;
      for (Part.Item item : sequence.items()) {
        if (item.value().from() > place) {
          break;
        }
        before = item;
      }
      return before == null || place > before.value().to()
          ? null
          : in(before.value(), ask == null ? null : ask.item());
    }
  }
}
