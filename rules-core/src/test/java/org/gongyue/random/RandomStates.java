package org.gongyue.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongyue.convention.Consequence;
import org.gongyue.measure.Term;

/** Random states that rules set and end. */
public final class RandomStates {

  private RandomStates() {}

  /** What a rule sets and ends. */
  record Changes(List<Consequence> sets, List<String> ends) {}

  static Arbitrary<Changes> changes() {
    return Arbitraries.frequencyOf(
        List.of(
            Tuple.of(3, Arbitraries.just(new Changes(List.of(), List.of()))), Tuple.of(2, some())));
  }

  private static Arbitrary<Changes> some() {
    return Combinators.combine(names(), terms(), terms(), names(), Arbitraries.of(true, false))
        .as(
            (set, first, second, ended, byConsent) -> {
              List<Consequence> sets = new ArrayList<>();
              for (String state : set) {
                boolean isFirst = sets.isEmpty();
                sets.add(new Consequence(state, isFirst ? first : second, isFirst && byConsent));
              }
              return new Changes(sets, ended);
            });
  }

  private static Arbitrary<List<String>> names() {
    return Arbitraries.of(RandomConventions.STATES).list().uniqueElements().ofMaxSize(2);
  }

  /** Terms of every kind. */
  public static Arbitrary<Term> terms() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 60).map(Term.Days::new),
        Combinators.combine(Expressions.calendarWindows(), Arbitraries.integers().between(0, 2))
            .as(Term.Through::new),
        Arbitraries.integers()
            .between(0, 400)
            .map(days -> new Term.Until(LocalDate.of(2024, 1, 1).plusDays(days))),
        Arbitraries.just(Term.OPEN));
  }
}
