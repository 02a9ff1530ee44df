package org.gongyue.engine;

import java.util.Set;

/**
 * Decides some rules in the place of the convention's own conditions and amounts: which apply, and
 * with which raw amount. All that follows stays the engine's: escalation, choice, limits, states,
 * posting. For hosts that bring rules of their own, such as DRL, and answer for them.
 */
public interface Judge {

  /**
   * The ids of the scoring rules, gates, rewards, settlements and transfers that it decides; always
   * the same.
   */
  Set<String> decides();

  /**
   * Decides on a rule for one event: calls {@link Deed#applies}, or nothing if the rule does not
   * apply. Called by several threads, and for one event perhaps more than once; the answer must
   * depend on nothing but the deed.
   */
  void judge(Deed deed);
}
