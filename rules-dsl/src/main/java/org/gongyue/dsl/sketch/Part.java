package org.gongyue.dsl.sketch;

import java.util.List;

/**
 * A part of a text. Places are offsets in UTF-16 units; a part ends where its last character does,
 * so that neither the white space nor the comment behind it belongs to it.
 */
public sealed interface Part permits Part.Mapping, Part.Sequence, Part.Single {

  /** Where it begins. */
  int from();

  /** Where it ends. */
  int to();

  /**
   * Keys and values in the order of the text.
   *
   * @param column the column of its keys, from 0; of one in braces, that of its brace
   * @param flow whether it is written in braces
   */
  record Mapping(int from, int to, int column, boolean flow, List<Entry> entries) implements Part {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A key and its value.
   *
   * @param colon where its colon is; -1 if there is none yet
   * @param value {@linkplain Single#isMissing missing} if there is none
   */
  record Entry(Single key, int colon, Part value) {

    /** Where it ends. */
    public int to() {
      return Math.max(colon + 1, Math.max(key.to(), isEmpty() ? 0 : value.to()));
    }

    /** Whether it has no value. */
    public boolean isEmpty() {
      return value instanceof Single single && single.isMissing();
    }
  }

  /**
   * A list.
   *
   * @param column the column of its dashes, from 0; of one in brackets, that of its bracket
   * @param flow whether it is written in brackets
   */
  record Sequence(int from, int to, int column, boolean flow, List<Item> items) implements Part {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param dash where its dash is; -1 in brackets
   */
  record Item(int dash, Part value) {}

  /**
   * A single value.
   *
   * @param value what it says, without its quotes
   * @param style how it is written
   */
  record Single(int from, int to, String value, Style style) implements Part {

    /** Whether nothing is there. */
    public boolean isMissing() {
      return from == to;
    }
  }

  /** How a single value is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** Over lines of its own, after a mark. */
    BLOCK
  }
}
