package org.gongyue.json;

/**
 * JSON that is not what it should be. The message names the field; it is for people, in the
 * language of the codes: a short English sentence, preceded by a stable {@link Problem}.
 */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String field;
  private final String detail;

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

  JsonException(Problem problem, String field, String detail) {
    super(problem + " " + field + ": " + detail);
    this.problem = problem;
    this.field = field;
    this.detail = detail;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Where, as a path such as {@code attributes.时长}; empty for the whole. */
  public String field() {
    return field;
  }

  /** What was found or expected. */
  public String detail() {
    return detail;
  }
}
