package org.gongyue.dsl.probe;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Indicator;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.expression.Canonical;
import org.gongyue.dsl.expression.Exclusive;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;

/**
 * What of a convention decides: everything but texts for people, whatever the order of the parts of
 * a condition. Two conventions with equal meanings decide everything alike; two that decide
 * everything alike may have unequal ones.
 */
public final class Meaning {

  /** Parts that are for people, by their names: nothing is decided by them. */
  private static final Set<String> TEXTS =
      Set.of(
          "name",
          "article",
          "articles",
          "note",
          "like",
          "version",
          "text",
          "responsibilities",
          "indicators",
          "masked");

  /** Of the legal life, those days alone decide on which it is in force. */
  private static final Set<String> LEGAL = Set.of("adoption", "filing", "publication");

  private Meaning() {}

  /** The meaning of a convention or of a part of one, as a value to compare. */
  public static Object of(Object part) {
    if (part instanceof Formula formula) {
      return Canonical.of(formula.expression());
    } else if (part instanceof Expression expression) {
      return Canonical.of(expression);
    } else if (part instanceof List<?> list) {
      return list.stream().map(Meaning::of).toList();
    } else if (part instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    } else if (part instanceof Behaviour behaviour && isExclusive(behaviour)) {
      // At most one rule applies: it does not matter which would come first or be best.
      List<ScoringRule> sorted = new ArrayList<>(behaviour.rules());
      sorted.sort(Comparator.comparing(ScoringRule::id));
      Behaviour plain = Inside.with(behaviour, "choice", Behaviour.Choice.ALL);
      return of((Record) plain.with(sorted));
    } else if (part instanceof Record record) {
      return of(record);
    }
    return part == null ? "" : part;
  }

  private static boolean isExclusive(Behaviour behaviour) {
    List<ScoringRule> rules = behaviour.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        Formula one = rules.get(i).condition();
        Formula other = rules.get(j).condition();
        if (one == null || other == null || !Exclusive.are(one.expression(), other.expression())) {
          return false;
        }
      }
    }
    return rules.size() > 1;
  }

  private static Object of(Record record) {
    List<Object> values = new ArrayList<>();
    values.add(record.getClass());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (isMeant(record, component.getName()) && !isReplaced(record, component.getName())) {
        values.add(of(Inside.value(record, component)));
      }
    }
    return values;
  }

  /** The amount of a rule whose steps of repeat offences all say another. */
  private static boolean isReplaced(Record record, String name) {
    return name.equals("amount")
        && record instanceof ScoringRule rule
        && rule.escalation() != null
        && !rule.escalation().multiplies();
  }

  /**
   * Whether anything is decided by a component. Behaviours, units, gradings, attributes and targets
   * are known by their names.
   */
  public static boolean isMeant(Record record, String name) {
    if (record instanceof Responsibility || record instanceof Indicator) {
      return false;
    }
    boolean isKnownByName =
        switch (record.getClass().getSimpleName()) {
          case "UnitOfAccount", "Behaviour", "Grading", "Attribute", "Target" -> true;
          default -> false;
        };
    return record instanceof Convention.Life
        ? !LEGAL.contains(name)
        : !TEXTS.contains(name) || (isKnownByName && name.equals("name"));
  }
}
