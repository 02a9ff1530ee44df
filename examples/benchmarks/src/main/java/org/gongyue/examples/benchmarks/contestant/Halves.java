package org.gongyue.examples.benchmarks.contestant;

import java.util.function.IntConsumer;

/** The events of even households and those of odd ones, which alternate, in two threads. */
final class Halves {

  private Halves() {}

  /**
   * Takes both halves and waits until both are done.
   *
   * @param take takes every other event from a first one on, which is 0 or 1
   */
  static void run(IntConsumer take) {
    Thread odd = new Thread(() -> take.accept(1));
    odd.start();
    take.accept(0);
    try {
      odd.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
