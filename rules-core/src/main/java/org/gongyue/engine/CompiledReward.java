package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;

/**
 * A reward ready to be asked for.
 *
 * @param condition null for none
 */
record CompiledReward(
    Reward reward, UnitOfAccount unit, CompiledFormula condition, List<CompiledLimit> limits) {}
