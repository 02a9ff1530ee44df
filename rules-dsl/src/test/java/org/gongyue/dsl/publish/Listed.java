package org.gongyue.dsl.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongyue.account.State;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.fixture.Variant;
import org.gongyue.measure.Term;

/** Random conventions that have lists and mask some kinds of account. */
final class Listed {

  private static final Term LONG = new Term.Days(300);

  private Listed() {}

  /** The same convention, in which some states are lists, and some kinds of account masked. */
  static Convention of(Convention c, Random random) {
    boolean asks = random.nextInt(4) > 0;
    boolean hasBlack = random.nextBoolean();
    List<String> masked = c.accountKinds().stream().filter(kind -> random.nextInt(4) == 0).toList();
    return Variant.of(c)
        .behaviours(c.behaviours().stream().map(one -> of(one, asks, hasBlack, random)).toList())
        .masked(masked)
        .build();
  }

  private static Behaviour of(Behaviour behaviour, boolean asks, boolean hasBlack, Random random) {
    return behaviour.with(
        behaviour.rules().stream().map(rule -> of(rule, asks, hasBlack, random)).toList());
  }

  private static ScoringRule of(ScoringRule rule, boolean asks, boolean hasBlack, Random random) {
    Map<String, Consequence> consequences = new LinkedHashMap<>();
    rule.consequences().forEach(one -> consequences.put(one.state(), one));
    if (random.nextInt(3) > 0) {
      consequences.put(State.RED_LIST, new Consequence(State.RED_LIST, LONG, asks));
    }
    if (hasBlack && random.nextBoolean()) {
      consequences.put(State.BLACK_LIST, new Consequence(State.BLACK_LIST, LONG));
    }
    return new ScoringRule(
        rule.id(),
        rule.article(),
        rule.condition(),
        rule.amount(),
        rule.unit(),
        rule.limits(),
        rule.verification(),
        rule.escalation(),
        rule.warning(),
        List.copyOf(consequences.values()),
        rule.ends(),
        rule.note(),
        rule.chargedTo(),
        rule.validity(),
        rule.apart(),
        rule.like(),
        rule.display());
  }
}
