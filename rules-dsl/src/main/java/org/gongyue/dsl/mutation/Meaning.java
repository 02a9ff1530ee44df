package org.gongyue.dsl.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.probe.Inside;
import org.gongyue.expression.Formula;

/**
 * What of a convention decides: everything but texts for people. Two conventions with equal
 * meanings decide everything alike; two that decide everything alike may have unequal ones.
 */
final class Meaning {

  private Meaning() {}

  /** The meaning as a value to compare. */
  static Object of(Convention convention) {
    List<Object> meaning = new ArrayList<>();
    meaning.add(part(convention.life().from()));
    meaning.add(part(convention.life().until()));
    for (Object part :
        Arrays.asList(
            convention.zone(),
            convention.officeTerm(),
            convention.accountKinds(),
            convention.units(),
            convention.behaviours(),
            convention.limits(),
            convention.sameAct(),
            convention.rewards(),
            convention.facts(),
            convention.gates(),
            convention.groups(),
            convention.gradings(),
            convention.settlements(),
            convention.objections(),
            convention.transfers())) {
      meaning.add(part(part));
    }
    return meaning;
  }

  private static Object part(Object part) {
    if (part instanceof Formula formula) {
      return formula.expression();
    } else if (part instanceof List<?> list) {
      return list.stream().map(Meaning::part).toList();
    } else if (part instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    } else if (part instanceof Record record) {
      List<Object> values = new ArrayList<>();
      values.add(record.getClass());
      Inside.parts(record).forEach(value -> values.add(part(value)));
      return values;
    }
    return part == null ? "" : part;
  }
}
