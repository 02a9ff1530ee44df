package org.gongyue.examples.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * One thing that was measured, in so many rounds.
 *
 * @param what what it is
 * @param median of the rounds
 * @param rounds how many there were
 * @param unit in which it is given
 * @param target what it ought to be; null if there is no such thing
 */
public record Figure(
    String what,
    double median,
    double least,
    double greatest,
    int rounds,
    String unit,
    Target target) {

  /** What the rounds come to, with no target. */
  public static Figure of(String what, String unit, double... rounds) {
    double[] sorted = rounds.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    return new Figure(what, median, sorted[0], sorted[count - 1], count, unit, null);
  }

  /** The same with a target. */
  public Figure against(Target bound) {
    return new Figure(what, median, least, greatest, rounds, unit, bound);
  }

  /** A row of a Markdown table. */
  String row() {
    return "| "
        + String.join(
            " | ",
            what,
            plain(median),
            rounds == 1 ? "" : plain(least),
            rounds == 1 ? "" : plain(greatest),
            unit,
            target == null ? "" : target.of(median))
        + " |";
  }

  /** The median and the spread in a cell of a Markdown table. */
  String cell() {
    return plain(median) + " (" + plain(least) + "–" + plain(greatest) + ")";
  }

  /** A number with as many digits as one reads, thousands apart. */
  static String plain(double number) {
    String form = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
    String text = String.format(Locale.ROOT, form, number);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
