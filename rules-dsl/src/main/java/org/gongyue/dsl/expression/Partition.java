package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Decimals;

/**
 * The values to try of everything that some conditions read: the numbers and dates that stand in
 * them, what lies just beside, and the ends of the ranges; every option; yes and no.
 */
public final class Partition {

  /** A text that no condition names. */
  private static final String OTHER = "其他";

  private final Convention convention;
  private final List<Attribute> attributes;
  private final Set<BigDecimal> numbers = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<LocalDate> dates = new TreeSet<>();
  private final List<Expression> read = new ArrayList<>();
  private final List<Gap> gaps;

  /**
   * @param attributes what the conditions may read by name
   * @param conditions or any other expressions
   */
  public Partition(Convention convention, List<Attribute> attributes, List<Expression> conditions) {
    this.convention = convention;
    this.attributes = attributes;
    dates.add(convention.life().from());
    conditions.forEach(this::collect);
    gaps = Gap.in(conditions);
  }

  private void collect(Expression e) {
    if (e instanceof Expression.Literal literal) {
      switch (literal.type()) {
        case NUMBER -> numbers.add((BigDecimal) literal.value());
        case TEXT -> texts.add((String) literal.value());
        case DATE -> dates.add((LocalDate) literal.value());
        case BOOLEAN -> {}
      }
    } else if (e.children().isEmpty() && !read.contains(e)) {
      read.add(e);
    }
    e.children().forEach(this::collect);
  }

  /** The values of each attribute and measure that is read; none is without. */
  public Map<Expression, List<Object>> values() {
    Map<Expression, List<Object>> values = new LinkedHashMap<>();
    read.forEach(e -> values.put(e, values(e)));
    return values;
  }

  private List<Object> values(Expression e) {
    Attribute attribute = e instanceof Expression.Attribute a ? attribute(a.name()) : null;
    return switch (e.type()) {
      case BOOLEAN -> List.of(true, false);
      case DATE -> dates();
      case TEXT ->
          e instanceof Expression.AccountKind
              ? List.copyOf(convention.accountKinds())
              : e instanceof Expression.Grade grade
                  ? grades(grade.grading())
                  : attribute == null || attribute.options().isEmpty()
                      ? texts()
                      : List.copyOf(attribute.options());
      case NUMBER -> numbers(range(e), places(e, attribute));
    };
  }

  private Attribute attribute(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Object> grades(String name) {
    List<Object> grades = new ArrayList<>();
    for (Grading grading : convention.gradings()) {
      if (grading.name().equals(name)) {
        grading.bands().forEach(band -> grades.add(band.grade()));
        if (grading.leavesSomeOut()) {
          grades.add(Grading.NONE);
        }
      }
    }
    return grades;
  }

  private List<Object> texts() {
    List<Object> all = new ArrayList<>(texts);
    all.add(OTHER);
    return all;
  }

  private List<Object> dates() {
    NavigableSet<LocalDate> all = new TreeSet<>();
    for (LocalDate date : dates) {
      all.add(date.minusDays(1));
      all.add(date);
      all.add(date.plusDays(1));
      gaps.forEach(gap -> all.add(gap.from(date)));
    }
    return List.copyOf(all);
  }

  private Interval range(Expression e) {
    Map<String, Interval> balances = new LinkedHashMap<>();
    for (UnitOfAccount unit : convention.units()) {
      balances.put(unit.name(), new Interval(unit.floor(), unit.ceiling()));
    }
    return new Outlook(Attributes.of(attributes, Set.of()), balances).of(e);
  }

  /** How finely a number can be written: counts and days are whole. */
  private int places(Expression e, Attribute attribute) {
    if (attribute != null) {
      return attribute.places();
    } else if (e instanceof Expression.Balance balance) {
      return convention.units().stream()
          .filter(unit -> unit.name().equals(balance.unit()))
          .mapToInt(UnitOfAccount::precision)
          .findFirst()
          .orElse(0);
    }
    return 0;
  }

  private List<Object> numbers(Interval range, int places) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(places);
    NavigableSet<BigDecimal> all = new TreeSet<>();
    NavigableSet<BigDecimal> ends = new TreeSet<>(numbers);
    ends.add(range.contains(BigDecimal.ZERO) ? BigDecimal.ZERO : step);
    if (range.low() != null) {
      ends.add(range.low());
    }
    if (range.high() != null) {
      ends.add(range.high());
    }
    for (BigDecimal end : ends) {
      for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
        BigDecimal number = end.setScale(places, mode);
        for (BigDecimal near : List.of(number.subtract(step), number, number.add(step))) {
          if (range.contains(near)) {
            all.add(Decimals.canonical(near));
          }
        }
      }
    }
    if (all.isEmpty()) {
      ends.stream().filter(range::contains).forEach(all::add);
    }
    return List.copyOf(all);
  }
}
