package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Indicator;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.expression.Interval;
import org.gongyue.dsl.expression.Outlook;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/** Reads 指标; one that is composed may name those above it. */
final class IndicatorsReader {

  private static final long MOST_PLACES = 6;

  private final Symbols symbols;
  private final Charter charter;
  private final Diagnostics out;

  /** The indicators so far, as those that are composed of them read them. */
  private final List<Attribute> above = new ArrayList<>();

  /** The names of those of which something was wrong. */
  private final Set<String> broken = new HashSet<>();

  /**
   * @param charter null if it could not be read
   */
  IndicatorsReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.out = out;
  }

  /** The indicators that could be read. */
  List<Indicator> read(List<Node> items) {
    List<Indicator> indicators = new ArrayList<>();
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.INDICATOR);
      Indicator indicator = fields == null ? null : read(fields);
      if (indicator != null) {
        indicators.add(indicator);
      } else if (fields != null && Lookup.text(item, Key.NAME) != null) {
        broken.add(Lookup.text(item, Key.NAME));
      }
    }
    return indicators;
  }

  private Indicator read(Fields fields) {
    String id = fields.text(Key.ID, ListReader.ID, Code.BAD_ID);
    String name = name(fields);
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    String article =
        fields.reference(
            Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
    String commons =
        fields.reference(
            Key.COMMONS, charter == null ? null : charter.commons(), Code.UNKNOWN_COMMONS);
    List<String> kinds = charter == null ? null : charter.accountKinds();
    String kind = fields.reference(Key.ACCOUNT_KIND, kinds, Code.UNKNOWN_ACCOUNT_KIND);
    Long places = fields.whole(Key.PLACES, 0, MOST_PLACES, 1L);
    boolean composed = fields.has(Key.COMPOSED);
    if (composed == fields.has(Key.BY)) {
      out.add(Code.INDICATOR_FORM, fields.position(), Key.BY, Key.COMPOSED);
      return null;
    } else if (composed && fields.has(Key.ACCOUNT_KIND)) {
      out.add(Code.NEEDS_KEY, fields.position(Key.ACCOUNT_KIND), Key.ACCOUNT_KIND, Key.BY);
    }
    Attributes readable = composed ? Attributes.ofIndicators(above, broken) : Attributes.MEASURED;
    Scalar text = fields.scalar(composed ? Key.COMPOSED : Key.BY);
    Formula formula = text == null ? null : number(text, readable);
    if (id == null || name == null || formula == null || places == null) {
      return null;
    }
    Interval range = new Outlook(readable, symbols.balances()).of(formula.expression());
    above.add(
        new Attribute(
            name,
            Type.NUMBER,
            null,
            rounded(range.low(), places.intValue()),
            rounded(range.high(), places.intValue()),
            places.intValue(),
            List.of(),
            null));
    String measured = kind == null && kinds != null ? kinds.get(0) : kind;
    return new Indicator(
        id,
        name,
        article,
        commons,
        composed ? null : measured,
        composed ? null : formula,
        composed ? formula : null,
        places.intValue());
  }

  private static BigDecimal rounded(BigDecimal bound, int places) {
    return bound == null ? null : Decimals.round(bound, places, RoundingMode.HALF_UP);
  }

  /** A name that formulas can read; null if it is none. */
  private String name(Fields fields) {
    String name = fields.text(Key.NAME, Spelling.ATTRIBUTE, Code.BAD_NAME);
    if (name == null) {
      return null;
    } else if (ExpressionReader.isReserved(name)) {
      out.add(Code.RESERVED_NAME, fields.valuePosition(Key.NAME), name);
      return null;
    } else if (symbols.placeOf(name) != null) {
      out.add(Code.DUPLICATE_NAME, fields.valuePosition(Key.NAME), name, symbols.placeOf(name));
      return null;
    }
    symbols.indicator(name, fields.valuePosition(Key.NAME));
    return name;
  }

  private Formula number(Scalar text, Attributes readable) {
    Expression by = new ExpressionReader(symbols, out).any(text, readable);
    if (by == null) {
      return null;
    } else if (by.type() != Type.NUMBER) {
      out.add(Code.WRONG_TYPE, text.position(), text.text(), by.type(), Type.NUMBER);
      return null;
    }
    Expression other = readable.source() == Attributes.Source.COMPOSED ? beside(by) : null;
    if (other != null) {
      out.add(Code.NOT_COMPOSED, text.position(), other);
      return null;
    }
    return new Formula(text.text(), by);
  }

  /** What is read besides indicators; null if nothing is. */
  private static Expression beside(Expression e) {
    if (e.children().isEmpty()) {
      return e instanceof Expression.Literal || e instanceof Expression.Attribute ? null : e;
    }
    for (Expression child : e.children()) {
      Expression found = beside(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
