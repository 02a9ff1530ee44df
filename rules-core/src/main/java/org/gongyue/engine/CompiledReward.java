package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;

/**
 * A reward ready to be asked for.
 *
 * @param condition null for none
 * @param looksAtActor whether the condition looks at what one actor did
 * @param facts the facts that its formulas read
 * @param further the units of what it costs besides, in order
 * @param accepts the other units in which a part may be paid, in order
 * @param budgets what bounds what all accounts spend on it, with or without other rewards
 */
record CompiledReward(
    Reward reward,
    UnitOfAccount unit,
    CompiledFormula condition,
    List<CompiledLimit> limits,
    boolean looksAtActor,
    Facts facts,
    List<UnitOfAccount> further,
    List<Accepted> accepts,
    List<Bound> budgets) {

  /**
   * A budget that it draws on.
   *
   * @param of the id of the reward; null if the budget is for the whole catalogue
   */
  record Bound(Budget budget, String of) {}

  /** Another unit in which a part of the price may be paid. */
  record Accepted(Reward.Accepted terms, UnitOfAccount unit, CompiledFormula most) {}
}
