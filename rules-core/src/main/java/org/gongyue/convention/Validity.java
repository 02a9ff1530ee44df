package org.gongyue.convention;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Range;
import org.gongyue.measure.Term;

/**
 * How long awarded points can be spent (有效期), counted from the day of the event. The first row that
 * fits gives the term.
 *
 * @param rows by size or by condition; none if it is always the same term
 * @param otherwise the term if no row fits
 */
public record Validity(List<Row> rows, Term otherwise) {

  /**
   * A row.
   *
   * @param amounts the amounts for which it holds; null for all
   * @param condition when it holds; null for always
   */
  public record Row(Range amounts, Formula condition, Term term) {

    @Override
    public String toString() {
      return (amounts == null ? condition.text() : amounts.toString()) + " " + term;
    }
  }

  public Validity {
    rows = List.copyOf(rows);
  }

  /** Always the same. */
  public static Validity of(Term term) {
    return new Validity(List.of(), term);
  }

  @Override
  public String toString() {
    return rows.isEmpty()
        ? otherwise.toString()
        : rows.stream().map(Row::toString).collect(Collectors.joining("，")) + "，其他 " + otherwise;
  }
}
