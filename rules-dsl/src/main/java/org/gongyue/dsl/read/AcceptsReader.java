package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Reward;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;

/** Reads 可用 of a reward: {@code [{币种: 时间币, 折合: 10, 最多: 0.5}]}. */
final class AcceptsReader {

  private final Symbols symbols;
  private final Attributes readable;
  private final Diagnostics out;

  /**
   * A reader.
   *
   * @param readable what 最多 may read
   */
  AcceptsReader(Symbols symbols, Attributes readable, Diagnostics out) {
    this.symbols = symbols;
    this.readable = readable;
    this.out = out;
  }

  /**
   * The other units in which a part of the price may be paid.
   *
   * @param price in its own units
   */
  List<Reward.Accepted> read(Fields reward, List<Reward.Cost> price) {
    List<Reward.Accepted> accepts = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    price.forEach(cost -> taken.add(cost.unit()));
    for (Node item : reward.list(Key.ACCEPTS)) {
      Fields fields = Fields.of(item, out, Shape.ACCEPTED);
      if (fields != null) {
        Reward.Accepted accepted = read(fields);
        if (accepted != null && !taken.add(accepted.unit())) {
          out.add(Code.SAME_UNIT, fields.valuePosition(Key.UNIT), Key.ACCEPTS, accepted.unit());
        } else if (accepted != null) {
          accepts.add(accepted);
        }
      }
    }
    return accepts;
  }

  private Reward.Accepted read(Fields fields) {
    String unit =
        symbols.units().isEmpty()
            ? null
            : fields.reference(Key.UNIT, symbols.units(), Code.UNKNOWN_UNIT);
    BigDecimal worth = fields.number(Key.WORTH, null, null);
    if (worth != null && worth.signum() <= 0) {
      out.add(Code.NOT_POSITIVE, fields.valuePosition(Key.WORTH), Key.WORTH);
    }
    Expression all = Expression.Literal.of(1);
    Formula most = new Formula(all.toString(), all);
    if (fields.has(Key.MOST)) {
      Scalar text = fields.scalar(Key.MOST);
      most = text == null ? null : new ExpressionReader(symbols, out).amount(text, readable);
      if (most != null
          && most.expression() instanceof Expression.Literal literal
          && ((BigDecimal) literal.value()).compareTo(BigDecimal.ONE) > 0) {
        out.add(Code.NUMBER_OUT_OF_RANGE, text.position(), text.text(), "0", "1");
      }
    }
    return unit == null || worth == null || worth.signum() <= 0 || most == null
        ? null
        : new Reward.Accepted(unit, worth, most);
  }
}
