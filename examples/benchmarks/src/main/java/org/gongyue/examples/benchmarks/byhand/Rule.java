package org.gongyue.examples.benchmarks.byhand;

import java.math.BigDecimal;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.ScoringRule;
import org.gongyue.examples.benchmarks.workload.Terms;

/** The terms of a rule with the words that its postings and reasons need. */
final class Rule {

  private final Terms terms;
  private final long[] steps;
  private final Behaviour behaviour;
  private final ScoringRule words;
  private final Attribute attribute;

  Rule(Terms terms, Behaviour behaviour) {
    this.terms = terms;
    this.steps = terms.steps().stream().mapToLong(Long::longValue).toArray();
    this.behaviour = behaviour;
    this.words = behaviour.rules().get(0);
    this.attribute = behaviour.attributes().get(0);
  }

  Terms terms() {
    return terms;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  ScoringRule words() {
    return words;
  }

  Attribute attribute() {
    return attribute;
  }

  String article() {
    return words.article();
  }

  /** What the nth repeat costs, from 1 on. */
  long step(long occurrence) {
    return steps[(int) Math.min(occurrence, steps.length) - 1];
  }

  /** Tenths as points. */
  static BigDecimal points(long tenths) {
    return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
  }
}
