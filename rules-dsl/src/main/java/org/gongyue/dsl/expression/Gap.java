package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Between;
import org.gongyue.measure.WorkingDays;

/**
 * How far apart two dates may have to be for something to change: so many days, or working days.
 *
 * @param number negative for backwards
 */
public record Gap(Between.Days days, int number) {

  /** Dates further apart are not tried. */
  private static final int FURTHEST = 1000;

  /** Those about the numbers that stand beside 天数 and 工作日数 in some expressions. */
  public static List<Gap> in(Collection<Expression> expressions) {
    Set<Gap> gaps = new LinkedHashSet<>();
    expressions.forEach(e -> collect(e, gaps));
    return List.copyOf(gaps);
  }

  private static void collect(Expression e, Set<Gap> gaps) {
    if (e instanceof Expression.And || e instanceof Expression.Or || e instanceof Expression.Not) {
      e.children().forEach(child -> collect(child, gaps));
      return;
    }
    List<Between> asked = new ArrayList<>();
    Set<Integer> numbers = new TreeSet<>();
    read(e, asked, numbers);
    for (Between between : asked) {
      for (int number : numbers) {
        gaps.add(new Gap(between.days(), number));
        gaps.add(new Gap(between.days(), -number));
      }
    }
  }

  private static void read(Expression e, List<Between> asked, Set<Integer> numbers) {
    if (e instanceof Between between) {
      asked.add(between);
      numbers.addAll(List.of(0, 1));
    } else if (e instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal number
        && number.abs().compareTo(BigDecimal.valueOf(FURTHEST)) <= 0) {
      int whole = number.setScale(0, RoundingMode.FLOOR).intValueExact();
      numbers.addAll(List.of(whole - 1, whole, whole + 1));
    }
    e.children().forEach(child -> read(child, asked, numbers));
  }

  /** The nearest day that lies so far from another. */
  public LocalDate from(LocalDate day) {
    if (days == Between.Days.ALL || number == 0) {
      return day.plusDays(number);
    } else if (number > 0) {
      return WorkingDays.ofChina().nth(number, day.plusDays(1));
    }
    LocalDate before = day;
    for (int left = -number; left > 0; before = before.minusDays(1)) {
      left -= WorkingDays.ofChina().isWorking(before) ? 1 : 0;
    }
    return before;
  }
}
