package org.gongyue.examples.benchmarks.peers;

/** A rule library that has been given the rules of the workload. */
@FunctionalInterface
public interface Library {

  /** Finds what applies to an event, and has it post its amount. */
  void decide(Happening happening);
}
