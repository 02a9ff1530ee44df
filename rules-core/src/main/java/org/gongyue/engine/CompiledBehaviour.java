package org.gongyue.engine;

import java.util.List;
import org.gongyue.convention.Behaviour;

/**
 * A behaviour and its compiled rules.
 *
 * @param needsActor whether a limit of one of the rules is per actor
 */
record CompiledBehaviour(Behaviour behaviour, List<CompiledRule> rules, boolean needsActor) {}
