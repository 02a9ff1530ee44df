package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.event.AccountId;

/**
 * What names in a suite stand for.
 *
 * @param convention the convention, in its latest version if there are several
 */
record Names(Convention convention, Diagnostics out) {

  AccountId account(Entries entries) {
    String text = entries.text(Key.ACCOUNT);
    return text == null ? null : EventReader.account(text, convention);
  }

  List<String> units() {
    return convention.units().stream().map(UnitOfAccount::name).toList();
  }

  String firstUnit() {
    return units().get(0);
  }

  /** A unit that is named, or the first. */
  String unit(Entries entries) {
    return entries.has(Key.UNIT) ? entries.choice(Key.UNIT, units()) : firstUnit();
  }

  /** An amount by unit; a number alone is one in the first unit. */
  Map<String, BigDecimal> byUnit(Entries entries, Key key) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Node node = entries.node(key);
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String unit = Entries.choice(entry.key(), entry.key().text(), Key.UNIT, units(), out);
        BigDecimal number = Entries.number(entry.value(), key, out);
        if (unit != null && number != null) {
          amounts.put(unit, number);
        }
      }
    } else if (node != null) {
      BigDecimal number = Entries.number(node, key, out);
      if (number != null) {
        amounts.put(firstUnit(), number);
      }
    }
    return amounts;
  }
}
