package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.Settlement.Remainder;
import org.gongyue.measure.Decimals;

/** The division of a sum in proportion to weights, exact to the smallest unit. */
final class Division {

  private final BigDecimal total;
  private final List<BigDecimal> weights;
  private final List<BigDecimal> shares = new ArrayList<>();
  private BigDecimal sum = BigDecimal.ZERO;

  /**
   * @param total the sum, no finer than the places
   * @param weights not negative, in the order in which equals come
   * @param places the fraction digits of a share
   */
  Division(BigDecimal total, List<BigDecimal> weights, int places, Remainder remainder) {
    this.total = total;
    this.weights = List.copyOf(weights);
    for (BigDecimal weight : weights) {
      sum = sum.add(weight);
    }
    for (BigDecimal weight : weights) {
      shares.add(
          sum.signum() == 0
              ? BigDecimal.ZERO
              : total.multiply(weight).divide(sum, places, RoundingMode.DOWN));
    }
    if (remainder == Remainder.LARGEST && sum.signum() != 0) {
      handOut(BigDecimal.ONE.movePointLeft(places));
    }
  }

  /** One of the smallest unit each to those whose rounding lost most. */
  private void handOut(BigDecimal least) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (weights.get(i).signum() != 0) {
        order.add(i);
      }
    }
    // What rounding lost of each, times the sum of the weights, so that nothing is rounded here.
    order.sort(
        Comparator.<Integer, BigDecimal>comparing(
                i -> total.multiply(weights.get(i)).subtract(shares.get(i).multiply(sum)))
            .reversed());
    BigDecimal left = left();
    for (int i = 0; left.signum() > 0; i++) {
      shares.set(order.get(i), shares.get(order.get(i)).add(least));
      left = left.subtract(least);
    }
  }

  /** The share of each weight. */
  BigDecimal share(int index) {
    return Decimals.canonical(shares.get(index));
  }

  /** The sum of the weights. */
  BigDecimal weight() {
    return Decimals.canonical(sum);
  }

  /** What nobody gets. */
  BigDecimal left() {
    BigDecimal left = total;
    for (BigDecimal share : shares) {
      left = left.subtract(share);
    }
    return Decimals.canonical(left);
  }
}
