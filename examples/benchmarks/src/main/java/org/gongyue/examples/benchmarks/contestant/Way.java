package org.gongyue.examples.benchmarks.contestant;

import org.gongyue.examples.benchmarks.byhand.Appraiser;
import org.gongyue.examples.benchmarks.peers.CelLibrary;
import org.gongyue.examples.benchmarks.peers.DroolsLibrary;
import org.gongyue.examples.benchmarks.peers.EasyRulesLibrary;
import org.gongyue.examples.benchmarks.peers.EvreteLibrary;
import org.gongyue.examples.benchmarks.peers.Library;
import org.gongyue.examples.benchmarks.whole.DroolsJudge;
import org.gongyue.examples.benchmarks.whole.EasyRulesJudge;
import org.gongyue.examples.benchmarks.whole.EvreteJudge;

/** The ways to score a log that are measured. */
public enum Way {
  /** The engine, full decisions. */
  ENGINE("Gongyue"),
  /** The engine, and all reasons of each decision. */
  TRACED("Gongyue, all reasons worked out"),
  /** The engine in two threads. */
  TWO_THREADS("Gongyue, two threads"),
  /** The engine's replay of a recorded log. */
  REPLAY("Gongyue, replay of a log"),
  /** By hand, the same state and decisions. */
  SAME_STATE("by hand, same state and decisions"),
  /** The same in two threads. */
  SAME_STATE_TWICE("by hand, same state and decisions, two threads"),
  /** By hand, counters only, over observations. */
  COUNTERS("by hand, counters only"),
  /** By hand, counters only, over numbers. */
  NUMBERS("by hand, counters only, events as numbers"),
  /** CEL for conditions and amounts. */
  CEL("the rule by cel-java, the rest by hand"),
  /** A Drools session for each event. */
  DROOLS("the rule by Drools, the rest by hand"),
  /** Easy Rules. */
  EASY_RULES("the rule by Easy Rules, the rest by hand"),
  /** Evrete. */
  EVRETE("the rule by Evrete, the rest by hand"),
  /** The whole decision by rules of Drools, a new session for each event. */
  DROOLS_WHOLE("Drools, the whole decision"),
  /** The same with sessions from a pool and what else makes short ones cheap. */
  DROOLS_TUNED("Drools, the whole decision, tuned"),
  /** The whole decision by rules of Easy Rules. */
  EASY_RULES_WHOLE("Easy Rules, the whole decision"),
  /** The whole decision by rules of Evrete. */
  EVRETE_WHOLE("Evrete, the whole decision"),
  /** CEL, counters only. */
  CEL_COUNTERS("the rule by cel-java, counters only by hand"),
  /** A Drools session for each event, counters only. */
  DROOLS_COUNTERS("the rule by Drools, counters only by hand"),
  /** Easy Rules, counters only. */
  EASY_RULES_COUNTERS("the rule by Easy Rules, counters only by hand"),
  /** Evrete, counters only. */
  EVRETE_COUNTERS("the rule by Evrete, counters only by hand");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  /** What the table and the chart call it. */
  public String label() {
    return label;
  }

  /** The contestant for a workload. */
  public Contestant on(Workload workload) {
    return switch (this) {
      case ENGINE -> Engine.alone(workload);
      case TRACED -> Engine.traced(workload);
      case TWO_THREADS -> Engine.inTwoThreads(workload);
      case REPLAY -> Engine.replaying(workload);
      case SAME_STATE -> new Bookkeeping(workload, Appraiser.BY_HAND);
      case SAME_STATE_TWICE -> Bookkeeping.inTwoThreads(workload, Appraiser.BY_HAND);
      case COUNTERS -> Counting.overObservations(workload);
      case NUMBERS -> Counting.overNumbers(workload);
      case CEL, CEL_COUNTERS -> peer(workload, new CelLibrary(workload.terms()));
      case DROOLS, DROOLS_COUNTERS -> peer(workload, new DroolsLibrary(workload.terms()));
      case EASY_RULES, EASY_RULES_COUNTERS ->
          peer(workload, new EasyRulesLibrary(workload.terms()));
      case EVRETE, EVRETE_COUNTERS -> peer(workload, new EvreteLibrary(workload.terms()));
      case DROOLS_WHOLE -> new Whole(workload, DroolsJudge.plain(workload.terms()));
      case DROOLS_TUNED -> new Whole(workload, DroolsJudge.tuned(workload.terms()));
      case EASY_RULES_WHOLE -> new Whole(workload, new EasyRulesJudge(workload.terms()));
      case EVRETE_WHOLE -> new Whole(workload, new EvreteJudge(workload.terms()));
    };
  }

  private Contestant peer(Workload workload, Library library) {
    return switch (this) {
      case CEL_COUNTERS, DROOLS_COUNTERS, EASY_RULES_COUNTERS, EVRETE_COUNTERS ->
          Peer.withCounters(workload, library);
      default -> Peer.withAll(workload, library);
    };
  }

  /**
   * How many events of a log a replay takes: of slow ways the first part of the log only, so that
   * all of them fit into a few minutes.
   */
  public int events(int rules, int all) {
    return switch (this) {
      case EVRETE, EVRETE_WHOLE, EVRETE_COUNTERS -> all / 50;
      case EASY_RULES, EASY_RULES_WHOLE, EASY_RULES_COUNTERS ->
          rules > Workload.MEDIUM ? all / 10 : all;
      case DROOLS_WHOLE, DROOLS_TUNED -> rules == Workload.MEDIUM ? all : all / 4;
      default -> all;
    };
  }
}
