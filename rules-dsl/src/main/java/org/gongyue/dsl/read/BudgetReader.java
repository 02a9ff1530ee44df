package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Window;

/** Reads 预算: {@code {每季度: 5000}}, or {@code {每年: {积分: 5000, 时间币: 300}}}. */
final class BudgetReader {

  private final Symbols symbols;
  private final Diagnostics out;

  /** Where each budget is written. */
  private final Map<Budget, Position> places = new LinkedHashMap<>();

  BudgetReader(Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.out = out;
  }

  /**
   * The budgets of a catalogue or a reward; those that could not be read are left out.
   *
   * @param unit that of a plain number; null if it is wrong
   */
  List<Budget> read(Fields fields, UnitOfAccount unit) {
    places.clear();
    if (!fields.has(Key.BUDGET)) {
      return List.of();
    }
    if (!(fields.node(Key.BUDGET) instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, fields.valuePosition(Key.BUDGET));
      return List.of();
    }
    List<Node.Entry> entries = Fields.unique(mapping, out);
    if (entries.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.BUDGET), Key.BUDGET);
    }
    entries.forEach(entry -> budgets(entry, unit, fields));
    return List.copyOf(places.keySet());
  }

  private void budgets(Node.Entry entry, UnitOfAccount unit, Fields fields) {
    Window window = window(entry.key());
    if (!(entry.value() instanceof Node.Mapping byUnit)) {
      Scalar text = fields.scalar(entry.value(), entry.key().text(), Fields.NAME);
      if (text != null && unit != null) {
        budget(window, unit, text);
      }
      return;
    }
    for (Node.Entry one : Fields.unique(byUnit, out)) {
      String name = one.key().text();
      UnitOfAccount known = symbols.unit(name);
      Scalar text = fields.scalar(one.value(), name, Fields.NAME);
      if (known == null && !symbols.units().isEmpty()) {
        out.suggest(
            Nearest.to(name, symbols.units()),
            Code.UNKNOWN_UNIT,
            one.key().position(),
            name,
            String.join("、", symbols.units()));
      } else if (known != null && text != null) {
        budget(window, known, text);
      }
    }
  }

  /** The period of a key; null if it is none. */
  private Window window(Scalar key) {
    String text = key.text();
    if (!Windows.isWindow(text)) {
      out.add(Code.BAD_BUDGET, key.position(), text);
      return null;
    }
    Window window = Windows.of(text, symbols.officeTerm());
    if (window == null) {
      out.add(Code.OFFICE_TERM_UNSTATED, key.position(), text);
    } else if (!Budget.isPeriod(window)) {
      out.add(Code.BAD_BUDGET, key.position(), text);
      return null;
    }
    return window;
  }

  private void budget(Window window, UnitOfAccount unit, Scalar text) {
    BigDecimal most = Fields.number(text, text.text(), null, null, out);
    if (most != null && most.signum() <= 0) {
      out.add(Code.NOT_POSITIVE, text.position(), Key.BUDGET);
    } else if (most != null && most.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, text.position(), most, unit.precision());
    } else if (most != null && window != null) {
      places.put(new Budget(window, unit.name(), most), text.position());
    }
  }

  /** Says if a budget that was just read is too small for each of the rewards, or for none. */
  void check(List<Reward> rewards) {
    places.forEach(
        (budget, place) -> {
          List<BigDecimal> costs =
              rewards.stream().map(r -> cost(r, budget.unit())).filter(Objects::nonNull).toList();
          BigDecimal least = costs.stream().min(BigDecimal::compareTo).orElse(null);
          if (least == null) {
            out.add(Code.BUDGET_IDLE, place, budget.unit());
          } else if (least.compareTo(budget.most()) > 0) {
            String most = Decimals.text(budget.most());
            out.add(
                Code.BUDGET_TOO_SMALL,
                place,
                budget.window(),
                most,
                budget.unit(),
                Decimals.text(least));
          }
        });
  }

  /** The least that one redemption costs in a unit; null if it is never paid in it. */
  private static BigDecimal cost(Reward reward, String unit) {
    BigDecimal fewest = BigDecimal.valueOf(reward.fitting(1));
    List<BigDecimal> costs = new ArrayList<>();
    Stream.concat(
            Stream.of(new Reward.Cost(reward.unit(), reward.price())), reward.further().stream())
        .filter(cost -> cost.unit().equals(unit))
        .forEach(cost -> costs.add(cost.amount().multiply(fewest)));
    boolean instead = reward.accepts().stream().anyMatch(a -> a.unit().equals(unit));
    if (instead || (!reward.accepts().isEmpty() && reward.unit().equals(unit))) {
      // How much of the price is paid in it is up to who asks.
      costs.add(BigDecimal.ZERO);
    }
    return costs.stream().min(BigDecimal::compareTo).orElse(null);
  }
}
