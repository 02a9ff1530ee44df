package org.gongyue.decision;

import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;

/**
 * What the engine answers to an event (裁定).
 *
 * @param event the event's id
 * @param convention which convention decided
 * @param status what became of the event
 * @param repeated whether the event had been taken before; then the postings are those first made,
 *     and nothing was posted now
 * @param postings what was posted
 * @param reasons why it was rejected or waits; empty otherwise
 * @param explanation how the decision came about, step by step
 * @param account the account after the event
 */
public record Decision(
    String event,
    ConventionVersion convention,
    Status status,
    boolean repeated,
    List<Posting> postings,
    List<Reason> reasons,
    Explanation explanation,
    Account account) {

  public Decision {
    postings = List.copyOf(postings);
    reasons = List.copyOf(reasons);
  }

  /**
   * The status, the reasons and the explanation as text, a line each; Chinese unless the locale is
   * English.
   */
  public String text(Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append(event).append(' ').append(Reason.bundle(locale).getString("STATUS_" + status));
    reasons.forEach(reason -> text.append("\n  ").append(reason.text(locale)));
    explanation.steps().forEach(step -> text.append("\n  ").append(step.text(locale)));
    return text.toString();
  }
}
