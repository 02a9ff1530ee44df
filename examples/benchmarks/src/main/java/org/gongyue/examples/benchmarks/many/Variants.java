package org.gongyue.examples.benchmarks.many;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongyue.convention.Convention;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/** Conventions of 60 rules and 20 rewards that have much, or next to nothing, in common. */
final class Variants {

  static final int RULES = 60;

  private static final int MOST_CHANGES = 5;
  private static final List<Terms> BASE = Terms.list(RULES);

  private final SplittableRandom random = new SplittableRandom(20241130);

  /** The id of a community. */
  static String id(int number) {
    return "street/c" + number;
  }

  /** All rules of the base, of which it changes the amounts of none to five. */
  Convention heir(int number) {
    List<Terms> terms = new ArrayList<>(BASE);
    for (int changes = random.nextInt(MOST_CHANGES + 1); changes > 0; changes--) {
      int place = random.nextInt(RULES);
      terms.set(place, changed(terms.get(place), 0));
    }
    return SampleConvention.of(id(number), terms);
  }

  /** Rules of its own: other ids, names and amounts in each. */
  Convention stranger(int number) {
    int first = (number + 1) * RULES;
    return SampleConvention.of(
        id(number), BASE.stream().map(terms -> changed(terms, first)).toList());
  }

  private Terms changed(Terms of, int first) {
    return new Terms(
        of.number() + first,
        of.penalty(),
        of.shape(),
        1 + random.nextInt(1_000_000),
        1 + random.nextInt(1_000_000),
        of.least(),
        of.most(),
        of.perActor(),
        of.perAccount(),
        of.drops(),
        of.verified(),
        of.repeatDays(),
        of.steps());
  }
}
