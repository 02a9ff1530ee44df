package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Scope;
import org.gongyue.measure.Decimals;

/**
 * A formula and its closures. Two of one text and meaning that read the same names are equal, for
 * their closures do the same; what somebody else decides is equal to itself only.
 */
final class CompiledFormula {

  /** Something that is read, by its text. */
  private record Read(String text, Compiled code) {}

  private final Formula formula;
  private final Compiled code;
  private final List<String> slots;
  private final boolean judged;

  /**
   * What it reads of the event and the account, by which it is explained: worked out when somebody
   * first asks, which for most formulas of most communities is never. Two threads may do it.
   */
  private List<Read> reads;

  /** Of a condition its parts, in the same way. */
  private Pieces pieces;

  private CompiledFormula(Formula formula, Compiled code, List<String> slots, boolean judged) {
    this.formula = formula;
    this.code = code;
    this.slots = slots;
    this.judged = judged;
  }

  /**
   * @param names the names of the attributes and facts that it may read, in the order of their
   *     slots
   */
  static CompiledFormula of(Formula formula, List<String> names) {
    return new CompiledFormula(formula, Compiled.of(formula.expression(), names), names, false);
  }

  /**
   * A formula that is still shown, while code from elsewhere decides what it comes to.
   *
   * @param names as in {@link #of}
   */
  static CompiledFormula judged(Formula formula, Compiled code, List<String> names) {
    return new CompiledFormula(formula, code, names, true);
  }

  Formula formula() {
    return formula;
  }

  Compiled code() {
    return code;
  }

  /** The names that it may read; null if somebody else decides what it comes to. */
  List<String> names() {
    return judged ? null : slots;
  }

  /** Its parts, if it is a condition that nobody else decides. */
  Pieces pieces() {
    Pieces known = pieces;
    if (known == null) {
      known = new Pieces(formula.expression(), slots);
      pieces = known;
    }
    return known;
  }

  /** What was read, as {@code 时长 = 2, 次数("N-01", "90天") = 0}; null if nothing is read. */
  String readings(Scope scope) {
    List<Read> asked = reads;
    if (asked == null) {
      Map<String, Expression> found = new LinkedHashMap<>();
      collect(formula.expression(), found);
      List<Read> compiled = new ArrayList<>(found.size());
      found.forEach((text, read) -> compiled.add(new Read(text, Compiled.of(read, slots))));
      asked = List.copyOf(compiled);
      reads = asked;
    }
    if (asked.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Read read : asked) {
      text.append(text.isEmpty() ? "" : ", ").append(read.text()).append(" = ");
      text.append(text(read.code().value(scope)));
    }
    return text.toString();
  }

  private static void collect(Expression expression, Map<String, Expression> found) {
    boolean isRead = expression.children().isEmpty() || expression instanceof Expression.Between;
    if (isRead && !(expression instanceof Expression.Literal)) {
      found.putIfAbsent(expression.toString(), expression);
    }
    expression.children().forEach(child -> collect(child, found));
  }

  static String text(Object value) {
    return value instanceof BigDecimal number ? Decimals.text(number) : value.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompiledFormula that
        && (this == that
            || (!judged
                && !that.judged
                && formula.equals(that.formula)
                && slots.equals(that.slots)));
  }

  @Override
  public int hashCode() {
    return formula.text().hashCode();
  }
}
