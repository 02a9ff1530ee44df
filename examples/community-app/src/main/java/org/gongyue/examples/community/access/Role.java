package org.gongyue.examples.community.access;

/** What the bearer of a key may do. A key may have several. */
public enum Role {
  /** Registers (登记) what happened. */
  RECORDER,
  /** Vouches (核实) for what happened, hears appeals, closes periods, erases who asks for it. */
  VERIFIER,
  /** Hands out (兑换) rewards, and tells accounts what they may have. */
  REDEEMER,
  /** Reads everything (审计) and checks it; changes nothing but to sign a checkpoint. */
  AUDITOR;

  /** What Spring Security calls it. */
  String authority() {
    return "ROLE_" + name();
  }
}
