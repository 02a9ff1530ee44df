package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/** Reads 价格: a number, or {@code {积分: 50, 时间币: 1}}, of which both are paid. */
final class PriceReader {

  private final Symbols symbols;
  private final Diagnostics out;

  PriceReader(Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.out = out;
  }

  /**
   * The price of one, in the order in which it is written; empty if it is wrong.
   *
   * @param unit that of a plain number; null if it is wrong
   */
  List<Reward.Cost> read(Fields fields, UnitOfAccount unit) {
    if (!(fields.node(Key.PRICE) instanceof Node.Mapping mapping)) {
      Scalar text = fields.scalar(Key.PRICE);
      BigDecimal price = text == null || unit == null ? null : amount(text, unit);
      return price == null ? List.of() : List.of(new Reward.Cost(unit.name(), price));
    }
    if (fields.has(Key.UNIT)) {
      out.add(Code.CONFLICTING_KEYS, fields.position(Key.UNIT), Key.UNIT, Key.PRICE);
    }
    List<Reward.Cost> costs = new ArrayList<>();
    List<Node.Entry> entries = Fields.unique(mapping, out);
    for (Node.Entry entry : entries) {
      UnitOfAccount known = symbols.unit(entry.key().text());
      Scalar text = fields.scalar(entry.value(), entry.key().text(), Fields.NAME);
      BigDecimal amount = text == null || known == null ? null : amount(text, known);
      if (known == null && !symbols.units().isEmpty()) {
        out.suggest(
            Nearest.to(entry.key().text(), symbols.units()),
            Code.UNKNOWN_UNIT,
            entry.key().position(),
            entry.key().text(),
            String.join("、", symbols.units()));
      } else if (amount != null) {
        costs.add(new Reward.Cost(known.name(), amount));
      }
    }
    if (entries.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.PRICE), Key.PRICE);
    }
    return costs.size() < entries.size() ? List.of() : costs;
  }

  private BigDecimal amount(Scalar text, UnitOfAccount unit) {
    BigDecimal amount = Fields.number(text, text.text(), null, null, out);
    if (amount != null && amount.signum() <= 0) {
      out.add(Code.NOT_POSITIVE, text.position(), Key.PRICE);
    } else if (amount != null && amount.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, text.position(), amount, unit.precision());
    }
    return amount;
  }
}
