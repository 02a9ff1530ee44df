package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongyue.measure.Decimals;

/**
 * The numbers between two bounds, both included.
 *
 * @param low the least; null for no bound
 * @param high the greatest; null for no bound
 */
public record Interval(BigDecimal low, BigDecimal high) {

  static final Interval ALL = new Interval(null, null);
  static final Interval NOT_NEGATIVE = new Interval(BigDecimal.ZERO, null);

  static Interval of(BigDecimal number) {
    return new Interval(number, number);
  }

  /** Whether a number lies in it. */
  public boolean contains(BigDecimal number) {
    return (low == null || low.compareTo(number) <= 0)
        && (high == null || high.compareTo(number) >= 0);
  }

  boolean isNotNegative() {
    return low != null && low.signum() >= 0;
  }

  /** Whether all of it lies below all of the other. */
  boolean isBelow(Interval other) {
    return high != null && other.low != null && high.compareTo(other.low) < 0;
  }

  /** Whether nothing of it lies above anything of the other. */
  boolean isNotAbove(Interval other) {
    return high != null && other.low != null && high.compareTo(other.low) <= 0;
  }

  Interval negate() {
    return new Interval(high == null ? null : high.negate(), low == null ? null : low.negate());
  }

  Interval plus(Interval other) {
    return new Interval(sum(low, other.low), sum(high, other.high));
  }

  private static BigDecimal sum(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? null : a.add(b, Decimals.CONTEXT);
  }

  Interval times(Interval other) {
    if (low != null && high != null && other.low != null && other.high != null) {
      BigDecimal a = product(low, other.low);
      BigDecimal b = product(low, other.high);
      BigDecimal c = product(high, other.low);
      BigDecimal d = product(high, other.high);
      return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
    } else if (isNotNegative() && other.isNotNegative()) {
      return new Interval(
          product(low, other.low),
          high == null || other.high == null ? null : product(high, other.high));
    }
    return ALL;
  }

  private static BigDecimal product(BigDecimal a, BigDecimal b) {
    return a.multiply(b, Decimals.CONTEXT);
  }

  /**
   * The quotients; the other does not contain zero. Bounds are divided as the values will be, not
   * multiplied by a reciprocal: that would be rounded twice, and a value could lie beside it.
   */
  Interval over(Interval other) {
    if (other.high != null && other.high.signum() < 0) {
      return negate().over(other.negate());
    } else if (other.low == null) {
      return ALL;
    }
    return new Interval(
        low == null ? null : quotient(low, low.signum() < 0 ? other.low : other.high),
        high == null ? null : quotient(high, high.signum() < 0 ? other.high : other.low));
  }

  private static BigDecimal quotient(BigDecimal number, BigDecimal divisor) {
    return divisor == null ? BigDecimal.ZERO : number.divide(divisor, Decimals.CONTEXT);
  }

  /** Whatever lies in the one or the other, and all between. */
  Interval or(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : low.min(other.low),
        high == null || other.high == null ? null : high.max(other.high));
  }

  /** The lesser of one from each. */
  Interval min(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : low.min(other.low),
        high == null ? other.high : other.high == null ? high : high.min(other.high));
  }

  /** The greater of one from each. */
  Interval max(Interval other) {
    return negate().min(other.negate()).negate();
  }

  Interval abs() {
    if (isNotNegative()) {
      return this;
    }
    Interval greater = max(negate());
    return new Interval(BigDecimal.ZERO, greater.high);
  }

  Interval rounded(int places, RoundingMode mode) {
    return new Interval(
        low == null ? null : low.setScale(places, mode),
        high == null ? null : high.setScale(places, mode));
  }
}
