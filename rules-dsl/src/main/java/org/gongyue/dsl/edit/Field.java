package org.gongyue.dsl.edit;

import java.util.List;

/**
 * A key of a rule in a form.
 *
 * @param key by which it is changed
 * @param label how it is called
 * @param kind how it is shown
 * @param value what is written; null if nothing is
 * @param choices what it may be, or often is; none if nobody can list it
 * @param required whether it has to be there
 * @param help what it means
 * @param from where key and value begin, in UTF-16 units; where it is not there, the end of the
 *     rule
 * @param to where they end
 */
public record Field(
    String key,
    String label,
    Kind kind,
    String value,
    List<String> choices,
    boolean required,
    String help,
    int from,
    int to) {

  public Field {
    choices = List.copyOf(choices);
  }

  /** How a field is shown, and what its value is. */
  public enum Kind {
    /** A text of one or more lines. */
    TEXT,
    NUMBER,
    /** One of the choices, or what is there already. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Texts, each on a line of its own. */
    LINES,
    /** A part of a file as it stands there. */
    YAML
  }
}
