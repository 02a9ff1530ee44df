package org.gongyue.engine;

import java.util.Map;

/** How much of each reward is at hand: asked of the host, who keeps the shelf. */
@FunctionalInterface
public interface Stock {

  /** The number at hand of a reward that has no bound. */
  long UNBOUNDED = Long.MAX_VALUE;

  /**
   * How many of a reward can be handed out now.
   *
   * @param reward the reward's id
   * @return zero or more, {@link #UNBOUNDED} if it is not counted
   */
  long available(String reward);

  /** A shelf that never runs out. */
  static Stock unbounded() {
    return reward -> UNBOUNDED;
  }

  /** A shelf with just these numbers; a reward that is not named is not there. */
  static Stock of(Map<String, Long> numbers) {
    Map<String, Long> copy = Map.copyOf(numbers);
    return reward -> copy.getOrDefault(reward, 0L);
  }
}
