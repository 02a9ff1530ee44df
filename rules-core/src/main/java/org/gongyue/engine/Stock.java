package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;

/**
 * How much of each reward is at hand, and how much was spent on it: asked of the host, who keeps
 * the shelf.
 */
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

  /**
   * How much all accounts together have spent on a reward, of which budgets (预算) ask. What was
   * taken back counts no more, what is reserved does; each counts on the day of its redemption. A
   * host that does not count has budgets that are never used up.
   *
   * @param reward the reward's id; null for all rewards together
   * @param unit the unit of account in which it was paid
   * @param from the first day that counts
   * @param until the last day that counts; it may lie in the future
   */
  default BigDecimal spent(String reward, String unit, LocalDate from, LocalDate until) {
    return BigDecimal.ZERO;
  }

  /** A shelf that never runs out. */
  static Stock unbounded() {
    return reward -> UNBOUNDED;
  }

  /** The shelf that a catalogue describes (库存), nothing handed out yet. */
  static Stock of(Convention convention) {
    Map<String, Long> numbers = new HashMap<>();
    for (Reward reward : convention.rewards()) {
      numbers.put(reward.id(), reward.stock() == null ? UNBOUNDED : reward.stock());
    }
    return of(numbers);
  }

  /** A shelf with just these numbers; a reward that is not named is not there. */
  static Stock of(Map<String, Long> numbers) {
    Map<String, Long> copy = new HashMap<>(numbers);
    return reward -> copy.getOrDefault(reward, 0L);
  }
}
