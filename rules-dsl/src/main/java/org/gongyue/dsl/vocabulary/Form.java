package org.gongyue.dsl.vocabulary;

import java.util.List;

/**
 * What the value of a key looks like.
 *
 * @param kind the kind of value
 * @param shapes what a mapping, an item of a list or the like may be; none if there is no mapping
 * @param words the words that it may be, or may be besides; null if there are none
 * @param least of whole numbers, the least
 * @param most of whole numbers, the greatest
 */
public record Form(Kind kind, List<Shape> shapes, Words<?> words, long least, long most) {

  /** The kinds of values. */
  public enum Kind {
    /** A text of one line. */
    TEXT,
    /** A longer text. */
    SENTENCE,
    /** The id of a convention. */
    CONVENTION_ID,
    /** The id of a behaviour, rule or reward. */
    ID,
    NUMBER,
    /** A whole number within bounds. */
    WHOLE,
    DATE,
    /** One of {@link Form#words}. */
    WORD,
    /** A list of texts, or a single one. */
    TEXTS,
    /** A value of the type that stands beside it. */
    VALUE,
    /** An expression that holds or does not. */
    CONDITION,
    /**
     * An expression that is a number, or a mapping of one of {@link Form#shapes} that makes one.
     */
    AMOUNT,
    /** How long something lasts, such as {@code 90天}, or a mapping that says it by cases. */
    TERM,
    /** A number of days, such as {@code 5个工作日}. */
    SPAN,
    /** A number, or numbers by units of account. */
    PRICE,
    /** A list of numbers. */
    NUMBERS,
    /** A window, such as {@code 90天}. */
    WINDOW,
    /** How much a limit lets through, such as {@code 20} or {@code 3次}. */
    QUANTITY,
    /** Limits of points or times; each key says of whom and in which window. */
    LIMITS,
    /** Limits of items; each key says in which window, and may say of whom. */
    ITEM_LIMITS,
    /** What may be spent; each key says in which period, and each value is like a price. */
    BUDGETS,
    /** Texts by their names or numbers. */
    NAMED_TEXTS,
    /** A mapping of one of {@link Form#shapes}, or one of {@link Form#words}. */
    MAPPING,
    /** A list of mappings of {@link Form#shapes}. */
    LIST,
    /** A list of mappings of {@link Form#shapes}, or a single one. */
    ITEMS,
    /**
     * A list of single values and mappings of {@link Form#shapes}, perhaps empty, or one of them.
     */
    MIXED,
    /**
     * Mappings of {@link Form#shapes} by their names; one of {@link Form#words} for a short one.
     */
    NAMED
  }

  static Form of(Kind kind) {
    return new Form(kind, List.of(), null, 0, 0);
  }

  static Form of(Kind kind, Words<?> words) {
    return new Form(kind, List.of(), words, 0, 0);
  }

  static Form of(Kind kind, Shape... shapes) {
    return new Form(kind, List.of(shapes), null, 0, 0);
  }

  static Form either(Words<?> words, Shape shape) {
    return new Form(Kind.MAPPING, List.of(shape), words, 0, 0);
  }

  static Form named(Shape shape, Words<?> shortForm) {
    return new Form(Kind.NAMED, List.of(shape), shortForm, 0, 0);
  }

  static Form whole(long least, long most) {
    return new Form(Kind.WHOLE, List.of(), null, least, most);
  }
}
