package org.gongyue.dsl.expression;

import java.util.ArrayList;
import java.util.HashSet;
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
    /** From the facts alone: there is a record, but it may be of several behaviours. */
    ANY_EVENT,
    /** From the facts alone: there is no record, the expression is about the account. */
    ACCOUNT,
    /** From the settlement: there is no record and no actor, a period closes for the account. */
    CLOSING,
    /** There are none: an account is looked at by itself, at the end of a day. */
    MEASURED,
    /** They are the indicators before this one: there is no account. */
    COMPOSED
  }

  /** No attributes: an expression about the account alone. */
  public static final Attributes NONE = new Attributes(Source.ACCOUNT, List.of(), Set.of());

  /** No attributes: an expression about the account alone, of which nobody asks anything. */
  public static final Attributes MEASURED = new Attributes(Source.MEASURED, List.of(), Set.of());

  /** Attributes that could not be read: every name may be one. */
  public static final Attributes UNREADABLE =
      new Attributes(Source.UNREADABLE, List.of(), Set.of());

  public Attributes {
    known = List.copyOf(known);
    broken = Set.copyOf(broken);
  }

  /** The facts that an expression about any event may read. */
  public static final Attributes OF_ANY_EVENT =
      new Attributes(Source.ANY_EVENT, List.of(), Set.of());

  /** What an expression may read when a period closes. */
  public static Attributes ofClosing(List<Attribute> known) {
    return new Attributes(Source.CLOSING, known, Set.of());
  }

  /** The values of indicators; nothing but these can be read beside them. */
  public static Attributes ofIndicators(List<Attribute> known, Set<String> broken) {
    return new Attributes(Source.COMPOSED, known, broken);
  }

  /** The attributes of an event. */
  public static Attributes of(List<Attribute> known, Set<String> broken) {
    return new Attributes(Source.EVENT, known, broken);
  }

  /** With the facts of the convention, which are read like attributes. */
  public Attributes and(Attributes facts) {
    List<Attribute> all = new ArrayList<>(known);
    facts.known.stream()
        .filter(fact -> named(fact.name()) == null && !broken.contains(fact.name()))
        .forEach(all::add);
    Set<String> allBroken = new HashSet<>(broken);
    allBroken.addAll(facts.broken);
    return new Attributes(
        facts.source == Source.UNREADABLE ? Source.UNREADABLE : source, all, allBroken);
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
