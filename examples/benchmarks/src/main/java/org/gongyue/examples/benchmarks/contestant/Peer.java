package org.gongyue.examples.benchmarks.contestant;

import org.gongyue.examples.benchmarks.byhand.Appraiser;
import org.gongyue.examples.benchmarks.byhand.Deed;
import org.gongyue.examples.benchmarks.peers.Happening;
import org.gongyue.examples.benchmarks.peers.Library;
import org.gongyue.examples.benchmarks.workload.SampleConvention;

/** Another library finds the rule of an event and its amount. */
final class Peer {

  private Peer() {}

  /** The rest by hand, with the same state and decisions as the engine. */
  static Contestant withAll(Workload workload, Library library) {
    String[] ids = workload.terms().stream().map(SampleConvention::id).toArray(String[]::new);
    return new Bookkeeping(
        workload,
        (terms, quantity) -> {
          // whether it is verified is looked at by hand: it may wait for that
          Happening happening = new Happening(ids[terms.number()], quantity, true);
          library.decide(happening);
          return happening.amount();
        });
  }

  /** The rest by hand, with counters only. */
  static Contestant withCounters(Workload workload, Library library) {
    return () ->
        new Counting.Pass(workload) {
          @Override
          public void take(int events) {
            for (int i = 0; i < events; i++) {
              Deed deed = workload.deed(i);
              Happening happening =
                  new Happening(
                      workload.log().observation(i).behaviour(), deed.quantity(), deed.verified());
              library.decide(happening);
              if (happening.amount() != Appraiser.NONE) {
                counters.post(deed, happening.amount());
              }
            }
          }
        };
  }
}
