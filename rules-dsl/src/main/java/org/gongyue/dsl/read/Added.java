package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Greatest;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.measure.Decimals;

/**
 * A behaviour that a community adds to those of its base, or a rule that it adds to one, and the 授权
 * of the base, which says how many points it may bring or cost at most.
 */
record Added(Node item, ItemKind kind, Delegation delegation) {

  /**
   * Looks at the amounts of the behaviour, now that it has been read.
   *
   * @param facts what amounts may read besides the behaviour's attributes
   */
  void check(List<Behaviour> behaviours, List<Attribute> facts, Diagnostics out) {
    for (Node written : Lookup.amounts(item, kind.amount())) {
      BigDecimal number = Lookup.number(written);
      if (number != null && delegation.isExceeded(kind.most(), number)) {
        tell(Code.ADDED_TOO_HIGH, written.position(), Decimals.text(number), out);
      }
    }
    String id = Lookup.text(item, Key.ID);
    for (Behaviour behaviour : behaviours) {
      for (ScoringRule rule : behaviour.rules()) {
        if (id != null && (id.equals(behaviour.id()) || id.equals(rule.id()))) {
          check(rule, readable(behaviour, facts), out);
        }
      }
    }
  }

  /** A rule whose points are no number that is written: what they can be at most. */
  private void check(ScoringRule rule, Attributes attributes, Diagnostics out) {
    Node written = written(rule);
    Node amount = Lookup.value(written, kind.amount());
    boolean multiplies = rule.escalation() != null && rule.escalation().multiplies();
    boolean replaced = rule.escalation() != null && !multiplies;
    if (amount == null || replaced || (!multiplies && Lookup.number(amount) != null)) {
      return;
    }
    BigDecimal most = Greatest.of(rule, attributes);
    if (most == null) {
      out.add(
          Code.ADDED_WITHOUT_BOUND,
          amount.position(),
          kind.most(),
          Decimals.text(delegation.most().get(kind.most())),
          delegation.places().get(kind.most()));
    } else if (delegation.isExceeded(kind.most(), most)) {
      tell(Code.ADDED_TOO_HIGH, amount.position(), Decimals.text(most), out);
    }
  }

  private static Attributes readable(Behaviour behaviour, List<Attribute> facts) {
    List<Attribute> all = new ArrayList<>(behaviour.attributes());
    all.addAll(facts);
    return Attributes.of(all, Set.of());
  }

  /** Where a rule is written: in 规则, or as the behaviour itself. */
  private Node written(ScoringRule rule) {
    for (Node one : Lookup.items(item, Key.RULES)) {
      if (rule.id() != null && rule.id().equals(Lookup.text(one, Key.ID))) {
        return one;
      }
    }
    return item;
  }

  private void tell(Code code, Position position, String found, Diagnostics out) {
    String most = Decimals.text(delegation.most().get(kind.most()));
    out.add(code, position, kind.most(), most, found, delegation.places().get(kind.most()));
  }
}
