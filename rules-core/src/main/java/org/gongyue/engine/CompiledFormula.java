package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Scope;
import org.gongyue.measure.Decimals;

/**
 * A formula, its closures, and closures for what it reads, by which it is explained.
 *
 * @param reads what it reads of the event and the account, by its text
 * @param names the names that it may read; null if somebody else decides what it comes to
 */
record CompiledFormula(
    Formula formula, Compiled code, Map<String, Compiled> reads, List<String> names) {

  /**
   * @param names the names of the attributes and facts that it may read, in the order of their
   *     slots
   */
  static CompiledFormula of(Formula formula, List<String> names) {
    Map<String, Compiled> reads = new LinkedHashMap<>();
    collect(formula.expression(), names, reads);
    return new CompiledFormula(formula, Compiled.of(formula.expression(), names), reads, names);
  }

  private static void collect(
      Expression expression, List<String> names, Map<String, Compiled> reads) {
    boolean isRead = expression.children().isEmpty() || expression instanceof Expression.Between;
    if (isRead && !(expression instanceof Expression.Literal)) {
      reads.putIfAbsent(expression.toString(), Compiled.of(expression, names));
    }
    expression.children().forEach(child -> collect(child, names, reads));
  }

  /** What was read, as {@code 时长 = 2, 次数("N-01", "90天") = 0}; null if nothing is read. */
  String readings(Scope scope) {
    if (reads.isEmpty()) {
      return null;
    }
    return reads.entrySet().stream()
        .map(read -> read.getKey() + " = " + text(read.getValue().value(scope)))
        .collect(Collectors.joining(", "));
  }

  static String text(Object value) {
    return value instanceof BigDecimal number ? Decimals.text(number) : value.toString();
  }
}
