package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.gongyue.convention.Attribute;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/** What an event gives for an attribute or fact: of its type and within its range, or not. */
final class EventValue {

  /** What is wrong with a value. */
  enum Fault {
    TYPE,
    RANGE
  }

  private EventValue() {}

  /** The value in the form in which expressions read it, or the {@link Fault}. */
  static Object read(Attribute attribute, Object value) {
    if (attribute.type() == Type.NUMBER && value instanceof BigDecimal number) {
      boolean fits =
          number.scale() <= attribute.places()
              && (attribute.least() == null || number.compareTo(attribute.least()) >= 0)
              && (attribute.most() == null || number.compareTo(attribute.most()) <= 0);
      return fits ? number : Fault.RANGE;
    } else if (attribute.type() == Type.BOOLEAN && value instanceof Boolean) {
      return value;
    } else if (attribute.type() == Type.TEXT && value instanceof String text) {
      boolean fits =
          attribute.options().isEmpty()
              ? text.length() <= Attribute.LONGEST_TEXT
              : attribute.options().contains(text);
      return fits ? text : Fault.RANGE;
    } else if (attribute.type() == Type.DATE && value instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        // falls through: not a date
      }
    }
    return Fault.TYPE;
  }

  /** The value for people. */
  static String shown(Object value) {
    String text = value instanceof BigDecimal number ? Decimals.text(number) : value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
