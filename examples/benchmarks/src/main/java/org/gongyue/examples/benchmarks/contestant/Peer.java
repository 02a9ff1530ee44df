package org.gongyue.examples.benchmarks.contestant;

import org.gongyue.examples.benchmarks.peers.Happening;
import org.gongyue.examples.benchmarks.peers.Library;

/** Another library, with the counters by hand. */
final class Peer implements Contestant {

  private final Workload workload;
  private final Library library;

  Peer(Workload workload, Library library) {
    this.workload = workload;
    this.library = library;
  }

  @Override
  public Replay begin() {
    return new Counting.Pass(workload) {
      @Override
      public void take(int events) {
        for (int i = 0; i < events; i++) {
          String behaviour = workload.log().observation(i).behaviour();
          library.decide(new Happening(counters, behaviour, workload.deed(i)));
        }
      }
    };
  }
}
