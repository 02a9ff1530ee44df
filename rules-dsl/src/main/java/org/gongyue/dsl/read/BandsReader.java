package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.expression.Band;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Call;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;

/**
 * Reads 分档, which gives an amount by the band that a value is in, and 累进, which gives each band's
 * rate for the part of a number that lies in it.
 */
final class BandsReader {

  private final Parts parts;
  private final Diagnostics out;

  /** A band as it is written, with its points, and what it gives. */
  private record Row(Scalar key, Band band, Axis.Span span, Formula amount) {}

  BandsReader(Parts parts) {
    this.parts = parts;
    this.out = parts.out();
  }

  /** {@code {按: 时长, 分档: {"[0..1)": 1, "[1..4)": 3}, 其他: 0}}; null if wrong. */
  Amount bands(Fields fields) {
    Formula by = by(fields, true);
    Formula otherwise = parts.otherwise(fields);
    List<Node.Entry> entries = new ArrayList<>(parts.entries(fields, Key.BANDS));
    boolean others = fields.has(Key.OTHERWISE);
    Position place = fields.position(Key.OTHERWISE);
    for (Node.Entry entry : List.copyOf(entries)) {
      if (Key.OTHERWISE.is(entry.key().text())) {
        entries.remove(entry);
        if (others) {
          int line = fields.position(Key.OTHERWISE).line();
          out.add(Code.DUPLICATE_KEY, entry.key().position(), Key.OTHERWISE, line, Key.OTHERWISE);
        } else {
          otherwise =
              parts.amount(fields.scalar(entry.value(), Key.OTHERWISE.chinese(), Fields.NAME));
        }
        others = true;
        place = entry.key().position();
      }
    }
    if (by == null) {
      return null;
    }
    Axis axis = Axis.of(by.expression(), parts.attributes(), parts.context().life());
    List<Row> rows = rows(entries, by, axis, false);
    if (rows == null || (others && otherwise == null)) {
      return null;
    }
    Coverage coverage = new Coverage(axis, by.text(), out);
    rows.forEach(row -> coverage.add(row.key(), row.span()));
    boolean complete = coverage.isComplete(others);
    if (coverage.isWrong()) {
      return null;
    } else if (complete && others) {
      out.add(Code.OTHERWISE_UNUSED, place);
    }
    String text = "按 " + by.text() + " 分档：" + text(rows);
    return complete
        ? Amount.of(text, chosen(by.expression(), rows, null))
        : Amount.of(
            text + "，其他 " + Amount.text(otherwise),
            chosen(by.expression(), rows, otherwise.expression()));
  }

  /** The first band that the value is in; the last for all values that are left if none is else. */
  private static Expression chosen(Expression by, List<Row> rows, Expression otherwise) {
    int last = rows.size() - 1;
    Expression chosen = otherwise == null ? rows.get(last).amount().expression() : otherwise;
    for (int i = otherwise == null ? last - 1 : last; i >= 0; i--) {
      Row row = rows.get(i);
      chosen = new Expression.If(row.band().holds(by), row.amount().expression(), chosen);
    }
    return chosen;
  }

  /** {@code {按: 金额, 累进: {"[0..1000)": 0.01, "[1000..]": 0.005}}}; null if wrong. */
  Amount brackets(Fields fields) {
    Formula by = by(fields, false);
    List<Node.Entry> entries = parts.entries(fields, Key.BRACKETS);
    if (by == null) {
      return null;
    }
    Axis axis = Axis.ofAllNumbers(by.expression(), parts.attributes());
    List<Row> rows = rows(entries, by, axis, true);
    if (rows == null) {
      return null;
    }
    Coverage coverage = new Coverage(axis, by.text(), out);
    Expression sum = null;
    for (Row row : rows) {
      coverage.add(row.key(), row.span());
      if (row.band().low() == null) {
        out.add(Code.BRACKET_WITHOUT_LOW, row.key().position(), row.key().text());
        return null;
      }
      Expression part = product(row.amount().expression(), part(by.expression(), row.band()));
      sum = sum == null ? part : new Arithmetic(Arithmetic.Operator.ADD, sum, part);
    }
    coverage.isComplete(false);
    return coverage.isWrong() ? null : Amount.of("按 " + by.text() + " 累进：" + text(rows), sum);
  }

  /** How much of a number lies in a bracket: {@code max(0, min(x, high) - low)}. */
  private static Expression part(Expression by, Band band) {
    Expression reached =
        band.high() == null ? by : new Call(Call.Function.MIN, List.of(by, band.high()));
    Expression above = new Arithmetic(Arithmetic.Operator.SUBTRACT, reached, band.low());
    return new Call(Call.Function.MAX, List.of(Literal.of(0), above));
  }

  private static Expression product(Expression rate, Expression part) {
    return new Arithmetic(Arithmetic.Operator.MULTIPLY, rate, part);
  }

  private Formula by(Fields fields, boolean dates) {
    Formula by = parts.by(fields);
    if (by == null) {
      return null;
    }
    Type type = by.expression().type();
    if (type == Type.NUMBER || (dates && type == Type.DATE)) {
      return by;
    }
    out.add(Code.WRONG_TYPE, fields.valuePosition(Key.BY), by.text(), type, Type.NUMBER);
    return null;
  }

  /** The rows, from the least to the greatest band; null if one is wrong or there is none. */
  private List<Row> rows(List<Node.Entry> entries, Formula by, Axis axis, boolean rates) {
    List<Row> rows = new ArrayList<>();
    for (Node.Entry entry : entries) {
      Scalar value = value(entry);
      Formula amount = rates ? parts.rate(value) : parts.amount(value);
      Band band = band(entry.key(), by.expression().type());
      Axis.Span span = band == null ? null : axis.of(band);
      if (span != null && span.isEmpty()) {
        out.add(Code.BAND_EMPTY, entry.key().position(), entry.key().text());
      } else if (span != null && amount != null) {
        rows.add(new Row(entry.key(), band, span, amount));
      }
    }
    if (rows.isEmpty() || rows.size() < entries.size()) {
      return null;
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).span().first().compareTo(rows.get(i - 1).span().first()) < 0) {
        Scalar key = rows.get(i).key();
        out.add(Code.UNORDERED, key.position(), key.text(), rows.get(i - 1).key().text());
        return null;
      }
    }
    return rows;
  }

  private Scalar value(Node.Entry entry) {
    if (entry.value() instanceof Scalar scalar && !scalar.isEmpty()) {
      return scalar;
    }
    out.add(Code.NOT_A_SCALAR, entry.value().position());
    return null;
  }

  private Band band(Scalar key, Type type) {
    Band band = Band.of(key.text(), type);
    if (band == null) {
      String meant = Band.meant(key.text(), type);
      out.suggest(meant, Code.BAD_BAND, key.position(), key.text());
    }
    return band;
  }

  private static String text(List<Row> rows) {
    return rows.stream()
        .map(row -> row.band() + " " + Amount.text(row.amount()))
        .collect(Collectors.joining("，"));
  }
}
