package org.gongyue.examples.benchmarks.workload;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The terms of one scoring rule of the workload, from which {@link SampleConvention} makes a rule
 * of the convention, and which {@link HandWritten} follows in plain Java. Points and quantities are
 * in tenths.
 *
 * @param number the number of the rule, from 0
 * @param penalty whether it costs points; every third rule does
 * @param shape how the amount follows from the quantity
 * @param rate points, or points for each unit of the quantity
 * @param second the rate beyond {@link #BAND}, or the greatest amount, as the shape asks
 * @param least the least quantity that counts; 0 for any
 * @param most the greatest quantity that counts; {@link #ANY} for any
 * @param perActor points of one actor that count in a month; {@link #ANY} for all
 * @param perAccount points of the household that count in a month; {@link #ANY} for all
 * @param drops whether what exceeds the household's month is dropped whole, not cut
 * @param verified whether the neighbourhood officer must have verified it
 * @param repeatDays the days within which repeats cost more; 0 for never
 * @param steps what the nth repeat costs
 */
public record Terms(
    int number,
    boolean penalty,
    Shape shape,
    long rate,
    long second,
    long least,
    long most,
    long perActor,
    long perAccount,
    boolean drops,
    boolean verified,
    int repeatDays,
    List<Long> steps) {

  /** No bound. */
  public static final long ANY = Long.MAX_VALUE;

  /** The quantity up to which the first rate holds. */
  public static final long BAND = 40;

  /** How the amount follows from the quantity. */
  public enum Shape {
    /** The rate, whatever the quantity. */
    FLAT,
    /** The rate times the quantity. */
    PROPORTIONAL,
    /** The rate times the quantity, up to a greatest amount. */
    CAPPED,
    /** One rate up to the band, another beyond it. */
    BANDED
  }

  public Terms {
    steps = List.copyOf(steps);
  }

  /** The first {@code count} rules. */
  public static List<Terms> list(int count) {
    return IntStream.range(0, count).mapToObj(Terms::of).toList();
  }

  private static Terms of(int number) {
    boolean penalty = number % 3 == 2;
    int variant = number / 3;
    return penalty ? penalty(number, variant) : reward(number, variant);
  }

  private static Terms reward(int number, int variant) {
    Shape shape = Shape.values()[variant % 4];
    long rate = 8 + 3L * (number % 7);
    return new Terms(
        number,
        false,
        shape,
        shape == Shape.FLAT ? rate * 3 : rate,
        shape == Shape.CAPPED ? rate * 5 : rate / 2,
        number % 4 == 0 ? 0 : 5 + 5L * (number % 3),
        number % 5 == 4 ? 100 : ANY,
        100 + 25L * (number % 5),
        number % 2 == 0 ? 200 + 50L * (number % 3) : ANY,
        number % 8 == 0,
        number % 5 == 1,
        0,
        List.of());
  }

  private static Terms penalty(int number, int variant) {
    Shape shape = variant % 2 == 0 ? Shape.FLAT : Shape.PROPORTIONAL;
    boolean repeats = variant % 3 != 2;
    return new Terms(
        number,
        true,
        shape,
        10 + 5L * (variant % 4),
        0,
        variant % 4 == 1 ? 20 : 0,
        ANY,
        ANY,
        variant % 4 == 3 ? 200 : ANY,
        false,
        false,
        !repeats ? 0 : variant % 2 == 0 ? 90 : 365,
        repeats ? List.of(20L, 50L, 100L) : List.of());
  }
}
