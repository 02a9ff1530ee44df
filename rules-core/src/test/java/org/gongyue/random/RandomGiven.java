package org.gongyue.random;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.gongyue.convention.Convention;
import org.gongyue.event.Event;

/**
 * A random convention and a random log under it.
 *
 * @param convention in force for most of the log
 * @param events in the order in which they arrive
 */
public record RandomGiven(Convention convention, List<Event> events) {

  /** Conventions and logs of all sorts. */
  public static Arbitrary<RandomGiven> any() {
    Arbitrary<List<RandomLogs.Wish>> wishes =
        Arbitraries.frequencyOf(
            List.of(Tuple.of(3, RandomLogs.wishes(30)), Tuple.of(1, RandomLogs.wishes(80))));
    return Combinators.combine(RandomConventions.conventions(), wishes)
        .as((convention, log) -> new RandomGiven(convention, RandomLogs.events(convention, log)));
  }

  /** Brings the arbitrary to a property. */
  public static final class Domain extends DomainContextBase {

    @Provide
    Arbitrary<RandomGiven> given() {
      return any();
    }

    @Provide
    Arbitrary<Long> numbers() {
      return Arbitraries.longs();
    }
  }
}
