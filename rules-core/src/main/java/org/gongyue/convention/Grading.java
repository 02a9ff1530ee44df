package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;

/**
 * A grading (评级): which grade an account has, such as stars, by a number that is known of it.
 *
 * @param name its name, such as {@code 星级}
 * @param article the id of the article it rests on; null if none is named
 * @param accountKind which kind of account is graded (计分单位); null for every kind
 * @param by the number (按); it reads nothing but the account
 * @param bands the grades by the number; together they hold every number once
 * @param every when it is evaluated anew (评定), the grade staying as it is between; null for always,
 *     so that the grade is what the number says just now
 * @param initial the grade until the first evaluation (初始); null for {@link #NONE}
 */
public record Grading(
    String name,
    String article,
    String accountKind,
    Formula by,
    List<Band> bands,
    Recurrence every,
    String initial) {

  /** What stands for a grade before the first evaluation, and for that of who is not graded. */
  public static final String NONE = "未评定";

  /**
   * A grade.
   *
   * @param range the numbers that have it
   * @param grade its name
   */
  public record Band(Range range, String grade) {}

  public Grading {
    bands = List.copyOf(bands);
  }

  /** A grading of every kind of account. */
  public Grading(
      String name, String article, Formula by, List<Band> bands, Recurrence every, String initial) {
    this(name, article, null, by, bands, every, initial);
  }

  /** Whether accounts of a kind are graded. */
  public boolean concerns(String kind) {
    return accountKind == null || accountKind.equals(kind);
  }

  /** Whether some account, or an account at some time, has no grade. */
  public boolean leavesSomeOut() {
    return accountKind != null || (every != null && initial == null);
  }

  /** The grade of a number. */
  public String grade(BigDecimal number) {
    for (Band band : bands) {
      if (band.range().contains(number)) {
        return band.grade();
      }
    }
    throw new IllegalArgumentException(name + " has no grade for " + number);
  }

  /** The grade of an account that was never evaluated. */
  public String first() {
    return initial == null ? NONE : initial;
  }
}
