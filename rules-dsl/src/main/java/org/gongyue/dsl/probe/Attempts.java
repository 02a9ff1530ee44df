package org.gongyue.dsl.probe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.expression.Gap;
import org.gongyue.dsl.expression.Partition;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;

/**
 * The values to try of the attributes or facts that some parts of conventions read: those at which
 * something may change, and some between.
 */
final class Attempts {

  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, Set<Object>> values = new TreeMap<>();
  private final Set<Gap> gaps = new LinkedHashSet<>();

  /** Takes in what the parts of a version read of some attributes. */
  void take(
      Convention version, List<Attribute> own, List<Attribute> readable, Collection<?> parts) {
    List<Expression> expressions = new ArrayList<>();
    for (Object part : parts) {
      Inside.of(part, Formula.class).forEach(formula -> expressions.add(formula.expression()));
    }
    gaps.addAll(Gap.in(expressions));
    own.forEach(one -> attributes.putIfAbsent(one.name(), one));
    new Partition(version, readable, expressions)
        .values()
        .forEach(
            (read, some) -> {
              if (read instanceof Expression.Attribute attribute
                  && own.stream().anyMatch(one -> one.name().equals(attribute.name()))) {
                values.computeIfAbsent(attribute.name(), n -> new LinkedHashSet<>()).addAll(some);
              }
            });
    for (Attribute one : own) {
      values.computeIfAbsent(one.name(), name -> new LinkedHashSet<>()).add(usual(one));
    }
  }

  private static Object usual(Attribute attribute) {
    if (attribute.fallback() != null) {
      return attribute.fallback();
    }
    return switch (attribute.type()) {
      case BOOLEAN -> true;
      case TEXT -> attribute.options().isEmpty() ? "甲" : attribute.options().get(0);
      case DATE -> LocalDate.of(2024, 1, 1);
      case NUMBER -> {
        BigDecimal number = BigDecimal.ONE;
        if (attribute.least() != null) {
          number = number.max(attribute.least());
        }
        yield attribute.most() != null ? number.min(attribute.most()) : number;
      }
    };
  }

  /** One value of each; now and then none where none is needed. */
  Map<String, Object> draw(LocalDate today, Draw draw) {
    Map<String, Object> drawn = new TreeMap<>();
    attributes.forEach(
        (name, attribute) -> {
          if (attribute.fallback() == null || draw.percent(75)) {
            drawn.put(name, value(attribute, today, drawn, draw));
          }
        });
    return drawn;
  }

  private Object value(Attribute attribute, LocalDate today, Map<String, Object> drawn, Draw draw) {
    if (attribute.type() == Type.DATE && !gaps.isEmpty() && draw.percent(70)) {
      List<LocalDate> days = new ArrayList<>(List.of(today));
      drawn.values().stream()
          .filter(LocalDate.class::isInstance)
          .forEach(day -> days.add((LocalDate) day));
      return draw.of(List.copyOf(gaps)).from(draw.of(days));
    } else if (attribute.type() == Type.DATE && draw.percent(60)) {
      return today.plusDays(draw.between(-1, 1));
    }
    List<Object> some = List.copyOf(values.get(attribute.name()));
    if (attribute.type() == Type.NUMBER && draw.percent(25)) {
      BigDecimal low = BigDecimal.ZERO;
      BigDecimal high = BigDecimal.TEN;
      for (Object one : some) {
        low = low.min((BigDecimal) one);
        high = high.max((BigDecimal) one);
      }
      low = attribute.least() == null ? low : attribute.least();
      high = attribute.most() == null ? high : attribute.most();
      BigDecimal part = BigDecimal.valueOf(draw.below(101)).movePointLeft(2);
      return low.add(high.subtract(low).multiply(part))
          .setScale(Math.min(attribute.places(), 2), RoundingMode.FLOOR)
          .max(low);
    }
    return draw.of(some);
  }
}
