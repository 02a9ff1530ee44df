package org.gongyue.examples.benchmarks.whole;

import org.gongyue.examples.benchmarks.byhand.Amounts;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** The rule of a behaviour for libraries whose rules are functions of Java. */
final class Clause {

  private final Terms terms;
  private final String id;
  private final long[] steps;

  Clause(Terms terms) {
    this.terms = terms;
    this.id = SampleConvention.id(terms);
    this.steps = terms.steps().stream().mapToLong(Long::longValue).toArray();
  }

  String id() {
    return id;
  }

  /** Whether quantities are bounded. */
  boolean isBounded() {
    return terms.least() > 0 || terms.most() != Terms.ANY;
  }

  boolean admits(long quantity) {
    return quantity >= terms.least() && quantity <= terms.most();
  }

  /** Whether it must be verified. */
  boolean isVerified() {
    return terms.verified();
  }

  /** Drafts what it says of an act that it applies to. */
  Draft draft(Act act) {
    long hundredths = Amounts.of(terms, act.getQuantity());
    Draft draft = terms.penalty() ? act.costs(hundredths) : act.earns(hundredths);
    if (terms.repeatDays() > 0) {
      draft.rising(terms.repeatDays(), steps);
    }
    if (terms.perActor() != Terms.ANY) {
      draft.perPerson(terms.perActor());
    }
    if (terms.perAccount() != Terms.ANY) {
      draft.perHousehold(terms.perAccount(), terms.drops());
    }
    return draft;
  }
}
