package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;

/**
 * A kind of transfer ready to be asked for.
 *
 * @param condition null for none
 * @param amount null if the event says it
 * @param back null for none
 * @param limits what an account may give; they add up what it gave by this kind
 * @param receiving what an account may receive
 * @param attributes what an event must say
 * @param facts the facts that its formulas read
 * @param looksAtActor whether it looks at who asks
 * @param validity of what is received, if the kind says so; else null
 * @param fresh of points that are new in the unit that is received; null for without end
 */
record CompiledTransfer(
    TransferRule rule,
    UnitOfAccount unit,
    UnitOfAccount into,
    CompiledFormula condition,
    CompiledFormula amount,
    CompiledFormula back,
    List<CompiledLimit> limits,
    List<CompiledLimit> receiving,
    Attributes attributes,
    Facts facts,
    boolean looksAtActor,
    CompiledValidity validity,
    CompiledValidity fresh) {

  /** Whether the receiver gets another unit. */
  boolean converts() {
    return !unit.name().equals(into.name());
  }
}
