package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.convention.Attribute;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;

/**
 * What 得分 or 扣分 says.
 *
 * @param formula the amount; null if it is wrong
 * @param deciders who decides on it and so verifies the event; null if that is not for the amount
 *     to say, empty if it is wrong
 * @param asks what it asks of an event besides the behaviour's own attributes
 */
record Amount(Formula formula, List<String> deciders, List<Attribute> asks) {

  /** An amount that could not be read. */
  static final Amount WRONG = new Amount(null, null, List.of());

  Amount {
    deciders = deciders == null ? null : List.copyOf(deciders);
    asks = List.copyOf(asks);
  }

  /** An amount of a form, whose text tells people of the form, not of the expression. */
  static Amount of(String text, Expression expression) {
    return new Amount(new Formula(text, expression), null, List.of());
  }

  /** How a part of a form is told: a number in its canonical text, all else as it is written. */
  static String text(Formula part) {
    return part.expression() instanceof Expression.Literal literal
            && literal.value() instanceof BigDecimal number
        ? Decimals.text(number)
        : part.text();
  }
}
