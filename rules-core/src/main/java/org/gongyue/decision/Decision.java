package org.gongyue.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;

/**
 * What the engine answers to an event (裁定).
 *
 * @param event the event's id
 * @param convention which convention decided
 * @param status what became of the event
 * @param repeated whether the event had been taken before; then the postings and effects are those
 *     first made, and nothing was done now
 * @param postings what was posted
 * @param effects what states were set or ended
 * @param reasons why it was rejected or waits; empty otherwise
 * @param explanation how the decision came about, step by step
 * @param accounts the accounts after the event: the event's own first, then every other one that it
 *     changed. Keep them all or none
 */
public record Decision(
    String event,
    ConventionVersion convention,
    Status status,
    boolean repeated,
    List<Posting> postings,
    List<Effect> effects,
    List<Reason> reasons,
    Explanation explanation,
    List<Account> accounts) {

  public Decision {
    postings = List.copyOf(postings);
    effects = List.copyOf(effects);
    reasons = List.copyOf(reasons);
    accounts = List.copyOf(accounts);
  }

  /**
   * A decision that concerns one account.
   *
   * @param account null if it is not known
   */
  public Decision(
      String event,
      ConventionVersion convention,
      Status status,
      boolean repeated,
      List<Posting> postings,
      List<Effect> effects,
      List<Reason> reasons,
      Explanation explanation,
      Account account) {
    this(
        event,
        convention,
        status,
        repeated,
        postings,
        effects,
        reasons,
        explanation,
        account == null ? List.of() : List.of(account));
  }

  /** The event's own account after the event; null if it is not known. */
  public Account account() {
    return accounts.isEmpty() ? null : accounts.get(0);
  }

  /**
   * Whether the event was rejected because something is wrong with it, such as an unknown behaviour
   * or a used id. A redemption that the account may not have, or an observation that is not rated,
   * is not faulty: its no is an answer.
   */
  public boolean isFaulty() {
    return status == Status.REJECTED && !reasons.stream().allMatch(r -> r.code().isRefusal());
  }

  /**
   * All that can be said of it: every rule that was tried, its article in its own words, each part
   * of its condition with what was read, what is left of limits; and if nothing was scored, how far
   * it was from that. A decision that was read from JSON has its reasons and steps only.
   */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(explanation.inFull());
    List<Finding> first = new ArrayList<>();
    for (Reason reason : reasons) {
      if (all.stream().noneMatch(finding -> finding.reason().equals(reason))) {
        first.add(Finding.of(reason));
      }
    }
    all.addAll(0, first);
    return all;
  }

  /** The status and all findings as text; Chinese unless the locale is English. */
  public String textInFull(Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append(event).append(' ').append(Reason.bundle(locale).getString("STATUS_" + status));
    findings().forEach(finding -> finding.write(text, 1, locale));
    return text.toString();
  }

  /** Whether the account takes no part: a gate of the convention holds. */
  public boolean isNotRated() {
    return status == Status.REJECTED
        && !reasons.isEmpty()
        && reasons.stream().allMatch(reason -> reason.code() == Code.NOT_RATED);
  }

  /**
   * The status, the reasons and the explanation as text, a line each, with the article where a new
   * one is reached; Chinese unless the locale is English.
   */
  public String text(Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append(event).append(' ').append(Reason.bundle(locale).getString("STATUS_" + status));
    String article = null;
    for (List<Reason> part : List.of(reasons, explanation.steps())) {
      for (Reason step : part) {
        text.append("\n  ").append(step.text(locale));
        if (step.article() != null && !step.article().equals(article)) {
          text.append(" 〔").append(step.article()).append('〕');
        }
        article = step.article();
      }
    }
    return text.toString();
  }
}
