package org.gongyue.dsl.diagnostic;

/**
 * Everything that can be wrong with a convention or a line of a log. The name is the stable code;
 * the texts are in the resource bundle {@code messages}, Chinese and English.
 */
public enum Code {
  // the folder and its files
  FILE_MISSING,
  NOT_A_FILE,
  FILE_UNREADABLE,
  FILE_TOO_LARGE,
  UNKNOWN_FILE,
  NO_CATALOGUE(Severity.WARNING),
  NOT_UTF8,
  HIDDEN_CHARACTER,
  YAML_SYNTAX,
  YAML_FEATURE,
  YAML_TOO_DEEP,
  // the shape
  NOT_A_MAPPING,
  NOT_A_LIST,
  NOT_A_SCALAR,
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  CONFLICTING_KEYS,
  NEEDS_KEY,
  WRONG_SIDE,
  NOT_FOR_TYPE,
  EMPTY_LIST,
  // single values
  BAD_TEXT,
  BAD_NUMBER,
  NUMBER_OUT_OF_RANGE,
  NOT_WHOLE,
  NOT_POSITIVE,
  BAD_DATE,
  BAD_ID,
  BAD_NAME,
  BAD_CHOICE,
  BAD_ZONE,
  BAD_LIMIT,
  BAD_WINDOW,
  AMOUNT_TOO_PRECISE,
  // what refers to what
  DUPLICATE_ID,
  DUPLICATE_NAME,
  DUPLICATE_ITEM,
  WIDE_COMMA(Severity.WARNING),
  RESERVED_NAME,
  UNKNOWN_ARTICLE,
  NO_ARTICLE(Severity.WARNING),
  UNKNOWN_CATEGORY,
  UNKNOWN_COMMONS,
  UNKNOWN_UNIT,
  UNKNOWN_ACCOUNT_KIND,
  UNKNOWN_TARGET,
  EMPTY_RANGE,
  BAD_DEFAULT,
  LIFE_INCOMPLETE,
  DATES_OUT_OF_ORDER,
  PUBLISHED_LATE(Severity.WARNING),
  NO_VERIFICATION(Severity.WARNING),
  EVIDENCE_UNVERIFIED,
  // expressions
  EXPRESSION_SYNTAX,
  EXPRESSION_UNFINISHED,
  EXPRESSION_TOO_LONG,
  EXPRESSION_TOO_DEEP,
  EXPRESSION_TOO_COMPLEX,
  UNKNOWN_NAME,
  ATTRIBUTE_NOT_ALLOWED,
  UNKNOWN_FUNCTION,
  WRONG_ARGUMENTS,
  WRONG_TYPE,
  NOT_COMPARABLE,
  UNKNOWN_OPTION,
  DIVISOR_MAY_BE_ZERO,
  AMOUNT_MAY_BE_NEGATIVE(Severity.WARNING),
  CONDITION_NEVER(Severity.WARNING),
  CONDITION_ALWAYS(Severity.WARNING),
  // lints: what the law keeps from a convention
  UNLAWFUL_PENALTY,
  LOST_RIGHT,
  RIGHT_PENALIZED,
  RIGHT_MISUSED(Severity.WARNING),
  KEYED_ON_TRAIT,
  ADOPTED_BY_REPRESENTATIVES(Severity.WARNING),
  PUBLICATION_WITHOUT_END(Severity.WARNING),
  PUBLICATION_TOO_SHORT(Severity.WARNING),
  REDEEMS_CASH(Severity.WARNING),
  CALLED_CREDIT(Severity.WARNING),
  NAMES_IN_PUBLIC(Severity.WARNING),
  MINORS_IN_PUBLIC(Severity.WARNING),
  // lints: what cannot have been meant
  NO_FLOOR(Severity.WARNING),
  REWARD_OUT_OF_REACH(Severity.WARNING),
  RULES_OVERLAP(Severity.WARNING),
  ARTICLE_UNUSED(Severity.WARNING),
  UNKNOWN_WARNING,
  UNUSED_IGNORE(Severity.WARNING),
  // recorded events
  NOT_JSON,
  NOT_AN_OBJECT,
  MISSING_FIELD,
  UNKNOWN_FIELD,
  BAD_FIELD,
  LINE_TOO_LONG;

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }
}
