package org.gongyue.dsl.read;

import java.math.BigDecimal;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Whether bands hold each value once. Takes them from the least to the greatest, and says with an
 * example which values are in two of them and which in none.
 */
final class Coverage {

  private final Axis axis;
  private final String by;
  private final Diagnostics out;

  /** The first value that may still be in no band. */
  private BigDecimal next;

  /** The band that reaches farthest. */
  private Scalar farthest;

  private Position last;
  private Axis.Span gap;
  private Position gapPosition;
  private boolean wrong;

  /**
   * @param by what the bands are of, as it is written
   */
  Coverage(Axis axis, String by, Diagnostics out) {
    this.axis = axis;
    this.by = by;
    this.out = out;
    this.next = axis.all().first();
  }

  /** The next band. */
  void add(Scalar band, Axis.Span span) {
    last = band.position();
    Axis.Span possible = span.and(axis.all());
    if (possible.isEmpty()) {
      wrong = true;
      String low = axis.bound(axis.all().first());
      String high = axis.bound(axis.all().last());
      out.add(Code.BAND_OUT_OF_RANGE, last, band.text(), by, low, high);
      return;
    }
    Axis.Span twice = possible.and(new Axis.Span(axis.all().first(), axis.before(next)));
    if (!twice.isEmpty()) {
      wrong = true;
      String example = axis.example(twice);
      out.add(Code.BAND_OVERLAP, last, by, example, farthest.text(), band.text());
    }
    miss(new Axis.Span(next, axis.before(possible.first())), last);
    BigDecimal after = axis.after(possible.last());
    if (after.compareTo(next) > 0) {
      next = after;
      farthest = band;
    }
  }

  private void miss(Axis.Span span, Position position) {
    if (gap == null && !span.isEmpty()) {
      gap = span;
      gapPosition = position;
    }
  }

  /** Whether, after the last band, every value is in one; says so if not, unless gaps may be. */
  boolean isComplete(boolean gaps) {
    miss(new Axis.Span(next, axis.all().last()), last);
    if (gap != null && !gaps && !wrong) {
      wrong = true;
      out.add(Code.BAND_GAP, gapPosition, by, axis.example(gap));
    }
    return gap == null;
  }

  /** Whether something was said. */
  boolean isWrong() {
    return wrong;
  }
}
