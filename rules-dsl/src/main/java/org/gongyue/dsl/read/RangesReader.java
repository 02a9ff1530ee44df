package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.expression.Band;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.measure.Range;

/** Reads bands that give something else than points, from the least to the greatest. */
final class RangesReader {

  private final Diagnostics out;

  RangesReader(Diagnostics out) {
    this.out = out;
  }

  /** A band and what it gives. */
  record Row(Scalar key, Range range, Axis.Span span, Scalar value) {}

  /**
   * The bands of a mapping, which hold each value once; empty if they do not.
   *
   * @param by what they are of, for people
   */
  List<Row> read(Fields fields, Key key, Type type, Axis axis, String by) {
    List<Row> rows = new ArrayList<>();
    List<Node.Entry> entries = entries(fields, key);
    for (Node.Entry entry : entries) {
      Band band = Band.of(entry.key().text(), type);
      Scalar value = fields.scalar(entry.value(), entry.key().text(), Fields.NAME);
      if (band == null) {
        String meant = Band.meant(entry.key().text(), type);
        out.suggest(meant, Code.BAD_BAND, entry.key().position(), entry.key().text());
      } else if (axis.of(band).isEmpty()) {
        out.add(Code.BAND_EMPTY, entry.key().position(), entry.key().text());
      } else if (value != null) {
        rows.add(new Row(entry.key(), range(band), axis.of(band), value));
      }
    }
    return rows.size() < entries.size() || !isComplete(rows, axis, by) ? List.of() : rows;
  }

  private List<Node.Entry> entries(Fields fields, Key key) {
    if (!(fields.node(key) instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, fields.valuePosition(key));
      return List.of();
    }
    List<Node.Entry> entries = Fields.unique(mapping, out);
    if (entries.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(key), key);
    } else if (entries.size() > Parts.MOST) {
      out.add(Code.TOO_MANY_ROWS, fields.valuePosition(key), key, Parts.MOST);
      return List.of();
    }
    return entries;
  }

  private boolean isComplete(List<Row> rows, Axis axis, String by) {
    Coverage coverage = new Coverage(axis, by, out);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (i > 0 && row.span().first().compareTo(rows.get(i - 1).span().first()) < 0) {
        out.add(
            Code.UNORDERED, row.key().position(), row.key().text(), rows.get(i - 1).key().text());
        return false;
      }
      coverage.add(row.key(), row.span());
    }
    if (!rows.isEmpty()) {
      coverage.isComplete(false);
    }
    return !coverage.isWrong();
  }

  private static Range range(Band band) {
    return new Range(bound(band.low()), band.lowClosed(), bound(band.high()), band.highClosed());
  }

  private static BigDecimal bound(Expression.Literal bound) {
    return bound == null ? null : (BigDecimal) bound.value();
  }
}
