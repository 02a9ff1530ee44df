package org.gongyue.dsl.edit;

/**
 * Something that may be written at a place.
 *
 * @param label how it is shown
 * @param insert what is written
 * @param detail what it means; may be empty
 */
public record Proposal(String label, String insert, String detail, Kind kind) {

  /** What it is. */
  public enum Kind {
    KEY,
    VALUE,
    RULE,
    ARTICLE,
    FUNCTION,
    ATTRIBUTE,
    TEMPLATE
  }
}
