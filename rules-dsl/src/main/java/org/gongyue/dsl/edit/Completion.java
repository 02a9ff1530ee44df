package org.gongyue.dsl.edit;

import java.util.List;

/**
 * What may be written in the place of a part of a text.
 *
 * @param from where the part begins, in UTF-16 units
 * @param to where it ends
 * @param items the likeliest first; each has been matched already
 */
public record Completion(int from, int to, List<Proposal> items) {
  public Completion {
    items = List.copyOf(items);
  }

  static Completion none(int at) {
    return new Completion(at, at, List.of());
  }
}
