package org.gongyue.dsl.sentence;

import java.util.List;

/**
 * What an author filled into a sentence.
 *
 * @param type what it is
 * @param items the one text or number, or those of a list, without quotes
 */
record Value(Capture type, List<Item> items) {

  /**
   * A text or number, and the char of the line at which it begins.
   *
   * @param from after the quote
   */
  record Item(String text, int from) {}

  Value {
    items = List.copyOf(items);
  }

  Item item() {
    return items.get(0);
  }
}
