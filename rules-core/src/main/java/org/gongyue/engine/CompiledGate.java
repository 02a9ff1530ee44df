package org.gongyue.engine;

import org.gongyue.convention.Gate;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.expression.Scope;

/** A gate whose condition reads the values of one behaviour's events. */
record CompiledGate(Gate gate, CompiledFormula condition) {

  boolean holds(Scope scope) {
    return condition.code().test(scope);
  }

  Reason reason(Scope scope) {
    return Reason.of(
        Code.NOT_RATED,
        gate.article(),
        gate.id(),
        gate.name(),
        gate.condition().text(),
        condition.readings(scope));
  }
}
