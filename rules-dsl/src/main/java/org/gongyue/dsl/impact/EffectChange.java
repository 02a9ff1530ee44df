package org.gongyue.dsl.impact;

import org.gongyue.decision.Effect;

/**
 * A consequence that there is under one convention only.
 *
 * @param event the id of the event that it follows
 * @param isNew whether it is there after the change, else before it
 */
public record EffectChange(String event, Effect effect, boolean isNew) {}
