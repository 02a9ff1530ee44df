package org.gongyue.dsl.page;

import java.util.List;

/**
 * A part of a report.
 *
 * @param id which part, such as {@code statuses}
 * @param title its heading
 * @param notes sentences before the table
 * @param head the names of the columns, those of numbers with {@code #} before them; empty if there
 *     is no table
 * @param rows the cells
 */
public record Section(
    String id, String title, List<String> notes, List<String> head, List<List<String>> rows) {

  public Section {
    notes = List.copyOf(notes);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }
}
