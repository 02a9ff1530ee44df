package org.gongyue.convention;

import org.gongyue.measure.Term;

/**
 * What a scoring rule does besides points (后果): it puts the account into a state for a time.
 *
 * @param state the name of the state (状态), such as {@code 暂停兑换}
 * @param term how long
 * @param byConsent whether only with the consent of those concerned (经同意)
 */
public record Consequence(String state, Term term, boolean byConsent) {
  /** A consequence that needs nobody's consent. */
  public Consequence(String state, Term term) {
    this(state, term, false);
  }
}
