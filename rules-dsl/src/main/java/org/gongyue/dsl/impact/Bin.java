package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.measure.Decimals;

/**
 * A bar of a distribution of differences: more than {@code above} and up to {@code upTo}, counted
 * away from zero. Zero has a bar of its own.
 *
 * @param sign -1 for losses, 0 for no change, 1 for gains
 * @param above without its sign; null for zero
 * @param upTo without its sign; null for zero, and for no end
 * @param count how many there are
 */
public record Bin(int sign, BigDecimal above, BigDecimal upTo, int count) {

  private static final int BARS = 5;

  /** The share, in percent, that has bars of one width; the rest is the last bar's. */
  private static final int SHARE = 95;

  /** The bars from the greatest loss to the greatest gain; as wide as makes about five a side. */
  static List<Bin> of(List<BigDecimal> differences) {
    List<BigDecimal> sizes =
        differences.stream().filter(d -> d.signum() != 0).map(BigDecimal::abs).sorted().toList();
    BigDecimal most = sizes.isEmpty() ? BigDecimal.ONE : sizes.get(sizes.size() - 1);
    BigDecimal usual =
        sizes.isEmpty() ? BigDecimal.ONE : sizes.get((sizes.size() * SHARE - 1) / 100);
    BigDecimal width =
        Decimals.canonical(round(usual.divide(BigDecimal.valueOf(BARS), 10, RoundingMode.UP)));
    boolean hasTail = most.compareTo(width.multiply(BigDecimal.valueOf(BARS))) > 0;
    List<Bin> bins = new ArrayList<>();
    for (int i = hasTail ? BARS : BARS - 1; i >= 0; i--) {
      bins.add(bin(-1, i, width, differences));
    }
    bins.add(
        new Bin(0, null, null, (int) differences.stream().filter(d -> d.signum() == 0).count()));
    for (int i = 0; i < (hasTail ? BARS + 1 : BARS); i++) {
      bins.add(bin(1, i, width, differences));
    }
    while (!bins.isEmpty() && bins.get(0).count == 0 && bins.get(0).sign != 0) {
      bins.remove(0);
    }
    while (bins.get(bins.size() - 1).count == 0 && bins.get(bins.size() - 1).sign != 0) {
      bins.remove(bins.size() - 1);
    }
    return List.copyOf(bins);
  }

  private static Bin bin(int sign, int i, BigDecimal width, List<BigDecimal> differences) {
    BigDecimal above = width.multiply(BigDecimal.valueOf(i));
    BigDecimal upTo = i == BARS ? null : width.multiply(BigDecimal.valueOf(i + 1L));
    int count = 0;
    for (BigDecimal difference : differences) {
      boolean isIn =
          difference.signum() == sign
              && difference.abs().compareTo(above) > 0
              && (upTo == null || difference.abs().compareTo(upTo) <= 0);
      count += isIn ? 1 : 0;
    }
    return new Bin(sign, above, upTo, count);
  }

  /** The next greater of 1, 2 or 5 times a power of ten. */
  private static BigDecimal round(BigDecimal width) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(width.precision() - width.scale() - 1);
    for (int step : new int[] {1, 2, 5}) {
      BigDecimal rounded = power.multiply(BigDecimal.valueOf(step));
      if (rounded.compareTo(width) >= 0) {
        return rounded;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }
}
