package org.gongyue.dsl.edit;

import java.util.List;

/**
 * What something in a text means.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it ends
 * @param title what it is
 * @param lines what it means; plain text
 */
public record Hover(int from, int to, String title, List<String> lines) {
  public Hover {
    lines = List.copyOf(lines);
  }
}
