package org.gongyue.event;

/** What becomes of an earlier redemption of the same account. */
public sealed interface Followup extends Event permits Return, Confirmation, Cancellation {

  /** The id of the redemption. */
  String of();
}
