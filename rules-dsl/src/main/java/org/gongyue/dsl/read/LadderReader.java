package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.convention.Polarity;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Call;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * Reads 阶梯: with the nth occurrence in a window the account is brought up to the total of the rung
 * it has reached. What the rule has given in the window counts towards it.
 */
final class LadderReader {

  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1_000_000);

  private final Parts parts;
  private final Diagnostics out;

  /** From how many times on, how much in total. */
  private record Rung(BigDecimal times, BigDecimal total) {}

  LadderReader(Parts parts) {
    this.parts = parts;
    this.out = parts.out();
  }

  /** {@code {阶梯: {1: 5, 5: 20, 10: 50}, 周期: 本年}}; null if wrong. */
  Amount read(Fields fields) {
    Window window = parts.window(fields);
    List<Node.Entry> entries = parts.entries(fields, Key.LADDER);
    List<Rung> rungs = new ArrayList<>();
    for (Node.Entry entry : entries) {
      Rung rung = rung(entry, fields);
      if (rung != null && follows(rung, rungs, entry)) {
        rungs.add(rung);
      }
    }
    boolean good = !rungs.isEmpty() && rungs.size() == entries.size();
    return good && window != null && parts.rule() != null ? amount(rungs, window) : null;
  }

  private Rung rung(Node.Entry entry, Fields fields) {
    Scalar key = entry.key();
    BigDecimal times = Fields.number(key, key.text(), BigDecimal.ONE, MOST_TIMES, out);
    if (times != null && times.scale() > 0) {
      out.add(Code.NOT_WHOLE, key.position(), key.text());
      times = null;
    }
    Scalar text = fields.scalar(entry.value(), key.text(), Fields.NAME);
    BigDecimal total =
        text == null ? null : Fields.number(text, text.text(), BigDecimal.ZERO, null, out);
    if (total != null) {
      parts.isPrecise(total, text);
    }
    return times == null || total == null ? null : new Rung(times, total);
  }

  private boolean follows(Rung rung, List<Rung> rungs, Node.Entry entry) {
    Rung below = rungs.isEmpty() ? null : rungs.get(rungs.size() - 1);
    if (below == null) {
      return true;
    } else if (rung.times().compareTo(below.times()) <= 0) {
      String times = Decimals.text(below.times());
      out.add(Code.UNORDERED, entry.key().position(), entry.key().text(), times);
      return false;
    } else if (rung.total().compareTo(below.total()) < 0) {
      out.add(
          Code.LADDER_DESCENDS,
          entry.value().position(),
          Decimals.text(rung.times()),
          Decimals.text(rung.total()),
          Decimals.text(below.total()));
      return false;
    }
    return true;
  }

  /** {@code max(0, total of the rung - what the rule has given in the window)}. */
  private Amount amount(List<Rung> rungs, Window window) {
    Target self = new Target(Target.Kind.RULE, parts.rule());
    Expression occurrence =
        new Arithmetic(Arithmetic.Operator.ADD, new Expression.Count(self, window), Literal.of(1));
    boolean always = rungs.get(0).times().compareTo(BigDecimal.ONE) == 0;
    Expression total = always ? Literal.of(rungs.get(0).total()) : Literal.of(0);
    for (Rung rung : always ? rungs.subList(1, rungs.size()) : rungs) {
      Expression reached =
          new Comparison(
              Comparison.Operator.GREATER_OR_EQUAL, occurrence, Literal.of(rung.times()));
      total = new Expression.If(reached, Literal.of(rung.total()), total);
    }
    boolean penalty = parts.context().polarity() == Polarity.NEGATIVE;
    String unit = parts.unit() == null ? null : parts.unit().name();
    Expression missing =
        new Arithmetic(
            penalty ? Arithmetic.Operator.ADD : Arithmetic.Operator.SUBTRACT,
            total,
            new Expression.Points(self, window, Whose.ACCOUNT, unit));
    String text =
        rungs.stream()
            .map(rung -> "第 " + rung.times() + " 次起共 " + Decimals.text(rung.total()))
            .collect(Collectors.joining("，"));
    return Amount.of(
        "阶梯（" + window + "）：" + text, new Call(Call.Function.MAX, List.of(Literal.of(0), missing)));
  }
}
