package org.gongyue.dsl.expression;

import java.util.List;
import java.util.Set;
import org.gongyue.convention.Attribute;

/**
 * The attributes that an expression may read.
 *
 * @param known those that were read
 * @param broken the names of those that were not: something was said about them already
 */
public record Attributes(List<Attribute> known, Set<String> broken) {

  /** No attributes: an expression about the account alone. */
  public static final Attributes NONE = new Attributes(List.of(), Set.of());

  public Attributes {
    known = List.copyOf(known);
    broken = Set.copyOf(broken);
  }

  Attribute named(String name) {
    for (Attribute attribute : known) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }
}
