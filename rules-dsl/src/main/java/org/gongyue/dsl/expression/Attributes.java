package org.gongyue.dsl.expression;

import java.util.List;
import java.util.Set;
import org.gongyue.convention.Attribute;

/**
 * The attributes that an expression may read.
 *
 * @param source where they come from
 * @param known those that were read
 * @param broken the names of those that were not: something was said about them already
 */
public record Attributes(Source source, List<Attribute> known, Set<String> broken) {

  /** Where attributes come from. */
  public enum Source {
    /** From the record of a behaviour. */
    EVENT,
    /** From the record of a behaviour, but it cannot be read which. */
    UNREADABLE,
    /** There is no record: the expression is about the account alone. */
    ACCOUNT
  }

  /** No attributes: an expression about the account alone. */
  public static final Attributes NONE = new Attributes(Source.ACCOUNT, List.of(), Set.of());

  /** Attributes that could not be read: every name may be one. */
  public static final Attributes UNREADABLE =
      new Attributes(Source.UNREADABLE, List.of(), Set.of());

  public Attributes {
    known = List.copyOf(known);
    broken = Set.copyOf(broken);
  }

  /** The attributes of an event. */
  public static Attributes of(List<Attribute> known, Set<String> broken) {
    return new Attributes(Source.EVENT, known, broken);
  }

  /** The attribute of a name; null if there is none. */
  public Attribute named(String name) {
    for (Attribute attribute : known) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }
}
