package org.gongyue.convention;

/**
 * Something about the account or the actor on the day of an event (事实), which the host says with
 * the event, such as {@code 家庭类别}. Formulas read it by its name, like an attribute.
 *
 * @param attribute its name, type, range and default; without a default it must be said wherever a
 *     formula reads it
 * @param about whether it is about the account or the actor (谁)
 */
public record Fact(Attribute attribute, About about) {

  /** About whom. */
  public enum About {
    /** About the event's own account (账户). */
    ACCOUNT,
    /** About who did it (行为人). */
    ACTOR
  }

  /** Its name. */
  public String name() {
    return attribute.name();
  }
}
