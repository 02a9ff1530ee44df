package org.gongyue.dsl.probe;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that look like chance and are the same each time. */
final class Draw {

  private final SplittableRandom numbers;

  Draw(long seed) {
    this.numbers = new SplittableRandom(seed);
  }

  /** From 0 to before the bound. */
  int below(int bound) {
    return numbers.nextInt(bound);
  }

  /** From the least to the most. */
  int between(int least, int most) {
    return least + numbers.nextInt(most - least + 1);
  }

  boolean percent(int chance) {
    return numbers.nextInt(100) < chance;
  }

  <T> T of(List<T> all) {
    return all.get(numbers.nextInt(all.size()));
  }
}
