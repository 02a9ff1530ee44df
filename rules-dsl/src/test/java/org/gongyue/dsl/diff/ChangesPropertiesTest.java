package org.gongyue.dsl.diff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.dsl.probe.Inside;
import org.gongyue.engine.RuleBook;
import org.gongyue.random.RandomConventions;
import org.gongyue.random.RandomLogs;

/**
 * A witness is found whenever chance finds one. The pairs are the same in each build: a change for
 * which there is none to be found takes all the events that may be tried, and some pairs have many.
 */
final class ChangesPropertiesTest {

  /**
   * How many random logs of up to forty events chance may try: {@code -Dlogs=2500} takes longer.
   */
  private static final int LOGS = Integer.getInteger("logs", 40);

  /** How many made-up events the search may try: {@code -Devents=100000}. */
  private static final int EVENTS = Integer.getInteger("events", 20_000);

  /** Parts of a rule that read no attributes, so that they fit into any other. */
  private static final List<String> PARTS =
      List.of("limits", "escalation", "consequences", "verification", "unit");

  /** Two conventions that differ in a part of one rule. */
  record Pair(Convention before, Convention after) {}

  @Property(tries = 60, seed = "20241130", shrinking = ShrinkingMode.OFF)
  void aWitnessIsFoundWheneverRandomLogsFindOne(
      @ForAll("pairs") Optional<Pair> drawn, @ForAll("logs") List<List<RandomLogs.Wish>> logs) {
    Assume.that(drawn.isPresent());
    Pair pair = drawn.get();
    Difference difference =
        new Difference(RuleBook.compile(pair.before()), RuleBook.compile(pair.after()));
    boolean found =
        logs.stream()
            .map(wishes -> RandomLogs.events(pair.before(), wishes))
            .anyMatch(log -> difference.applyAsInt(log) > 0);
    Statistics.label("chance found a witness")
        .collect(found)
        .coverage(checker -> checker.check(true).count(count -> count > 9));
    if (found) {
      List<Change> changes = Changes.between(pair.before(), pair.after(), EVENTS);
      assertTrue(
          changes.stream().anyMatch(one -> one.proof() == Change.Proof.DIFFERENT),
          changes::toString);
    }
  }

  @Provide
  Arbitrary<List<List<RandomLogs.Wish>>> logs() {
    return RandomLogs.wishes(40).list().ofSize(LOGS);
  }

  @Provide
  Arbitrary<Optional<Pair>> pairs() {
    return Combinators.combine(
            RandomConventions.conventions(),
            RandomConventions.conventions(),
            Arbitraries.integers().between(0, 10))
        .as(ChangesPropertiesTest::pair);
  }

  /** One convention, and the same with a part of one rule as in another; empty if that is none. */
  private static Optional<Pair> pair(Convention one, Convention other, int which) {
    List<Behaviour> behaviours = new ArrayList<>(one.behaviours());
    int at = which % behaviours.size();
    String part = PARTS.get(which % PARTS.size());
    ScoringRule rule = behaviours.get(at).rules().get(0);
    ScoringRule like = other.behaviours().get(0).rules().get(0);
    List<ScoringRule> rules = new ArrayList<>(behaviours.get(at).rules());
    rules.set(0, Inside.with(rule, part, Inside.value(like, part)));
    behaviours.set(at, behaviours.get(at).with(rules));
    Convention after = Inside.with(one, "behaviours", List.copyOf(behaviours));
    try {
      RuleBook.compile(after);
      return Optional.of(new Pair(one, after));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the part rests on something that this one has not
    }
  }
}
