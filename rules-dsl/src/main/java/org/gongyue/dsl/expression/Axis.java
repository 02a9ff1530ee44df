package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Call.Function;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * The values that a number or date can take, as a row of points at equal distance, so that bands
 * can be compared by their first and last point. An attribute without decimals has the whole
 * numbers as its points; for a number of any kind the points lie closer than any two bounds that
 * can be written, and what holds of the points between two bounds holds of all numbers there.
 */
public final class Axis {

  private static final int FINE = Decimals.MOST_FRACTION_DIGITS + 2;
  private static final BigDecimal FAR = BigDecimal.TEN.pow(40);

  private final Type type;
  private final int places;
  private final BigDecimal step;
  private final Span all;

  private Axis(Type type, int places, Span all) {
    this.type = type;
    this.places = places;
    this.step = BigDecimal.ONE.movePointLeft(places);
    this.all = all;
  }

  /** Points from the first to the last, both included; none if the first is beyond the last. */
  public record Span(BigDecimal first, BigDecimal last) {

    /** Whether there is no point. */
    public boolean isEmpty() {
      return first.compareTo(last) > 0;
    }

    /** The points of both. */
    public Span and(Span other) {
      return new Span(first.max(other.first), last.min(other.last));
    }
  }

  /**
   * The values of an expression of type number or date.
   *
   * @param life when the convention is in force, and so from when to when 当日 is; null if not known
   */
  public static Axis of(Expression e, Attributes attributes, Convention.Life life) {
    if (e.type() == Type.DATE) {
      boolean known = e instanceof Expression.Today && life != null && life.from() != null;
      BigDecimal from = known ? day(life.from()) : FAR.negate();
      BigDecimal until = known && life.until() != null ? day(life.until()) : FAR;
      return new Axis(Type.DATE, 0, new Span(from, until));
    }
    int places = places(e, attributes);
    return new Axis(Type.NUMBER, places, range(e, attributes, places));
  }

  /** Amounts that are posted: positive, with so many places. */
  public static Axis ofAmounts(int places) {
    BigDecimal least = BigDecimal.ONE.movePointLeft(places);
    return new Axis(Type.NUMBER, places, new Span(least, FAR));
  }

  /** All numbers of the range of an expression, whatever points it really has. */
  public static Axis ofAllNumbers(Expression e, Attributes attributes) {
    return new Axis(Type.NUMBER, FINE, range(e, attributes, FINE));
  }

  private static Span range(Expression e, Attributes attributes, int places) {
    Interval interval = new Outlook(attributes).of(e);
    boolean outward = places == FINE;
    return new Span(
        point(interval.low(), FAR.negate(), places, !outward),
        point(interval.high(), FAR, places, outward));
  }

  private static BigDecimal point(BigDecimal bound, BigDecimal none, int places, boolean up) {
    return bound == null || bound.abs().compareTo(FAR) > 0
        ? none
        : bound.setScale(places, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  private static int places(Expression e, Attributes attributes) {
    if (e instanceof Expression.Attribute name) {
      Attribute attribute = attributes.named(name.name());
      return attribute == null ? FINE : attribute.places();
    } else if (e instanceof Expression.Count
        || e instanceof Expression.DaysSince
        || e instanceof Expression.Streak
        || e instanceof Expression.Between
        || e instanceof Expression.Clock) {
      return 0;
    }
    boolean whole =
        e instanceof Expression.Call call
            && (call.function() == Function.FLOOR || call.function() == Function.CEILING);
    return whole ? 0 : FINE;
  }

  private static BigDecimal day(LocalDate date) {
    return BigDecimal.valueOf(date.toEpochDay());
  }

  private static BigDecimal point(Literal bound) {
    return bound.value() instanceof LocalDate date ? day(date) : (BigDecimal) bound.value();
  }

  /** Every value that can occur. */
  public Span all() {
    return all;
  }

  /** The points of a band. */
  public Span of(Band band) {
    BigDecimal first = FAR.negate();
    if (band.low() != null) {
      BigDecimal low = point(band.low());
      first =
          band.lowClosed()
              ? low.setScale(places, RoundingMode.CEILING)
              : low.setScale(places, RoundingMode.FLOOR).add(step);
    }
    BigDecimal last = FAR;
    if (band.high() != null) {
      BigDecimal high = point(band.high());
      last =
          band.highClosed()
              ? high.setScale(places, RoundingMode.FLOOR)
              : high.setScale(places, RoundingMode.CEILING).subtract(step);
    }
    return new Span(first, last);
  }

  /** The point after another. */
  public BigDecimal after(BigDecimal point) {
    return point.add(step);
  }

  /** The point before another. */
  public BigDecimal before(BigDecimal point) {
    return point.subtract(step);
  }

  /** The simplest value of a span that is not empty, as an example for people. */
  public String example(Span span) {
    boolean noFirst = span.first().abs().compareTo(FAR) >= 0;
    boolean noLast = span.last().abs().compareTo(FAR) >= 0;
    if (noFirst) {
      return text(noLast ? BigDecimal.ZERO : span.last().setScale(0, RoundingMode.FLOOR));
    }
    for (int digits = 0; digits < places; digits++) {
      BigDecimal simple = span.first().setScale(digits, RoundingMode.CEILING);
      if (simple.compareTo(span.last()) <= 0) {
        return text(simple);
      }
    }
    return text(span.first());
  }

  /** A bound of all values; "∞" for none. */
  public String bound(BigDecimal point) {
    return point.abs().compareTo(FAR) >= 0 ? (point.signum() < 0 ? "-∞" : "∞") : text(point);
  }

  private String text(BigDecimal point) {
    return type == Type.DATE
        ? LocalDate.ofEpochDay(point.longValueExact()).toString()
        : Decimals.text(point);
  }
}
