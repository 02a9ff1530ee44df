package org.gongyue.engine.drools;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A rule over one fact: when all tests hold, the action is carried out.
 *
 * @param name a name in plain words, unique among the rules of a matcher
 * @param tests what must hold; often one or two
 * @param action what is then done; it may change the fact, but not what its tests see
 */
public record Rule<F>(String name, List<Test<F>> tests, Consumer<F> action) {

  /**
   * A named predicate. Drools evaluates tests of one name once for all rules that use it, so a name
   * must stand for one predicate only.
   *
   * @param name what it says, unique for the predicate
   */
  public record Test<F>(String name, Predicate<F> predicate) {

    /** The opposite, under a name of its own. */
    public Test<F> not() {
      return new Test<>("not " + name, predicate.negate());
    }
  }

  public Rule {
    tests = List.copyOf(tests);
  }
}
