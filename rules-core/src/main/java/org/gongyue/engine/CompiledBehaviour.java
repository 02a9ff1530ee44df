package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.Behaviour;

/**
 * A behaviour and its compiled rules. Conventions that are equal in all that is here share it, as
 * they do what else is compiled.
 *
 * @param needsActor whether a limit or a formula looks at what one actor did
 * @param needsGroups the kinds of groups that limits or formulas look at; mostly none
 * @param attributes what its events must say
 * @param facts the facts that formulas read
 * @param gates the gates that apply to it; mostly none
 */
record CompiledBehaviour(
    Behaviour behaviour,
    List<CompiledRule> rules,
    boolean needsActor,
    List<String> needsGroups,
    Attributes attributes,
    Facts facts,
    List<CompiledGate> gates) {

  @Override
  public int hashCode() {
    return 31 * behaviour.hashCode() + rules.hashCode();
  }
}
