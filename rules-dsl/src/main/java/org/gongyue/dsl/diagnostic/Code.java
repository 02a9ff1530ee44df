package org.gongyue.dsl.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything that can be wrong with a convention. The name is the stable code; the texts are in the
 * resource bundle {@code messages}, Chinese and English, with {@code {0}}, {@code {1}} … for the
 * values.
 */
public enum Code {
  // the file
  FILE_MISSING,
  FILE_UNREADABLE,
  FILE_TOO_LARGE,
  NOT_UTF8,
  YAML_SYNTAX,
  YAML_FEATURE,
  YAML_TOO_DEEP,
  HIDDEN_CHARACTER,
  // its shape
  NOT_A_MAPPING,
  NOT_A_LIST,
  NOT_A_SCALAR,
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  CONFLICTING_KEYS,
  EMPTY_LIST,
  TOO_MANY,
  // its values
  BAD_TEXT,
  BAD_NUMBER,
  NUMBER_OUT_OF_RANGE,
  BAD_DATE,
  BAD_BOOLEAN,
  BAD_ID,
  BAD_CHOICE,
  BAD_ZONE,
  BAD_LIMIT,
  BAD_WINDOW,
  // what it says
  DUPLICATE_ID,
  DUPLICATE_NAME,
  UNKNOWN_ARTICLE,
  UNKNOWN_CATEGORY,
  UNKNOWN_COMMONS,
  UNKNOWN_UNIT,
  UNKNOWN_ACCOUNT_KIND,
  UNKNOWN_TARGET,
  EMPTY_RANGE,
  BAD_DEFAULT,
  DATES_OUT_OF_ORDER,
  LIFE_INCOMPLETE,
  RESERVED_NAME,
  AMOUNT_TOO_PRECISE,
  NO_VERIFICATION(Severity.WARNING),
  UNUSED_ARTICLE(Severity.WARNING),
  NEVER_IN_CATEGORY(Severity.WARNING),
  // its expressions
  EXPRESSION_SYNTAX,
  EXPRESSION_TOO_LONG,
  EXPRESSION_TOO_DEEP,
  UNKNOWN_NAME,
  UNKNOWN_FUNCTION,
  WRONG_ARGUMENTS,
  WRONG_TYPE,
  NOT_COMPARABLE,
  DIVISOR_MAY_BE_ZERO,
  ATTRIBUTE_NOT_ALLOWED,
  UNKNOWN_OPTION,
  AMOUNT_MAY_BE_NEGATIVE,
  CONDITION_NEVER(Severity.WARNING),
  CONDITION_ALWAYS(Severity.WARNING);

  private static final String BUNDLE = "org.gongyue.dsl.diagnostic.messages";

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  String message(List<String> values, Locale locale) {
    String text =
        ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(name());
    StringBuilder message = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      message.append(text, from, open);
      message.append(values.get(Integer.parseInt(text, open + 1, close, 10)));
      from = close + 1;
    }
    return message.append(text, from, text.length()).toString();
  }
}
