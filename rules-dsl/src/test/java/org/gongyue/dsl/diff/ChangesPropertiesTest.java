package org.gongyue.dsl.diff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.dsl.probe.Inside;
import org.gongyue.engine.RuleBook;
import org.gongyue.random.RandomConventions;
import org.gongyue.random.RandomLogs;

/**
 * A witness is found whenever chance finds one. {@code -Dgongyue.diff.logs} says how many random
 * logs of up to forty events chance may try.
 */
final class ChangesPropertiesTest {

  private static final int LOGS = Integer.getInteger("gongyue.diff.logs", 40);

  /** Two conventions that differ in one rule. */
  record Pair(Convention before, Convention after) {}

  @Property(tries = 25)
  void aWitnessIsFoundWheneverRandomLogsFindOne(
      @ForAll("pairs") Optional<Pair> drawn, @ForAll("logs") List<List<RandomLogs.Wish>> logs) {
    if (drawn.isEmpty()) {
      return;
    }
    Pair pair = drawn.get();
    Difference difference =
        new Difference(RuleBook.compile(pair.before()), RuleBook.compile(pair.after()));
    boolean found =
        logs.stream()
            .map(wishes -> RandomLogs.events(pair.before(), wishes))
            .anyMatch(log -> difference.applyAsInt(log) > 0);
    if (found) {
      List<Change> changes = Changes.between(pair.before(), pair.after(), 100_000);
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

  /** One convention, and the same with one of its rules as in another; empty if that is none. */
  private static Optional<Pair> pair(Convention one, Convention other, int which) {
    List<Behaviour> behaviours = new ArrayList<>(one.behaviours());
    int at = which % behaviours.size();
    Behaviour before = behaviours.get(at);
    for (Behaviour like : other.behaviours()) {
      boolean fits =
          like.id().equals(before.id())
              && like.polarity() == before.polarity()
              && like.attributes().equals(before.attributes())
              && like.accountKind().equals(before.accountKind())
              && like.rules().size() == before.rules().size();
      if (fits) {
        behaviours.set(at, before.with(like.rules()));
        Convention after = Inside.with(one, "behaviours", List.copyOf(behaviours));
        try {
          RuleBook.compile(after);
          return Optional.of(new Pair(one, after));
        } catch (IllegalArgumentException e) {
          return Optional.empty(); // a rule of the other reads what this one has not
        }
      }
    }
    return Optional.empty();
  }
}
