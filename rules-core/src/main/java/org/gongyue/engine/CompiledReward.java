package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;

/**
 * A reward ready to be asked for.
 *
 * @param condition null for none
 * @param looksAtActor whether the condition looks at what one actor did
 * @param facts the facts that the condition reads
 */
record CompiledReward(
    Reward reward,
    UnitOfAccount unit,
    CompiledFormula condition,
    List<CompiledLimit> limits,
    boolean looksAtActor,
    Facts facts) {}
