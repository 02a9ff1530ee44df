package org.gongyue.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arithmetic of points: decimal128 as FEEL (DMN 1.5, 10.3.2.3.1) prescribes, and one canonical
 * form, so that equal numbers are equal values and print alike.
 */
public final class Decimals {

  /** Precision and rounding of every intermediate result. */
  public static final MathContext CONTEXT = MathContext.DECIMAL128;

  /** No input may have more digits before the point than this. */
  public static final int MOST_INTEGER_DIGITS = 15;

  /** No input may have more digits after the point than this. */
  public static final int MOST_FRACTION_DIGITS = 10;

  /** A number of so many digits is a long without its point. */
  public static final int MOST_COMPACT_DIGITS = 18;

  private Decimals() {}

  /** The same number without trailing zeros after the point and without an exponent. */
  public static BigDecimal canonical(BigDecimal number) {
    boolean isCanonical =
        number.scale() == 0
            || (number.scale() > 0
                && number.precision() <= MOST_COMPACT_DIGITS
                && unscaled(number) % 10 != 0);
    if (isCanonical) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Rounded to {@code places} places after the point, in canonical form. */
  public static BigDecimal round(BigDecimal number, int places, RoundingMode mode) {
    boolean fits = number.scale() >= 0 && number.scale() <= places;
    return canonical(fits ? number : number.setScale(places, mode));
  }

  /**
   * A number without its point, {@code 125} for {@code 12.5}, without making anything of the heap.
   *
   * @param number of at most {@value #MOST_COMPACT_DIGITS} digits
   */
  public static long unscaled(BigDecimal number) {
    return number.scaleByPowerOfTen(number.scale()).longValue();
  }

  /** The digits of a number for people and for JSON: no exponent, no grouping. */
  public static String text(BigDecimal number) {
    return canonical(number).toPlainString();
  }

  /** Whether a number is so small that two of them add up to a reasonable one. */
  public static boolean isSmall(BigDecimal number) {
    return number.scale() <= MOST_FRACTION_DIGITS
        && number.scale() >= 0
        && number.precision() - number.scale() < MOST_INTEGER_DIGITS;
  }

  /**
   * Whether a number from outside is of a size that points and quantities can have. Checked before
   * anything is done with it: {@code 1e999999999} is ten characters of input and a gigabyte of
   * digits.
   */
  public static boolean isReasonable(BigDecimal number) {
    return number.scale() <= MOST_FRACTION_DIGITS
        && number.scale() >= -MOST_INTEGER_DIGITS
        && number.precision() - number.scale() <= MOST_INTEGER_DIGITS;
  }
}
