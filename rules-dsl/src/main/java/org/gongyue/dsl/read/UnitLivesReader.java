package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Overflow;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Window;

/**
 * Reads what becomes of points in time: 有效期, 期末, 每期基础分, 超额, 公示期 and 使用顺序 of the units of account.
 * Last of all, for it may name anything.
 */
final class UnitLivesReader {

  private final Symbols symbols;
  private final Diagnostics out;

  UnitLivesReader(Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.out = out;
  }

  /**
   * The same units with what becomes of them.
   *
   * @param charter the tree of the file
   */
  List<UnitOfAccount> read(Node charter, List<UnitOfAccount> units) {
    List<UnitOfAccount> lives = new ArrayList<>(units);
    for (Node item : Lookup.items(charter, Key.UNITS)) {
      String name = Lookup.text(item, Key.NAME);
      for (int i = 0; i < lives.size() && item instanceof Node.Mapping; i++) {
        if (lives.get(i).name().equals(name)) {
          // Its keys were checked when its name was read.
          lives.set(i, read(Fields.of(item, new Diagnostics(), Shape.UNIT).to(out), lives.get(i)));
        }
      }
    }
    return lives;
  }

  private UnitOfAccount read(Fields fields, UnitOfAccount unit) {
    ExpressionReader expressions = new ExpressionReader(symbols, out);
    Validity validity =
        new ValidityReader(expressions, Attributes.NONE, out).read(fields, unit.precision());
    return new UnitOfAccount(
        unit.name(),
        unit.precision(),
        unit.rounding(),
        unit.opening(),
        unit.floor(),
        unit.ceiling(),
        validity,
        periodEnd(fields, unit),
        overflow(fields, unit),
        new SpanReader(out).read(fields, Key.DISPLAY),
        fields.word(Key.SPENDING_ORDER, Words.SPENDING_ORDERS, null));
  }

  private PeriodEnd periodEnd(Fields fields, UnitOfAccount unit) {
    BigDecimal base = number(fields, Key.BASE_SCORE, unit);
    if (!fields.has(Key.PERIOD_END)) {
      if (fields.has(Key.BASE_SCORE)) {
        out.add(Code.NEEDS_KEY, fields.position(Key.BASE_SCORE), Key.BASE_SCORE, Key.PERIOD_END);
      }
      return null;
    }
    Fields end = Fields.of(fields.node(Key.PERIOD_END), out, Shape.PERIOD_END);
    if (end == null) {
      return null;
    }
    Recurrence every = every(end);
    Boolean keepsDebt = end.word(Key.DEBT, Words.DEBTS, true);
    BigDecimal share = BigDecimal.ONE;
    BigDecimal most = null;
    if (end.node(Key.CARRY_OVER) instanceof Node.Mapping mapping) {
      Fields carried = Fields.of(mapping, out, Shape.CARRIED);
      share = carried.number(Key.SHARE, BigDecimal.ZERO, BigDecimal.ONE);
      most = number(carried, Key.MOST, unit);
    } else {
      share = end.word(Key.CARRY_OVER, Words.CARRIES, BigDecimal.ONE);
    }
    return every == null || keepsDebt == null || share == null
        ? null
        : new PeriodEnd(every, share, most, keepsDebt, base == null ? BigDecimal.ZERO : base);
  }

  private Recurrence every(Fields end) {
    Scalar text = end.scalar(Key.WINDOW);
    Window window = text == null ? null : Windows.of(text.text(), null);
    if (text != null && (window == null || !Recurrence.isLong(window.unit()))) {
      out.add(Code.BAD_PERIOD, text.position(), text.text());
      return null;
    }
    return window == null ? null : Recurrence.each(window.unit());
  }

  /** A number that is not negative and not finer than the unit. */
  private BigDecimal number(Fields fields, Key key, UnitOfAccount unit) {
    BigDecimal number = fields.number(key, BigDecimal.ZERO, null);
    if (number != null && number.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, fields.valuePosition(key), number, unit.precision());
    }
    return number;
  }

  private Overflow overflow(Fields fields, UnitOfAccount unit) {
    if (!fields.has(Key.OVERFLOW)) {
      return null;
    } else if (!fields.has(Key.CEILING)) {
      out.add(Code.NEEDS_KEY, fields.position(Key.OVERFLOW), Key.OVERFLOW, Key.CEILING);
    }
    if (!(fields.node(Key.OVERFLOW) instanceof Node.Mapping mapping)) {
      fields.word(Key.OVERFLOW, Words.OVERFLOWS, true);
      return null;
    }
    Fields into = Fields.of(mapping, out, Shape.OVERFLOW);
    String name = into.reference(Key.INTO, symbols.units(), Code.UNKNOWN_UNIT);
    BigDecimal rate = into.number(Key.BY, null, null);
    if (rate != null && rate.signum() <= 0) {
      out.add(Code.NOT_POSITIVE, into.valuePosition(Key.BY), Key.BY);
    }
    if (unit.name().equals(name)) {
      out.add(Code.SAME_UNIT, into.valuePosition(Key.INTO), Key.INTO, name);
    }
    return name == null || rate == null ? null : new Overflow(name, rate);
  }
}
