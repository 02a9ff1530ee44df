package org.gongyue.engine;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.gongyue.convention.Convention;
import org.gongyue.event.Event;
import org.gongyue.random.RandomConventions;
import org.gongyue.random.RandomLogs;
import org.gongyue.random.RandomLogs.Wish;

/**
 * A random convention and a random log under it.
 *
 * @param convention in force for most of the log
 * @param events in the order in which they arrive
 */
record Given(Convention convention, List<Event> events) {

  /** Brings the arbitrary to a property. */
  static final class Domain extends DomainContextBase {

    @Provide
    Arbitrary<Given> given() {
      Arbitrary<List<Wish>> wishes =
          Arbitraries.frequencyOf(
              List.of(Tuple.of(3, RandomLogs.wishes(30)), Tuple.of(1, RandomLogs.wishes(80))));
      return Combinators.combine(RandomConventions.conventions(), wishes)
          .as((convention, log) -> new Given(convention, RandomLogs.events(convention, log)));
    }

    @Provide
    Arbitrary<Long> numbers() {
      return Arbitraries.longs();
    }
  }

  List<Step> steps() {
    return Step.through(convention, events);
  }
}
