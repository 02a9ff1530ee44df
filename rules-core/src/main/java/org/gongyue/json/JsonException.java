package org.gongyue.json;

/**
 * JSON that is not what it should be. The message is for developers; hosts that tell people put
 * {@link #problem}, {@link #field}, {@link #expected} and {@link #found} into their own words.
 */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String field;
  private final Expected expected;
  private final String found;

  /** What can be wrong. */
  public enum Problem {
    /** Not JSON, or more than one value. */
    SYNTAX,
    /** A field is missing. */
    MISSING,
    /** A field has a value of another type or out of its bounds. */
    INVALID,
    /** A field that is not known. */
    UNKNOWN
  }

  /** What a value should have been. */
  public enum Expected {
    /** Anything: the field is missing, not known, or the whole is not JSON. */
    ANYTHING,
    OBJECT,
    LIST,
    /** A text that is not blank. */
    TEXT,
    NUMBER,
    /** A number of a reasonable size, or one within the bounds of the field. */
    NUMBER_IN_BOUNDS,
    WHOLE_NUMBER,
    BOOLEAN,
    /** A date like {@code 2024-03-01}. */
    DATE,
    /** A time like {@code 2024-03-01T09:00:00+08:00}. */
    TIME,
    /** A number, a text, true or false. */
    VALUE,
    /** A period like {@code 2024-Q1}. */
    PERIOD,
    /** Something that was not there before. */
    ONCE,
    /** One of the words that are known here. */
    KNOWN_WORD
  }

  private JsonException(Problem problem, String field, Expected expected, String found) {
    super(problem + " " + field + ": expected " + expected + ", found " + found);
    this.problem = problem;
    this.field = field;
    this.expected = expected;
    this.found = found;
  }

  static JsonException syntax(String parserSays) {
    return new JsonException(Problem.SYNTAX, "", Expected.ANYTHING, parserSays);
  }

  static JsonException missing(String field) {
    return new JsonException(Problem.MISSING, field, Expected.ANYTHING, "");
  }

  static JsonException unknown(String field) {
    return new JsonException(Problem.UNKNOWN, field, Expected.ANYTHING, "");
  }

  /**
   * A field has a value of another type or out of its bounds.
   *
   * @param field its path; empty for the whole
   */
  public static JsonException invalid(String field, Expected expected, String found) {
    return new JsonException(Problem.INVALID, field, expected, found);
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Where, as a path such as {@code attributes.时长}; empty for the whole. */
  public String field() {
    return field;
  }

  /** What was expected there. */
  public Expected expected() {
    return expected;
  }

  /** What was found there, abridged; for bad syntax what the parser says; often empty. */
  public String found() {
    return found;
  }
}
