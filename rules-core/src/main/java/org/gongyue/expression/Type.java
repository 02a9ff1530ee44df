package org.gongyue.expression;

/** The type of an expression or of an attribute of an event. */
public enum Type {
  /** A decimal number; {@link java.math.BigDecimal} in Java. */
  NUMBER,
  /** Text, or one of a list of options; {@link String} in Java. */
  TEXT,
  /** Yes or no; {@link Boolean} in Java. */
  BOOLEAN,
  /** A day without a time; {@link java.time.LocalDate} in Java. */
  DATE
}
